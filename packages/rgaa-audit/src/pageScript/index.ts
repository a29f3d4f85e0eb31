import { createFocusWalk, type MarkCache } from "../page/colour/focus";
import { type VerdictCache, examineBackgrounds } from "../page/colour/behind";
import {
  findTextElements,
  getOwnTexts,
  getText,
  isExposed,
  settleAnimations,
  waitForPaint,
} from "../page/dom";
import { type ContentType, findContentTypes, findTemplateTypes } from "../page/contentTypes";
import { readCoveredContent } from "../page/coveredContent";
import { findHalvedTexts } from "../page/layout";
import {
  type PageResponse,
  type FrameLocation,
  isInside,
  formatStartTag,
  type LocatedFinding,
  locateAll,
  createSelector,
} from "../page/located";
import { type Listeners, createReadings } from "../page/readings";
import { mayChangeOnHover } from "../page/styleSheets";
import { colorContrast, contrastHover, contrastUnknown, textZoom } from "../rules";
import { type AxeMemory, createAxeMemory } from "./createAxeMemory";
import { type BrokenRule, run } from "./run";

export { add } from "./run";
export { recordListeners } from "./recordListeners";
export * as walk from "./walk";
export type { PageResponse } from "../page/located";

export interface Request {
  /** Names of the rules to run, built-in or added. */
  readonly rules: readonly string[];
  /** Names of axe's rules to run. */
  readonly axe?: readonly string[] | undefined;
  /** Selector of the part of the page to audit: findings outside this part are not reported. */
  readonly within?: string | undefined;
  /** Whether links and buttons are hovered now. */
  readonly isHovered?: boolean | undefined;
}

/** Creates the memory that a visit keeps from one state to the next. */
export const createVisitMemory = (): VisitMemory => ({
  axe: createAxeMemory(document),
  marks: new Map(),
  undecided: [],
  isHovered: false,
  pixelVerdicts: new Map(),
  lowContrasts: new WeakMap(),
});

interface VisitMemory {
  readonly axe: AxeMemory;
  readonly marks: MarkCache;
  /** Texts whose contrast was undecided in the last response. */
  undecided: readonly Element[];
  /** Whether links and buttons were hovered in the last response. */
  isHovered: boolean;
  readonly pixelVerdicts: VerdictCache;
  /** Details of the low contrasts that were reported without the pointer, by text. */
  readonly lowContrasts: WeakMap<Element, Set<string | undefined>>;
}

/**
 * Omits the low contrasts of hovered texts that are the same without the pointer, so that one cause is reported once. Records
 * the low contrasts of texts that are not hovered.
 */
function omitRepeatedContrasts(
  found: readonly BrokenRule[],
  { lowContrasts }: VisitMemory,
): readonly BrokenRule[] {
  for (const { rule, element, detail } of found)
    if (rule === colorContrast.name)
      lowContrasts.set(element, new Set([...(lowContrasts.get(element) ?? []), detail]));
  return found.filter(
    ({ rule, element, detail }) =>
      rule !== contrastHover.name || lowContrasts.get(element)?.has(detail) !== true,
  );
}

/**
 * Examines the pixels behind the texts whose contrast was undecided in the last response. The caller takes the pictures from
 * outside the page.
 */
export function examineUndecided(memory: VisitMemory) {
  const look = examineBackgrounds(document, memory.undecided, memory.pixelVerdicts);
  return {
    ...look,
    /**
     * Returns the selectors of the texts that are now decided, and findings for the decided texts whose contrast is too low.
     */
    end(): { readonly decided: readonly string[]; readonly found: readonly LocatedFinding[] } {
      const verdicts = [...look.end()].filter(([, verdict]) => verdict !== undefined);
      const lowContrasts = verdicts.flatMap(([element, verdict]) =>
        typeof verdict === "object"
          ? [
              {
                rule: memory.isHovered ? contrastHover.name : colorContrast.name,
                element,
                detail: verdict.shortfall,
              },
            ]
          : [],
      );
      return {
        decided: verdicts.map(([element]) => createSelector(element)),
        found: locateAll(omitRepeatedContrasts(lowContrasts, memory)),
      };
    },
  };
}

/** Starts a walk that focuses each focusable element. The caller takes the pictures from outside the page. */
export const walkFocus = ({ marks }: VisitMemory = createVisitMemory()) => createFocusWalk(document, marks);

/**
 * Runs some built-in or added rules, and some of axe's rules. Runs an axe rule only if its results may differ from its results
 * in earlier states. `focus` is a completed focus walk.
 */
export async function runRules(
  { rules, axe = [], within, isHovered }: Request,
  memory: VisitMemory = createVisitMemory(),
  listeners?: Listeners,
  focus?: Pick<ReturnType<typeof createFocusWalk>, "looks">,
): Promise<PageResponse> {
  settleAnimations();
  const readings = createReadings(document, { listeners, isHovered, focus: focus?.looks });
  const { found, tested } = await run(rules, document, readings);
  const ownFindings = omitRepeatedContrasts(found, memory).filter(({ element }) => isInside(element, within));
  // locate the elements before axe runs: axe is slow, and the page may change while it runs
  const located = locateAll(ownFindings);
  const { found: axeFindings, testedCounts } = await memory.axe.runNew(axe, within);
  memory.isHovered = isHovered === true;
  memory.undecided = ownFindings
    .filter(({ rule }) => rule === contrastUnknown.name)
    .map(({ element }) => element);
  return {
    findings: [...located, ...locateAll(axeFindings)],
    tested: [...testedCounts.values()].reduce((sum, count) => sum + count, tested),
    ruleCount: testedCounts.size,
  };
}

