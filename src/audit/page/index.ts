import { runAxe, type AxeLook, type AxeRequest } from "./axe";
import { agree, COLOURS } from "./colour/agree";
import { hoverContrast, textContrast } from "./colour/contrast";
import { controlContrast } from "./colour/fields";
import { focusLook } from "./colour/focus";
import { forcedShape } from "./colour/forced";
import { type Seen, seenTexts } from "./colour/seen";
import { contract } from "./contract";
import { doctype, ids, tables } from "./document";
import { isExposed, textOf } from "./dom";
import type { ContrastLook, Fault, LocatedFault, Look } from "./fault";
import { painted } from "./frames";
import { images } from "./images";
import { recordStops, type Stops, tabStops, walkFaults, wholeRound } from "./keyboard";
import { language } from "./language";
import { links } from "./links";
import { lists } from "./lists";
import { locate, selectorOf } from "./locate";
import { textSpacing, textZoom } from "./losses";
import { motion } from "./motion";
import { mouseOnly } from "./mouse";
import { visualOrder } from "./order";
import { outline } from "./outline";
import { presentation } from "./presentation";
import { print } from "./print";
import { textInCss } from "./pseudo";
import { reflow } from "./reflow";
import { targetSize } from "./targets";

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
  contract,
  mouseOnly,
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
  readonly axe?: AxeRequest;
  /** A part of the page to keep to: nothing outside of it is reported. */
  readonly within?: string;
}

/** What the page says of itself, as it stands. */
export interface Answer {
  readonly faults: readonly LocatedFault[];
  readonly tested: number;
  /** Selectors of the texts whose contrast nothing can tell. */
  readonly undecided: readonly string[];
  readonly axe?: AxeLook;
}

/** What a visit remembers from one look to the next. */
export const remember = () => seenTexts(document);

/** Runs some checks, and some of axe's rules: its contrasts where a text shows colours that it has not seen there. */
export async function ask({ checks, axe, within }: Request, seen: Seen = remember()): Promise<Answer> {
  settle();
  const looks: (Look | ContrastLook)[] = [];
  // in turn: some change the page's styles while they measure
  for (const name of checks) looks.push(await CHECKS[name](document));
  const own = told(looks, within);
  const undecided = looks
    .flatMap((look) => ("undecided" in look ? look.undecided : []))
    .filter((element) => isInside(element, within))
    .map(selectorOf);
  if (!axe) return { ...own, undecided };
  const texts = looks.find((look): look is ContrastLook => "judged" in look);
  const isSpared = texts !== undefined && seen.covers(texts);
  const rules = isSpared ? axe.rules.filter((rule) => rule !== COLOURS) : axe.rules;
  const { look, contrasts } = await runAxe(document, { ...axe, rules });
  // where axe is not asked for contrasts, as in forced colours, ours stand alone
  if (!texts || !rules.includes(COLOURS)) return { ...own, undecided, axe: look };
  seen.add(texts, contrasts.low);
  return { ...own, ...agree({ faults: own.faults, judged: texts.judged }, contrasts), axe: look };
}

/** Waits until the page is laid out anew, and its letters are there. */
export async function ready(): Promise<void> {
  await document.fonts.ready;
  await painted();
}

/** True when there is something to check. */
export function isEmpty(within?: string): boolean {
  const root = within === undefined ? document.body : document.querySelector(within);
  return !root || (textOf(root) === "" && !root.querySelector("img, svg, video, canvas, input, iframe"));
}

/** How many documents stand in frames that people come to. Neither our checks nor axe's rules look into them. */
export function countFrames(within?: string): number {
  const frames = [...document.querySelectorAll("iframe, frame")];
  return frames.filter((frame) => isExposed(frame) && isInside(frame, within)).length;
}

/** A walk with Tab, whose stops are kept until it is judged. */
export const walk = {
  count: () => tabStops(document).length,
  start: () => recordStops(document),
  isWhole: (stops: Stops) => wholeRound(document, stops) !== undefined,
  end(stops: Stops, within?: string): Answer {
    stops.end();
    return { ...told([walkFaults(document, stops)], within), undecided: [] };
  },
};

/** Colours that are on their way arrive at once. */
function settle(): void {
  for (const animation of document.getAnimations())
    if (animation instanceof CSSTransition) animation.finish();
}

function told(looks: readonly Look[], within: string | undefined) {
  const isKept = ({ element }: Fault) => isInside(element, within);
  return {
    faults: looks.flatMap(({ faults }) => faults.filter(isKept).map(locate)),
    tested: looks.reduce((count, { tested }) => count + tested, 0),
  };
}

function isInside(element: Element, within: string | undefined): boolean {
  return within === undefined || element.closest(within) !== null;
}
