import type { ReactElement } from "react";
import { areAllDates, datesIn } from "../../content/dates";
import { textOf, textOfBlocks } from "../../content/markdown/text";
import { inline, list, markdown, object, optional } from "../../content/schema";
import type { BlockContext } from "../../definition/context";
import { defineBlock } from "../../definition/defineBlock";
import { Period, type PeriodProps } from "../../definition/Period";
import { Section } from "../../definition/Section";
import { asInlines, asTree } from "../../rich-text/asTree";
import { withTimes, withTimesInLine } from "../../rich-text/times";
import { Entry, entrySays, type Named } from "../common/Entry";
import { UnmarkedList } from "../common/UnmarkedList";

/**
 * Sessions, each a heading with its dates below. Renders a `<section>`. Where the dates of a session are understood
 * whole and the host gives `now`, a word says whether they are past, under way or to come.
 */
export const Calendar = defineBlock({
  name: "Calendar",
  schema: object(
    {
      title: inline("Le titre de la partie.", { label: "Titre de la partie" }),
      dates: list(
        object(
          {
            date: inline("Le nom de la session ou sa date, comme « Session 1 (février-mars 2024) ».", {
              label: "Session",
            }),
            desc: optional(
              markdown(
                "Ce qui s’y passe, et quand : « Dépôt des dossiers : du 3 au 26 avril 2024 à 23 h 59 ».",
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
  render: ({ title, dates }, block) => {
    const sessions = dates
      .map(({ date, desc }): Named => ({ name: asInlines(date), text: asTree(desc) }))
      .filter(entrySays);
    return (
      <Section block={block} title={title} className="dsfrb-calendar">
        {sessions.length > 0 && (
          <UnmarkedList className="fr-raw-list dsfrb-calendar__list">
            {sessions.map((session, index) => (
              <li key={index}>
                <SessionDates block={block} session={session} />
              </li>
            ))}
          </UnmarkedList>
        )}
      </Section>
    );
  },
});

interface SessionDatesProps {
  readonly block: BlockContext;
  readonly session: Named;
}

function SessionDates({ block, session }: SessionDatesProps): ReactElement {
  const { name, text } = session;
  const { labels } = block.prose;
  const period = periodOf(session);
  return (
    <Entry
      block={block}
      name={withTimesInLine(name)}
      className="fr-h6 fr-mb-1v"
      text={withTimes(text)}
      textClass="dsfrb-prose dsfrb-measure"
    >
      {period && (
        <Period
          block={block}
          {...period}
          before={<p className="fr-badge fr-badge--info fr-badge--no-icon">{labels.toCome}</p>}
          during={<p className="fr-badge fr-badge--success fr-badge--no-icon">{labels.underWay}</p>}
          after={<p className="fr-badge">{labels.over}</p>}
        />
      )}
    </Entry>
  );
}

/**
 * The days from the first to the last date of a session: those of its text, or without any those of its name. Undefined
 * when a date among them is not understood, for the session may begin before or go on after.
 */
function periodOf({ name, text }: Named): Pick<PeriodProps, "first" | "last"> | undefined {
  const [body, title] = [textOfBlocks(text), textOf(name)];
  const inBody = datesIn(body);
  const inTitle = inBody.length > 0 ? [] : datesIn(title);
  const isWhole = areAllDates(body, inBody) && (inBody.length > 0 || areAllDates(title, inTitle));
  const dates = [...inBody, ...inTitle].flat();
  if (!isWhole || dates.length === 0) return undefined;
  return {
    first: dates.reduce((least, { first }) => (first < least ? first : least), "9999"),
    last: dates.reduce((most, { last }) => (last > most ? last : most), ""),
  };
}