/** Time limit of the wait for fonts, in milliseconds. */
const FONT_TIMEOUT_MS = 3000;

/** Waits until the page is laid out again and its fonts are loaded, then settles its animations. */
export async function waitUntilReady(): Promise<void> {
  // limit the wait: a font from another domain may never load
  await Promise.race([document.fonts.ready, new Promise((resolve) => setTimeout(resolve, FONT_TIMEOUT_MS))]);
  await waitForPaint();
  settleAnimations();
}

/** Selector of elements that count as content even without text. Excludes boxes that the page's script may still fill. */
const CONTENT =
  ":not(div, span, main, section, article, p, br, script, style, template, noscript, link), [role], [tabindex], [contenteditable], [onclick]";

/** Properties of a document that do not depend on its state. */
export interface Description {
  /** Content type of a document that is not an HTML page, such as an SVG. Undefined for an HTML page. */
  readonly otherType?: string;
  /** Whether the document, or its audited part, has no content to check. */
  readonly isEmpty: boolean;
  /** Whether the document has a body. False if the page's script has removed the body. */
  readonly hasBody: boolean;
  /** Types of content in the document. */
  readonly kinds: readonly ContentType[];
  /** Types of content in the document's templates. */
  readonly possibleKinds: readonly ContentType[];
  /** Number of elements in the document. */
  readonly size: number;
  /** Content that a person's answer about the document covers. */
  readonly content: string;
  /** Title of the page; "" if the page has no title. */
  readonly title: string;
}

export function describe(within?: string): Description {
  settleAnimations();
  const body = document.querySelector("body, frameset");
  const part = within === undefined ? body : document.querySelector(within);
  return {
    ...(!(document.documentElement instanceof HTMLElement) && { otherType: document.contentType }),
    isEmpty: !part || (getText(part) === "" && !part.querySelector(CONTENT)),
    hasBody: body !== null,
    kinds: findContentTypes(document),
    possibleKinds: findTemplateTypes(document),
    size: document.querySelectorAll("*").length,
    content: readCoveredContent(document),
    title: document.title,
  };
}

/**
 * Records the visible texts. Later, in the same condition, `findChanged` returns the elements whose own text has changed, or has
 * been shown or hidden, as their start tags.
 */
export function recordTexts() {
  const before = readTexts();
  return {
    findChanged(): string[] {
      const after = readTexts();
      return [...new Set([...before.keys(), ...after.keys()])]
        .filter((element) => before.get(element) !== after.get(element))
        .map(formatStartTag);
    },
  };
}

const readTexts = () =>
  new Map(
    findTextElements(document).map((element) => [
      element,
      getOwnTexts(element)
        .map(({ data }) => data.trim())
        .join(" "),
    ]),
  );

/** Whether a style of this document may change on hover. */
export const isHoverable = () => mayChangeOnHover(document);

/** Counts the frames that are exposed to assistive technology and inside the audited part. */
export function countFrames(within?: string): number {
  const frames = [...document.querySelectorAll("iframe, frame")];
  return frames.filter((frame) => getFrameState(frame, within) !== "away").length;
}

/**
 * State of a frame. `away`: the frame is hidden from assistive technology, or outside the audited part. `mute`: the frame's
 * sandbox forbids scripts. `open`: any other frame.
 */
export type FrameState = "away" | "mute" | "open";

export function getFrameState(frame: Element, within?: string): FrameState {
  if (!isExposed(frame) || !isInside(frame, within)) return "away";
  return frame.matches("iframe[sandbox]:not([sandbox~=allow-scripts i])") ? "mute" : "open";
}

/** Returns the location of a frame's content on this page. */
export function getFrameLocation(frame: Element): FrameLocation {
  const { left, top } = frame.getBoundingClientRect();
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  return {
    selector: createSelector(frame),
    x: left + window.scrollX + frame.clientLeft + Number.parseFloat(paddingLeft),
    y: top + window.scrollY + frame.clientTop + Number.parseFloat(paddingTop),
  };
}

/**
 * Records the texts that are cut in the current window. After the caller has halved the size of the window, as the browser's
 * zoom does, `end` returns the texts that are cut only in the smaller window.
 */
export function beginZoom() {
  const before = new Set(findHalvedTexts(document));
  return {
    end(within?: string): PageResponse {
      const newlyCut = findHalvedTexts(document).filter((element) => !before.has(element));
      const found = newlyCut.filter((element) => isInside(element, within));
      return { tested: 1, findings: locateAll(found.map((element) => ({ rule: textZoom.name, element }))) };
    },
  };
}
