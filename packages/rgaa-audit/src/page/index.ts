import { hasDarkCanvas } from "./colour/background";
import { runAxe } from "./axe";
import * as CHECKS from "./checks";
import { COLOURS, isOurs, type KnownContrasts, knownContrasts } from "./colour/text";
import { isExposed, painted, textOf } from "./dom";
import { type Kind, kindsOf } from "./kinds";
import { halvedTexts } from "./layout";
import type { PageRule } from "../rules/rule";
import type { Listeners } from "./scripts";
import {
  type Answer,
  type CheckResult,
  type ContrastResult,
  type ElementViolation,
  faults,
  foundIn,
  type FramePlace,
  isInside,
  locateAll,
  located,
  selectorOf,
  testedIn,
} from "./violation";

export * as walk from "./walk";
export type { Answer } from "./violation";

export type CheckName = keyof typeof CHECKS;

export interface Request {
  /** Names of our checks, and of rules that were added. */
  readonly checks: readonly string[];
  /** Axe's rules. */
  readonly axe?: readonly string[] | undefined;
  /** A part of the page to keep to: nothing outside of it is reported. */
  readonly within?: string | undefined;
  /** What the page's scripts listen to. */
  readonly listeners?: Listeners | undefined;
}

type Check = (
  document: Document,
  listeners?: Listeners,
) => CheckResult | ContrastResult | Promise<CheckResult>;

const checks = new Map<string, Check>(Object.entries(CHECKS));

/** Adds rules to those of this page. */
export function add(rules: readonly PageRule[]): void {
  for (const { name, find } of rules)
    checks.set(name, async (document) => {
      const found = [...(await find(document))];
      const violations = found.map((each) => ({
        rule: name,
        ...(each instanceof Element ? { element: each } : each),
      }));
      return { tested: 1, violations: violations as ElementViolation[] };
    });
}

/** What a visit remembers from one state to the next. */
export const remember = () => knownContrasts(document);

/** Runs some checks, and some of axe's rules: its contrasts where a text shows colours that it has not seen there. */
export async function ask(
  { checks: names, axe = [], within, listeners }: Request,
  known: KnownContrasts = remember(),
): Promise<Answer> {
  settle();
  const results: (CheckResult | ContrastResult)[] = [];
  // in turn: some change the page's styles while they measure
  for (const name of names) {
    const check = checks.get(name);
    if (check) results.push(await check(document, listeners));
  }
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
  const frames = [...document.querySelectorAll("iframe, frame")];
  return frames.filter((frame) => frameState(frame, within) !== "away").length;
}

/** `away` for one that is not there for people, `mute` for one whose document is shown without its scripts. */
export type FrameState = "away" | "mute" | "open";

export function frameState(frame: Element, within?: string): FrameState {
  if (!isExposed(frame) || !isInside(frame, within)) return "away";
  return frame.matches("iframe[sandbox]:not([sandbox~=allow-scripts i])") ? "mute" : "open";
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

/** What a window of half the size, as the browser's zoom makes it, cuts of the texts that are whole now. */
export function zoom() {
  const before = new Set(halvedTexts(document));
  return {
    end(within?: string): Answer {
      const cut = halvedTexts(document).filter((element) => !before.has(element));
      return located([{ tested: 1, violations: faults("text-zoom", cut) }], within);
    },
  };
}

/** Colours that are on their way arrive at once. */
function settle(): void {
  for (const animation of document.getAnimations())
    if (animation instanceof CSSTransition) animation.finish();
}
