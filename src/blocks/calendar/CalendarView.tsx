import type { ReactElement, ReactNode } from "react";
import { BlockSection } from "../../definition/BlockSection";
import type { BlockContext } from "../../definition/context";
import { type BlockAttributes, defineView } from "../../definition/defineView";
import { Period } from "../../definition/Period";
import { isEmptyNode } from "../../rich-text/nodes";
import { Line } from "../../rich-text/Text";
import { TitledText } from "../common/TitledText";
import { UnmarkedList } from "../common/UnmarkedList";

/**
 * Days of an event or session, compared with `now`. A badge shows whether the event or session is past, under way or to come.
 */
interface ComparedDays {
  /**
   * First day, `2031-04-03`, or the hour in France at which the event or session begins, `2031-04-03T19:00`. Without `first`,
   * there is no badge.
   */
  readonly first?: string | undefined;
  /** Last day (inclusive), or the hour in France at which the event or session ends. Default: `first`. */
  readonly last?: string | undefined;
  /**
   * Latest possible end, a day or an hour, if the end may be later than `last`. Between `last` and `over`, there is no badge.
   */
  readonly over?: string | undefined;
}

/** One event of a session. */
export interface SessionEvent extends ComparedDays {
  /** Name of the event, in one line: `Dépôt des dossiers`. */
  readonly event: ReactNode;
  /** Dates of the event, in one line of text: `du 3 au 26 avril 2031`. */
  readonly dates: ReactNode;
}

/** One session. */
export interface Session extends ComparedDays {
  /** Name or date of the session, in one line. The name is a heading only if there is a text or an event. */
  readonly date: ReactNode;
  /**
   * Text of the session, in paragraphs. In `dsfr-blocks`, days and events are recognised in the Markdown of this text, unless
   * `first` or `events` is set.
   */
  readonly desc?: ReactNode;
  /** Events of the session, in order. Their dates are in a column of their own. */
  readonly events?: readonly SessionEvent[] | undefined;
  /** Id of the heading. Default: the block's `id` followed by `date`; no id if the block has no `id`. */
  readonly id?: string | undefined;
}

/** The props of `Calendar`. */
export interface CalendarProps extends BlockAttributes {
  /** Title of the section, in one line. */
  readonly title: ReactNode;
  /** Sessions, in order. */
  readonly dates: readonly Session[];
}

/**
 * Calendar of sessions. Each session is a heading above its text and its events; the dates of the events are in a
 * column of their own. Renders a `<section>`. With `now`, a badge shows whether each session or event with a `first`
 * day is past, under way or to come.
 */
export const Calendar = defineView<CalendarProps>({
  name: "Calendar",
  props: { title: true, dates: true },
  render: ({ title, dates }, block) => {
    const sessions = dates.filter((session) => !isEmptyNode(session.date) || isFilled(session));
    return (
      <BlockSection block={block} title={title} className="dsfrb-calendar">
        {sessions.length > 0 && (
          <UnmarkedList className="fr-raw-list dsfrb-calendar__list">
            {sessions.map((session, index) => (
              <li key={index}>
                <SessionDates block={block} session={session} />
              </li>
            ))}
          </UnmarkedList>
        )}
      </BlockSection>
    );
  },
});

function isFilled({ desc, events = [] }: Session): boolean {
  return !isEmptyNode(desc) || events.length > 0;
}

interface SessionDatesProps {
  readonly block: BlockContext;
  readonly session: Session;
}

function SessionDates({ block, session }: SessionDatesProps): ReactElement {
  const { date, desc, events = [], id } = session;
  return (
    <TitledText
      block={block}
      name={date}
      id={id}
      className="fr-h6 fr-mb-2v"
      text={desc}
      textClass="dsfrb-prose dsfrb-measure"
      isFilled={isFilled(session)}
    >
      <StatusBadge block={block} days={session} />
      {events.length > 0 && <EventList block={block} events={events} />}
    </TitledText>
  );
}

interface StatusBadgeProps {
  readonly block: BlockContext;
  readonly days: ComparedDays;
}

/** Renders a badge that shows whether days are past, under way or to come. Renders nothing without days. */
function StatusBadge({ block, days: { first, last = first, over } }: StatusBadgeProps): ReactElement | null {
  const { labels } = block.prose;
  if (first === undefined || last === undefined) return null;
  return (
    <Period
      block={block}
      first={first}
      last={last}
      over={over}
      before={<p className="fr-badge fr-badge--sm fr-badge--info fr-badge--no-icon">{labels.toCome}</p>}
      during={<p className="fr-badge fr-badge--sm fr-badge--success fr-badge--no-icon">{labels.underWay}</p>}
      after={<p className="fr-badge fr-badge--sm">{labels.over}</p>}
    />
  );
}

interface EventListProps {
  readonly block: BlockContext;
  readonly events: readonly SessionEvent[];
}

/** Renders the events in reading order: name, then dates, without a colon. The stylesheet displays the dates first. */
function EventList({ block, events }: EventListProps): ReactElement {
  return (
    <UnmarkedList className="fr-raw-list">
      {events.map(({ event, dates, ...days }, index) => (
        <li key={index} className="dsfrb-calendar__line">
          <span>
            <Line block={block}>{event}</Line>
          </span>{" "}
          <span className="dsfrb-calendar__dates">
            <Line block={block}>{dates}</Line>
          </span>
          {days.first !== undefined && (
            <>
              {" "}
              <StatusBadge block={block} days={days} />
            </>
          )}
        </li>
      ))}
    </UnmarkedList>
  );
}
