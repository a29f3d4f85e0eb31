import { focusWalk, type KnownMarks } from "../page/colour/focus";
import { type KnownBehind, lookBehind } from "../page/colour/behind";
import { isExposed, painted, settle, textOf } from "../page/dom";
import { type Kind, kindsOf } from "../page/kinds";
import { halvedTexts } from "../page/layout";
import { type Answer, type FramePlace, isInside, type Located, locateAll, selectorOf } from "../page/located";
import { type Listeners, readingsOf } from "../page/readings";
import { changesOnHover } from "../page/styleSheets";
import { colorContrast, contrastHover, contrastUnknown, textZoom } from "../rules";
import { type KnownOfAxe, knownOfAxe } from "./knownOfAxe";
import { run } from "./run";

export { add } from "./run";
export * as walk from "./walk";
export type { Answer } from "../page/located";

export interface Request {
  /** Names of rules, ours and those that were added. */
  readonly rules: readonly string[];
  /** Axe's rules. */
  readonly axe?: readonly string[] | undefined;
  /** A part of the page to keep to: nothing outside of it is reported. */
  readonly within?: string | undefined;
  /** What the page's scripts listen to. */
  readonly listeners?: Listeners | undefined;
  /** Whether links and buttons are hovered now. */
  readonly isHovered?: boolean | undefined;
}

/** What a visit remembers from one state to the next. */
export const remember = (): Known => ({
  axe: knownOfAxe(document),
  marks: new Map(),
  doubted: [],
  isHovered: false,
  behind: new Map(),
});

interface Known {
  readonly axe: KnownOfAxe;
  readonly marks: KnownMarks;
  /** The texts of which the last answer could not tell the contrast. */
  doubted: readonly Element[];
  /** Whether links and buttons were hovered then. */
  isHovered: boolean;
  readonly behind: KnownBehind;
}

/** Looks at what is painted behind the texts of which the last answer could not tell the contrast; pictures are taken from outside. */
export function lookAtDoubted(known: Known) {
  const look = lookBehind(document, known.doubted, known.behind);
  return {
    ...look,
    /** What is known of them now: the selectors of those that are decided, and those among them that break a rule. */
    end(): { readonly decided: readonly string[]; readonly found: readonly Located[] } {
      const verdicts = [...look.end()].filter(([, verdict]) => verdict !== undefined);
      const low = verdicts.flatMap(([element, verdict]) =>
        typeof verdict === "object"
          ? [
              {
                rule: known.isHovered ? contrastHover.name : colorContrast.name,
                element,
                detail: verdict.shortfall,
              },
            ]
          : [],
      );
      return { decided: verdicts.map(([element]) => selectorOf(element)), found: locateAll(low) };
    },
  };
}

/** Goes to each element that takes the focus; pictures are taken from outside. */
export const walkFocus = ({ marks }: Known = remember()) => focusWalk(document, marks);

/** Asks some rules, and some of axe's, as far as these may say what they have not said before. `focus` is a walk that has ended. */
export async function ask(
  { rules, axe = [], within, listeners, isHovered }: Request,
  memory: Known = remember(),
  focus?: Pick<ReturnType<typeof focusWalk>, "looks">,
): Promise<Answer> {
  settle();
  const readings = readingsOf(document, { listeners, isHovered, focus: focus?.looks });
  const { found, tested } = await run(rules, document, readings);
  const own = found.filter(({ element }) => isInside(element, within));
  // before axe, which takes its time
  const places = locateAll(own);
  const { found: ofAxe, judged } = await memory.axe.ask(axe, within);
  memory.isHovered = isHovered === true;
  memory.doubted = own.filter(({ rule }) => rule === contrastUnknown.name).map(({ element }) => element);
  return {
    findings: [...places, ...locateAll(ofAxe)],
    tested: [...judged.values()].reduce((sum, count) => sum + count, tested),
    rules: judged.size,
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
  /** The type of a document that is not an HTML page, such as a drawing. */
  readonly otherType?: string;
  /** True when there is nothing to check. */
  readonly isEmpty: boolean;
  /** False for a page whose script has taken all of it away. */
  readonly hasBody: boolean;
  readonly kinds: readonly Kind[];
  /** How many elements it has. */
  readonly size: number;
  readonly text: string;
  /** The page's own; "" without one. */
  readonly title: string;
}

export function describe(within?: string): Description {
  const body = document.querySelector("body, frameset");
  const part = within === undefined ? body : document.querySelector(within);
  return {
    ...(!(document.documentElement instanceof HTMLElement) && { otherType: document.contentType }),
    isEmpty: !part || (textOf(part) === "" && !part.querySelector(SOMETHING)),
    hasBody: body !== null,
    kinds: kindsOf(document),
    size: document.querySelectorAll("*").length,
    text: body ? textOf(body) : "",
    title: document.title,
  };
}

/** Whether any style of this document may change under a pointer. */
export const isHoverable = () => changesOnHover(document);

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
      const found = cut.filter((element) => isInside(element, within));
      return { tested: 1, findings: locateAll(found.map((element) => ({ rule: textZoom.name, element }))) };
    },
  };
}
