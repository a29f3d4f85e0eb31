/** Listeners of the whole page, and what they do. */
export interface PageListeners {
  /** Whether the document, the window or the body listens to keys. Such a listener may handle the keys of any element. */
  readonly hearsKeys: boolean;
  /** Whether the page listens to the motion of the device. */
  readonly hearsMotion?: boolean;
  /** Key of a single-character shortcut that works on the whole page. */
  readonly shortcut?: string;
}

/** Event listeners of the page's scripts: those of the whole page, and the elements that have a listener. */
export interface Listeners extends PageListeners {
  readonly clickTargets: ReadonlySet<Element>;
  readonly keyTargets: ReadonlySet<Element>;
  /** Fields whose change opens another page or submits a form. */
  readonly leavingFields: ReadonlySet<Element>;
}

/** Types of the events that mark the elements of each list of `Listeners`: see `recordListeners`. */
export const MARK_TYPES = {
  clickTargets: "rgaa-audit:clicks",
  keyTargets: "rgaa-audit:keys",
  leavingFields: "rgaa-audit:leaves",
} as const;

/** Result of a walk with the Tab key. */
export interface TabWalk {
  /** Tab stops of one complete round, in order; null where the focus left the document. */
  readonly round: readonly (Element | null)[];
  /** Element that traps the focus. */
  readonly trap?: Element | undefined;
  /** Elements at which Tab should have stopped but did not. */
  readonly missed: readonly Element[];
  /** Stop that is hidden from assistive technology but keeps the focus. Set only while a modal dialog is open. */
  readonly unread?: Element | undefined;
}

/** Flaws in an element's appearance while it has the keyboard focus. Empty if the element has no flaw. */
export interface FocusLook {
  /** Whether the element loses the focus at once. */
  readonly isLost?: boolean;
  /** Whether the focus changes no pixel visibly, and the element is in sight. */
  readonly isInvisible?: boolean;
  /** Whether the focus changes no pixel visibly, and the element is out of sight. */
  readonly isHidden?: boolean;
  /** Whether the focus changes no pixel visibly, and the element is under a fixed or sticky element. */
  readonly isCovered?: boolean;
  /** Measured and required contrast of the focus mark. Undefined if the contrast is sufficient. */
  readonly shortfall?: string | undefined;
  /** Whether a person has to decide on the flaw. */
  readonly isDoubtful?: boolean;
}

/** Facts about a page that its document does not contain. */
export interface PageObservations {
  readonly listeners?: Listeners | undefined;
  /** Whether links and buttons are hovered now. */
  readonly isHovered?: boolean | undefined;
  readonly walk?: TabWalk | undefined;
  /** Flaws in the appearance of focused elements, by element. */
  readonly focus?: ReadonlyMap<Element, FocusLook> | undefined;
}

/** Values that the rules read in a page. Each value is computed once for all rules. */
export interface Readings extends PageObservations {
  readonly once: <T>(read: Reading<T>) => T;
}

export type Reading<T> = (document: Document, readings: Readings) => T;

/** Creates the readings of a document in its current state. Each new state needs new readings. */
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
