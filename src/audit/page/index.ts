import { hasDarkCanvas } from "./colour/background";
import { runAxe } from "./axe";
import { controlContrast, forcedShape } from "./colour/controls";
import { focusLook } from "./colour/focus";
import {
  COLOURS,
  hoverContrast,
  isOurs,
  type KnownContrasts,
  knownContrasts,
  textContrast,
} from "./colour/text";
import { isExposed, painted, textOf } from "./dom";
import {
  advisedKeys,
  pressesFor,
  recordStops,
  type TabStops,
  tabStops,
  visualOrder,
  walkViolations,
  wholeRound,
} from "./keyboard";
import { type Kind, kindsOf } from "./kinds";
import { language } from "./language";
import { halvedTexts, print, reflow, textSpacing, textZoom } from "./layout";
import { forms } from "./forms";
import { landmarks } from "./landmarks";
import { images, links } from "./linksAndImages";
import { frames, media } from "./media";
import { reviews } from "./reviews";
import { handlers, type Listeners } from "./scripts";
import { styleSheets } from "./stylesheets";
import { tables } from "./tables";
import { contract, motion, presentation, textInCss } from "./presentation";
import { doctype, ids, lists, outline } from "./structure";
import { targetSize } from "./targets";
import {
  type CheckResult,
  type ContrastResult,
  type ElementViolation,
  faults,
  type FramePlace,
  locateAll,
  type LocatedViolation,
  selectorOf,
} from "./violation";

/** Every check by its name. What each one gives depends on the page as it stands: scheme, width, media. */
const CHECKS = {
  outline,
  lists,
  links,
  language,
  presentation,
  images,
  doctype,
  ids,
  tables,
  frames,
  media,
  landmarks,
  forms,
  handlers,
  styleSheets,
  reviews,
  contract,
  textInCss,
  targetSize,
  reflow,
  visualOrder,
  textSpacing,
  textZoom,
  motion,
  print,
  textContrast,
  controlContrast,
  hoverContrast,
  focusLook,
  forcedShape,
};

export type CheckName = keyof typeof CHECKS;

export interface Request {
  readonly checks: readonly CheckName[];
  /** Axe's rules. */
  readonly axe?: readonly string[] | undefined;
  /** A part of the page to keep to: nothing outside of it is reported. */
  readonly within?: string | undefined;
  /** What the page's scripts listen to. */
  readonly listeners?: Listeners | undefined;
}

/** What the page says of itself, as it stands. */
export interface Answer {
  readonly violations: readonly LocatedViolation[];
  readonly tested: number;
  /** Axe's rules that found something to judge. */
  readonly rules?: number;
}

/** What a visit remembers from one state to the next. */
export const remember = () => knownContrasts(document);

/** Runs some checks, and some of axe's rules: its contrasts where a text shows colours that it has not seen there. */
export async function ask(
  { checks, axe = [], within, listeners }: Request,
  known: KnownContrasts = remember(),
): Promise<Answer> {
  settle();
  const results: (CheckResult | ContrastResult)[] = [];
  // in turn: some change the page's styles while they measure
  for (const name of checks) results.push(await CHECKS[name](document, listeners));
  const own = foundIn(results, within);
  // before axe, which takes its time
  const places = locateAll(own);
  const texts = results.find((result): result is ContrastResult => "judged" in result);
  const isSpared = texts !== undefined && (known.covers(texts) || hasDarkCanvas(document));
  const rules = isSpared ? axe.filter((rule) => rule !== COLOURS) : axe;
  const { contrasts, ...found } = await runAxe(document, rules, within);
  let undecided = results.flatMap((result) => ("undecided" in result ? result.undecided : []));
  let ours = places;
  // where axe is not asked for contrasts, as in forced colours, ours stand alone
  if (texts && rules.includes(COLOURS)) {
    known.add(texts, contrasts.low);
    undecided = [...contrasts.undecided].filter((element) => !texts.judged.has(element));
    ours = places.filter((_, index) => own[index] && isOurs(own[index], contrasts));
  }
  const unknown = undecided.filter((element) => isInside(element, within));
  return {
    violations: [...ours, ...locateAll(faults("contrast-unknown", unknown)), ...found.violations],
    tested: testedIn(results) + found.tested,
    rules: found.rules,
  };
}

/** In milliseconds. */
const LOADING = 3000;

/** Waits until the page is laid out again, and its fonts are loaded. */
export async function ready(): Promise<void> {
  // a font of another host may never come
  await Promise.race([document.fonts.ready, new Promise((resolve) => setTimeout(resolve, LOADING))]);
  await painted();
}

/** All but the empty boxes that a page's script is still to fill. */
const SOMETHING =
  ":not(div, span, main, section, article, p, br, script, style, template, noscript, link), [role], [tabindex], [contenteditable], [onclick]";

/** What a document is, whatever its state. */
export interface Description {
  /** The type of a document that is no HTML page, such as a drawing. */
  readonly otherType?: string;
  /** True when there is nothing to check. */
  readonly isEmpty: boolean;
  /** False for a page whose script has taken all of it away. */
  readonly hasBody: boolean;
  readonly kinds: readonly Kind[];
  readonly text: string;
}

