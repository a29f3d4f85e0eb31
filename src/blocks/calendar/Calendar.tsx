import { inline, list, markdown, object, optional } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { readLine } from "../../rich-text/MarkdownText";
import { Calendar as CalendarView } from "./CalendarView";
import { recogniseSession } from "./recogniseSession";

export type { CalendarProps, Session, SessionEvent } from "./CalendarView";

/**
 * Calendar of sessions. Each session is a heading above its text. If the text is a list of events with dates, « Dépôt des
 * dossiers : du 3 au 26 avril 2031 », the dates are in a column of their own. Renders a `<section>`. With `now`, a badge shows
 * whether each event, or a session without events, is past, under way or to come. There is a badge only if the name and the
 * text of the session are recognised entirely, so that a doubtful date never gets a badge.
 */
export const Calendar = defineReadBlock({
  view: CalendarView,
  schema: object(
    {
      title: inline("Le titre de la partie.", { label: "Titre de la partie", targetLength: 60 }),
      dates: list(
        object(
          {
            date: inline("Le nom de la session ou sa date, comme « Session 1 (février-mars 2024) ».", {
              label: "Session",
              targetLength: 40,
            }),
            desc: optional(
              markdown(
                "Ce qui se passe pendant la session, et quand, comme « Dépôt des dossiers : du 3 au 26 avril 2024 à 23 h 59 ».",
                {
                  label: "Dates et texte",
                },
              ),
            ),
          },
          "Une session.",
          { label: "Session" },
        ),
        "Les sessions, dans l’ordre.",
        { label: "Sessions" },
      ),
    },
    "Le calendrier : des sessions et leurs dates.",
    { label: "Calendrier" },
  ),
  read: ({ title, dates }, block) => ({
    title: readLine(title, block),
    dates: dates.map((session) => recogniseSession(session, block)),
  }),
});
