import type { ReactElement, ReactNode } from "react";
import { BlockSection } from "../../definition/BlockSection";
import type { BlockContext } from "../../definition/context";
import { type BlockAttributes, defineView } from "../../definition/defineView";
import { Period } from "../../definition/Period";
import { isEmptyNode } from "../../rich-text/nodes";
import { Line } from "../../rich-text/Text";
import { Entry } from "../common/Entry";
import { UnmarkedList } from "../common/UnmarkedList";

/** Days which are compared with `now`: a word then says whether they are past, under way or to come. */
interface KnownDays {
  /** The first day, `2031-04-03`, or its hour in France, `2031-04-03T19:00`. */
  readonly first?: string | undefined;
  /** The last day, included, or its hour; by default the first day. */
  readonly last?: string | undefined;
  /** The day or hour from which on it is surely over, where `last` is only the earliest end: between the two, no word says so. */
  readonly over?: string | undefined;
}

/** One event of a session, with its dates. */
export interface SessionEvent extends KnownDays {
  /** What takes place: `Dépôt des dossiers`. */
  readonly event: ReactNode;
  /** When, in words: `du 3 au 26 avril 2031`. */
  readonly dates: ReactNode;
}

/** One session. */
export interface Session extends KnownDays {
  /** Its name or its date. */
  readonly date: ReactNode;
  /** What takes place, and when. In `dsfr-blocks`, the days and the events are read from its Markdown, unless some are given. */
  readonly desc?: ReactNode;
  /** Its events, in order: their dates have a column of their own. */
  readonly events?: readonly SessionEvent[] | undefined;
  /** The id of its heading; by default one from the words of `date`, if the block has an id. */
  readonly id?: string | undefined;
}

/** The props of `Calendar`. */
export interface CalendarProps extends BlockAttributes {
  /** The title of the section. */
  readonly title: ReactNode;
  /** The sessions, in order. */
  readonly dates: readonly Session[];
}

/**
 * Sessions: each is a heading with its dates below, those of its events in their own column. Renders a `<section>`.
 * With `now`, a word says of each whose days are known whether they are past, under way or to come.
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
    <Entry
      block={block}
      name={date}
      id={id}
      className="fr-h6 fr-mb-2v"
      text={desc}
      textClass="dsfrb-prose dsfrb-measure"
      isFilled={isFilled(session)}
    >
      <State block={block} days={session} />
      {events.length > 0 && <EventList block={block} events={events} />}
    </Entry>
  );
}

interface StateProps {
  readonly block: BlockContext;
  readonly days: KnownDays;
}

/** A word for where dates stand beside the present day; nothing if they are not known. */
function State({ block, days: { first, last = first, over } }: StateProps): ReactElement | null {
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

/** Read as it is written, without the colon; seen, the dates come first. */
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
              <State block={block} days={days} />
            </>
          )}
        </li>
      ))}
    </UnmarkedList>
  );
}
