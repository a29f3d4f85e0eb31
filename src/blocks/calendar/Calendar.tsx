import type { ReactElement } from "react";
import { inline, list, markdown, object, optional } from "../../content/schema";
import type { BlockContext } from "../../definition/context";
import { defineBlock } from "../../definition/defineBlock";
import { Period } from "../../definition/Period";
import { Section } from "../../definition/Section";
import { asInlines, asTree } from "../../rich-text/asTree";
import { withTimes, withTimesInLine } from "../../rich-text/times";
import { isBlankTree, Line, Typeset } from "../../rich-text/RichText";
import { Entry, entrySays, type Named } from "../common/Entry";
import { UnmarkedList } from "../common/UnmarkedList";
import { type DatedLine, readDatedLines } from "./readDatedLines";
import { type Days, readPeriod } from "./readPeriod";

/**
 * Sessions: each is a heading with its dates below. If its text lists events with dates, the dates have their own
 * column (see readDatedLines). Renders a `<section>`. Where the text of a session is understood whole (see readPeriod)
 * and the host gives `now`, a word says whether its dates are past, under way or to come: of each event in columns,
 * else of the session.
 */
export const Calendar = defineBlock({
  name: "Calendar",
  schema: object(
    {
      title: inline("Le titre de la partie.", { label: "Titre de la partie", drawnFor: 60 }),
      dates: list(
        object(
          {
            date: inline("Le nom de la session ou sa date, comme « Session 1 (février-mars 2024) ».", {
              label: "Session",
              drawnFor: 40,
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
      .map(({ date, desc }): Named => ({ name: asInlines(date), text: asTree(desc, block) }))
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
  const period = readPeriod(session);
  const lines = readDatedLines(text);
  return (
    <Entry
      block={block}
      name={withTimesInLine(name)}
      className="fr-h6 fr-mb-2v"
      text={lines ? [] : withTimes(text)}
      textClass="dsfrb-prose dsfrb-measure"
      isFilled={!isBlankTree(text)}
    >
      {period && !lines && <State block={block} days={period} />}
      {lines && <DatedLines block={block} lines={lines} isUnderstood={period !== undefined} />}
    </Entry>
  );
}

interface StateProps {
  readonly block: BlockContext;
  readonly days: Days;
}

/** Where dates stand beside the present day, in a word. */
function State({ block, days }: StateProps): ReactElement {
  const { labels } = block.prose;
  return (
    <Period
      block={block}
      {...days}
      before={<p className="fr-badge fr-badge--sm fr-badge--info fr-badge--no-icon">{labels.toCome}</p>}
      during={<p className="fr-badge fr-badge--sm fr-badge--success fr-badge--no-icon">{labels.underWay}</p>}
      after={<p className="fr-badge fr-badge--sm">{labels.over}</p>}
    />
  );
}

interface DatedLinesProps {
  readonly block: BlockContext;
  readonly lines: readonly DatedLine[];
  /** Whether every line of the session was understood. Only then does each show its state. */
  readonly isUnderstood: boolean;
}

/** Read as it is written, without the colon; seen, the dates come first. */
function DatedLines({ block, lines, isUnderstood }: DatedLinesProps): ReactElement {
  return (
    <UnmarkedList className="fr-raw-list">
      {lines.map(({ event, dates, days }, index) => (
        <li key={index} className="dsfrb-calendar__line">
          <span>
            <Typeset block={block}>{event}</Typeset>
          </span>{" "}
          <span className="dsfrb-calendar__dates">
            <Line block={block}>{withTimesInLine(dates)}</Line>
          </span>
          {isUnderstood && (
            <>
              {" "}
              <State block={block} days={days} />
            </>
          )}
        </li>
      ))}
    </UnmarkedList>
  );
}