export function describe(within?: string): Description {
  const body = document.querySelector("body, frameset");
  const part = within === undefined ? body : document.querySelector(within);
  return {
    ...(!(document.documentElement instanceof HTMLElement) && { otherType: document.contentType }),
    isEmpty: !part || (textOf(part) === "" && !part.querySelector(SOMETHING)),
    hasBody: body !== null,
    kinds: kindsOf(document),
    text: body ? textOf(body) : "",
  };
}

/** How many documents stand in frames that people come to. */
export function countFrames(within?: string): number {
  return [...document.querySelectorAll("iframe, frame")].filter((frame) => isComeTo(frame, within)).length;
}

/** True for a frame that is there for people. */
export function isComeTo(frame: Element, within?: string): boolean {
  return isExposed(frame) && isInside(frame, within);
}

/** False for a frame whose document is shown without its scripts. */
export function runsScripts(frame: Element): boolean {
  if (!(frame instanceof HTMLIFrameElement) || !frame.hasAttribute("sandbox")) return true;
  return frame.sandbox.contains("allow-scripts");
}

/** Where a frame stands on this page. */
export function frameAt(frame: Element): FramePlace {
  const { left, top } = frame.getBoundingClientRect();
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  return {
    selector: selectorOf(frame),
    x: left + window.scrollX + frame.clientLeft + Number.parseFloat(paddingLeft),
    y: top + window.scrollY + frame.clientTop + Number.parseFloat(paddingTop),
  };
}

/** What a window of half the size, as the browser's zoom makes it, cuts of the texts that were whole. */
export const zoom = {
  start: () => new Set(halvedTexts(document)),
  end(before: ReadonlySet<Element>, within?: string): Answer {
    const cut = halvedTexts(document).filter((element) => !before.has(element));
    return located([{ tested: 1, violations: faults("text-zoom", cut) }], within);
  },
};

/** In milliseconds. */
const TIMERS = 120;
/** How often the focus is looked for before it counts as gone. */
const LOOKS = 4;

/** A walk with Tab, whose stops are kept until it is judged. */
export const walk = {
  presses: () => pressesFor(document),
  /** True where there are documents with stops that nothing here can count. */
  hasPlugins: () => document.querySelector("object, embed") !== null,
  advisedKeys: () => advisedKeys(document),
  /** Puts the focus on the first stop. */
  enter: () => tabStops(document)[0]?.focus(),
  /** True while the focus is on an element of this document. */
  hasFocus: () => document.hasFocus() && document.activeElement !== document.body,
  /** RGAA 12.9: the element that has the focus and was not left by any key. */
  trapHere: (): Answer => {
    const held = document.activeElement ? [document.activeElement] : [];
    return located([{ tested: 1, violations: faults("focus-trap", held) }], undefined);
  },
  start: () => recordStops(document),
  /** What holds the focus by a timer does so at once, to a person's eyes. */
  timers: () => new Promise<void>((resolve) => setTimeout(resolve, TIMERS)),
  isSent: (stops: TabStops) => stops.isSent,
  /** Puts the focus where a script did, to see whether it can be left; false where there is no such place more. */
  focusSent(stops: TabStops, index: number): boolean {
    const element = [...stops.sent][index];
    if (element instanceof HTMLElement) element.focus();
    return element !== undefined;
  },
  /** From now on, to tell whether a script sends the focus anywhere. */
  forgetSent(stops: TabStops): void {
    stops.isSent = false;
  },
  /** True when the focus is where scripts sent it, or at one other place: one of two that send it to each other. */
  async isBack(stops: TabStops): Promise<boolean> {
    for (let look = 0; look < LOOKS; look++) {
      await walk.timers();
      const at = document.activeElement;
      // a busy browser may itself put the focus on the first stop first
      if (!at || at === document.body || !(stops.sent.has(at) || at === (stops.partner ?? at))) continue;
      if (!stops.sent.has(at)) stops.partner = at;
      stops.trap = at;
      return true;
    }
    return false;
  },
  free(stops: TabStops): void {
    delete stops.trap;
    delete stops.partner;
  },
  isWhole: (stops: TabStops) => wholeRound(document, stops) !== undefined,
  /** `isCounted` says whether all the stops of what is framed are known. */
  end(stops: TabStops, isCounted: boolean, within?: string): Answer {
    stops.end();
    return located([walkViolations(document, stops, isCounted)], within);
  },
};

/** Colours that are on their way arrive at once. */
function settle(): void {
  for (const animation of document.getAnimations())
    if (animation instanceof CSSTransition) animation.finish();
}

function located(results: readonly CheckResult[], within: string | undefined): Answer {
  return { violations: locateAll(foundIn(results, within)), tested: testedIn(results) };
}

function foundIn(results: readonly CheckResult[], within: string | undefined): ElementViolation[] {
  return results.flatMap(({ violations }) => violations.filter(({ element }) => isInside(element, within)));
}

function testedIn(results: readonly CheckResult[]): number {
  return results.reduce((count, { tested }) => count + tested, 0);
}

function isInside(element: Element, within: string | undefined): boolean {
  if (within === undefined || element.closest(within)) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && isInside(root.host, within);
}
