/** What scripts listen to, by the place of each element in `querySelectorAll("*")`: only the page's own world knows it. */
export interface Listeners {
  readonly clicks: readonly number[];
  readonly keys: readonly number[];
  /** Those that go on to another page or send a form as their field changes. */
  readonly leaves: readonly number[];
  /** Whether the whole document listens to keys, which may be meant for any element. */
  readonly hearsKeys: boolean;
  /** Whether the page answers to the device being moved. */
  readonly hearsMotion?: boolean;
  /** The key of a shortcut of one character for the whole page. */
  readonly shortcut?: string;
}

/** What a walk with the Tab key came to. */
export interface TabWalk {
  /** The stops of one whole round, in order; null where the focus left the document. */
  readonly round: readonly (Element | null)[];
  /** What held the focus. */
  readonly trap?: Element | undefined;
  /** What Tab should have stopped at and did not. */
  readonly missed: readonly Element[];
  /** While a dialog is open, a stop that holds the focus and of which assistive technology is told nothing. */
  readonly unread?: Element | undefined;
}

/** What is wrong with an element's look when the keyboard reaches it; nothing if all is well. */
export interface FocusLook {
  /** It has given the focus back at once. */
  readonly isLost?: boolean;
  /** No pixel changes, and it is in sight, out of sight, or under something that stays in place. */
  readonly isInvisible?: boolean;
  readonly isHidden?: boolean;
  readonly isCovered?: boolean;
  /** Of its mark, where it stands out too little. */
  readonly shortfall?: string | undefined;
  /** True where a person has to look. */
  readonly isDoubtful?: boolean;
}

/** What is known of a page besides its document. */
export interface KnownOfPage {
  readonly listeners?: Listeners | undefined;
  /** Whether links and buttons are hovered now. */
  readonly isHovered?: boolean | undefined;
  readonly walk?: TabWalk | undefined;
  /** How elements look with the focus, as far as something is wrong with it. */
  readonly focus?: ReadonlyMap<Element, FocusLook> | undefined;
}

/** What rules read in a page; each value is read once, for all rules. */
export interface Readings extends KnownOfPage {
  readonly once: <T>(read: Reading<T>) => T;
}

export type Reading<T> = (document: Document, readings: Readings) => T;

/** Readings of a document as it stands now; none is kept for another state. */
export function readingsOf(document: Document, known: KnownOfPage = {}): Readings {
  const values = new Map<unknown, unknown>();
  const readings: Readings = {
    ...known,
    once<T>(read: Reading<T>): T {
      if (!values.has(read)) values.set(read, read(document, readings));
      return values.get(read) as T;
    },
  };
  return readings;
}
