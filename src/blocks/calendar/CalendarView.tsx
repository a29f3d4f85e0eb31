import type { ReactElement, ReactNode } from "react";
import { getEndOfDay } from "@dsfr-blocks/base/day";
import { BlockSection } from "../../definition/BlockSection";
import type { BlockContext } from "../../definition/context";
import { DayChoice } from "../../definition/DayChoice";
import { type BlockAttributes, defineView } from "../common/defineView";
import { Period } from "../../definition/Period";
import { fillLabel } from "../../rich-text/labels";
import { hasText, isEmptyNode } from "../../rich-text/nodes";
import { Line, Typeset } from "../../rich-text/Text";
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
 * day is past, under way or to come, and the sessions that are over are collapsed below the others.
 */
export const Calendar = defineView<CalendarProps>({
  name: "Calendar",
  props: { title: true, dates: true },
  render: ({ title, dates }, block) => {
    const sessions = dates
      .filter((session) => !isEmptyNode(session.date) || isFilled(session))
      .map((session) => ({ ...session, ...findPeriod(session), id: createId(session, block) }));
    return (
      <BlockSection block={block} title={title} className="dsfrb-calendar">
        {sessions.length > 0 && (
          <>
            <CurrentSessions block={block} sessions={sessions} />
            <PastSessions block={block} sessions={sessions} />
          </>
        )}
      </BlockSection>
    );
  },
});

function isFilled({ desc, events = [] }: Session): boolean {
  return !isEmptyNode(desc) || events.length > 0;
}

/** Returns the id of a session's heading. Ids are created in the order of the file, whatever the order on the present day. */
function createId(session: Session, block: BlockContext): string | undefined {
  const isHeading = isFilled(session) && hasText(session.date);
  return session.id ?? (isHeading ? block.idOf({}, session.date) : undefined);
}

/** Days from the beginning to the latest possible end of a session. */
interface SessionPeriod {
  readonly start: string;
  /** End of the last day, or last hour. */
  readonly end: string;
}

/** Returns the period of a session, or an empty object if some days of the session are unknown. */
function findPeriod(session: Session): SessionPeriod | Record<string, never> {
  const { events = [] } = session;
  const [days, ...others] = (session.first === undefined ? events : [session]).map(toPeriod);
  return others.reduce((all, each) => all && each && joinPeriods(all, each), days) ?? {};
}

function toPeriod({ first, last = first, over = last }: ComparedDays): SessionPeriod | undefined {
  return first === undefined || over === undefined ? undefined : { start: first, end: getEndOfDay(over) };
}

function joinPeriods(one: SessionPeriod, other: SessionPeriod): SessionPeriod {
  return {
    start: one.start < other.start ? one.start : other.start,
    end: one.end > other.end ? one.end : other.end,
  };
}

interface SessionsProps {
  readonly block: BlockContext;
  readonly sessions: readonly (Session & Partial<SessionPeriod>)[];
}

/** Renders the sessions that are not over, in order. Without `now`, renders all sessions. */
function CurrentSessions({ block, sessions }: SessionsProps): ReactElement {
  const list = (
    <UnmarkedList className="fr-raw-list dsfrb-calendar__list">
      {sessions.map((session, index) => (
        <UntilOver key={index} block={block} end={session.end}>
          <li>
            <SessionDates block={block} session={session} />
          </li>
        </UntilOver>
      ))}
    </UnmarkedList>
  );
  const ends = sessions.flatMap(({ end }) => end ?? []).sort();
  return (
    <UntilOver block={block} end={ends.length < sessions.length ? undefined : ends.at(-1)}>
      {list}
    </UntilOver>
  );
}

interface UntilOverProps {
  readonly block: BlockContext;
  /** Moment after which nothing is rendered. Without this moment, the content is always rendered. */
  readonly end: string | undefined;
  readonly children: ReactElement;
}

function UntilOver({ block, end, children }: UntilOverProps): ReactElement {
  return end === undefined ? (
    children
  ) : (
    <DayChoice block={block} days={[end]} order={[0, -1, 0]} shown={[children]} />
  );
}

/**
 * Renders the sessions that are over, collapsed below a line with their number and their years. Renders nothing without `now`.
 * The sessions have no badge, because the line states their status.
 */
function PastSessions({ block, sessions }: SessionsProps): ReactElement | null {
  const ended = sessions.flatMap((session) =>
    session.end === undefined || session.start === undefined
      ? []
      : [{ session, start: session.start, end: session.end }],
  );
  const ends = [...new Set(ended.map(({ end }) => end))].sort();
  const [firstEnd] = ends;
  if (firstEnd === undefined) return null;
  return (
    <DayChoice
      block={block}
      days={[firstEnd]}
      order={[-1, 0]}
      shown={[
        <details className="dsfrb-calendar__past">
          <summary>
            <DayChoice
              block={block}
              days={ends}
              order={[-1, ...ends.keys()]}
              shown={ends.map((moment) => (
                <Typeset block={block}>
                  {formatPastSessions(
                    ended.filter(({ end }) => end <= moment),
                    block,
                  )}
                </Typeset>
              ))}
            />
          </summary>
          <UnmarkedList className="fr-raw-list dsfrb-calendar__list">
            {ended.map(({ session, end }, index) => (
              <DayChoice
                key={index}
                block={block}
                days={[end]}
                order={[-1, 0]}
                shown={[
                  <li>
                    <SessionDates block={block} session={removeDays(session)} />
                  </li>,
                ]}
              />
            ))}
          </UnmarkedList>
        </details>,
      ]}
    />
  );
}

/** Returns the number of sessions and their years: « 4 sessions passées (2024-2025) ». */
function formatPastSessions(periods: readonly SessionPeriod[], { prose: { labels } }: BlockContext): string {
  const years = periods.flatMap(({ start, end }) => [start.slice(0, 4), end.slice(0, 4)]).sort();
  return fillLabel(periods.length === 1 ? labels.pastSession : labels.pastSessions, {
    count: String(periods.length),
    years: [...new Set([years.at(0), years.at(-1)])].join("-"),
  });
}

/** Returns a session without the days that its badges depend on. */
function removeDays({ events, ...session }: Session): Session {
  const withoutDays = { first: undefined, last: undefined, over: undefined };
  return { ...session, ...withoutDays, events: events?.map((event) => ({ ...event, ...withoutDays })) };
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
