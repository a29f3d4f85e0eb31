/**
 * Event listeners of the page's scripts. Elements are given by their index in `querySelectorAll("*")`, because only the
 * page's own world can read the listeners.
 */
export interface Listeners {
  readonly clicks: readonly number[];
  readonly keys: readonly number[];
  /** Fields whose change opens another page or submits a form. */
  readonly leaves: readonly number[];
  /** Whether the document listens to keys. Such a listener may handle the keys of any element. */
  readonly hearsKeys: boolean;
  /** Whether the page listens to the motion of the device. */
  readonly hearsMotion?: boolean;
  /** Key of a single-character shortcut for the whole page. */
  readonly shortcut?: string;
}

/** Result of a walk with the Tab key. */
export interface TabWalk {
  /** Tab stops of one complete round, in order; null where the focus left the document. */
  readonly round: readonly (Element | null)[];
  /** Element that traps the focus. */
  readonly trap?: Element | undefined;
  /** Elements that Tab should have stopped at, and did not. */
  readonly missed: readonly Element[];
  /** While a dialog is open, a stop that keeps the focus and is hidden from assistive technology. */
  readonly unread?: Element | undefined;
}

/** Flaws in an element's appearance when the keyboard focuses it. Empty if there is none. */
export interface FocusLook {
  /** Whether the element gave up the focus immediately. */
  readonly isLost?: boolean;
  /** Whether no pixel changes, and the element is in sight. */
  readonly isInvisible?: boolean;
  /** Whether no pixel changes, and the element is out of sight. */
  readonly isHidden?: boolean;
  /** Whether no pixel changes, and the element is under a fixed or sticky element. */
  readonly isCovered?: boolean;
  /** Contrast of the focus mark and the required contrast, if it is too low. */
  readonly shortfall?: string | undefined;
  /** Whether a person has to decide. */
  readonly isDoubtful?: boolean;
}

/** Facts about a page that its document does not contain. */
export interface PageObservations {
  readonly listeners?: Listeners | undefined;
  /** Whether links and buttons are hovered now. */
  readonly isHovered?: boolean | undefined;
  readonly walk?: TabWalk | undefined;
  /** Flaws in the appearance of focused elements. */
  readonly focus?: ReadonlyMap<Element, FocusLook> | undefined;
}

/** Values that rules read in a page. Each value is computed once for all rules. */
export interface Readings extends PageObservations {
  readonly once: <T>(read: Reading<T>) => T;
}

export type Reading<T> = (document: Document, readings: Readings) => T;

/** Creates the readings of a document in its current state. A new state needs new readings. */
export function createReadings(document: Document, observations: PageObservations = {}): Readings {
  const values = new Map<unknown, unknown>();
  const readings: Readings = {
    ...observations,
    once<T>(read: Reading<T>): T {
      if (!values.has(read)) values.set(read, read(document, readings));
      return values.get(read) as T;
    },
  };
  return readings;
}
