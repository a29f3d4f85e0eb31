import type { Page } from "playwright-core";
import type { Language } from "@dsfr-blocks/base/message";
import { createBatches } from "./batches";
import { computeChecksum } from "./checksum";
import {
  type AuditScripts,
  connectTo,
  type Handle,
  type PageConnection,
  type RemoteObject,
} from "./browser/pageConnection";
import { resolveContrasts } from "./browser/resolveContrasts";
import { captureFocus } from "./browser/focus";
import { enterFrames, type FramedDocument, type PageFrames } from "./browser/frames";
import { hideCredentials } from "./page/hideCredentials";
import { readListeners } from "./browser/listeners";
import { emulateCondition, walkWithTab, runHovered } from "./browser/conditions";
import { holdTimers, waitForTimers } from "./browser/timers";
import { translateFinding } from "./page/located";
import type { PageResponse, Description, Request } from "./pageScript";
import { loadScripts } from "./browser/openBrowser";
import { AuditError } from "./sentences/errors";
import type { Phase, RuleSet } from "./rule";
import { emptyPage } from "./rules";
import { type RuleSelection, selectRules } from "./selection";
import {
  type PageAudit,
  type AuditStage,
  type Recorder,
  createRecorder,
  type Scheme,
  SCHEMES,
  type Condition,
  WIDTHS,
} from "./finding";

/** Options of the audit of a page. */
export interface AuditOptions {
  /** Name of the page in its findings: a path or a URL. By default, the page's URL. */
  readonly name?: string;
  /** Schemes to audit. By default, light, dark and forced colours. */
  readonly schemes?: readonly Scheme[];
  /** Widths of the viewport, in CSS pixels. By default, 320, 768 and 1280. */
  readonly widths?: readonly number[];
  /** Language of the messages. By default, French. */
  readonly language?: Language;
  /** Rules to add to the built-in rules, such as rules that check the requirements of a component library. */
  readonly rules?: RuleSet | undefined;
  /** CSS selector of the part of the page to audit, such as `#storybook-root`. Elements outside this part are not reported. */
  readonly within?: string;
  /**
   * Whether to skip the rules that only a whole page has to meet (h1, landmarks, title). By default, true if `within` is set.
   */
  readonly fragment?: boolean;
  /** Names of rules to disable. */
  readonly off?: readonly string[];
  /** Scripts that run inside the page. By default, the scripts of this package. */
  readonly scripts?: AuditScripts;
}

/** Viewport of a window of 1280 by 1024 px at 400 % zoom, in CSS pixels (RGAA 10.11, WCAG 1.4.10). */
const ZOOM_400_VIEWPORT = { width: 320, height: 256 };
/** Minimum width of the window in which the text is enlarged to 200 %, in CSS pixels. */
const USUAL_WIDTH = 1280;
/** Viewport of a window of 1280 by 1024 px at 200 % zoom, in CSS pixels. */
const ZOOM_200_VIEWPORT = { width: 640, height: 512 };
/** Width of an A4 sheet without Chromium's margins of 1 cm, in CSS pixels (96 per inch). */
const PAPER_WIDTH = 718;

/**
 * Audits a page that is already open in Playwright's Chromium, in its current state: for example with a user logged in, or with
 * a menu or a dialog open. Runs the rules in every scheme and at every width. Afterwards, the page is in the first scheme, at
 * the widest width, and the focus is where the walk with the Tab key ended. Requires the package `axe-core`.
 *
 * @throws {AuditError} If the document is not HTML, or if `axe-core` is missing.
 */
export async function auditPage(page: Page, options: AuditOptions = {}): Promise<PageAudit> {
  return auditInStages(page, options, createStageTracker());
}

/** Tracker of the progress of a page's audit. The tracker keeps the findings so far, in case the audit is interrupted. */
export type StageTracker = ReturnType<typeof createStageTracker>;

/** Creates the tracker of a page's audit. The tracker calls `onStage` before each stage. */
export function createStageTracker(onStage: (stage: AuditStage) => void = () => undefined) {
  let started: { readonly recorder: Recorder; readonly description: Description } | undefined;
  let untried: readonly AuditStage[] = [];
  return {
    /** Starts the tracking, before the audit can have findings. `stages` are all stages of the audit, in order. */
    start(recorder: Recorder, description: Description, stages: readonly AuditStage[]): void {
      started = { recorder, description };
      untried = stages;
    },
    /** Runs a stage. Removes the stage from the untried stages once it has ended without an error. */
    async run(stage: AuditStage, runStage: () => Promise<void>): Promise<void> {
      onStage(stage);
      await runStage();
      untried = untried.filter((each) => each !== stage);
    },
    /** Returns the results so far; undefined if the tracking has not started. */
    getPartialAudit(): PageAudit | undefined {
      if (!started) return undefined;
      const { kinds, possibleKinds, title } = started.description;
      const content = computeChecksum([started.description.content]);
      return started.recorder.createAudit({
        title,
        frames: 0,
        kinds,
        possibleKinds,
        content,
        isWalked: false,
        untried,
        unsettled: [],
      });
    },
  };
}

/**
 * Audits a page as `auditPage` does, and reports the progress of the audit to a tracker.
 *
 * @throws {AuditError} If the document is not HTML, or if `axe-core` is missing.
 */
export async function auditInStages(
  page: Page,
  options: AuditOptions,
  tracker: StageTracker,
): Promise<PageAudit> {
  const { name = hideCredentials(page.url()), language = "fr", schemes = SCHEMES, widths = WIDTHS } = options;
  const { within, fragment = within !== undefined, off = [] } = options;
  const { list: rules = [], script } = options.rules ?? {};
  const ownScripts = options.scripts ?? (await loadScripts());
  const scripts = { ...ownScripts, addedRules: script === undefined ? [] : [script] };
  const selection = selectRules({ fragment, off, rules });
  const recorder = createRecorder(name, language, selection.findRule);
  const connection = await connectTo(page, scripts);
  const [firstScheme = "light"] = schemes;
  const widest = Math.max(...widths);
  try {
    // describe the page in the first condition: styles depend on the scheme and on the width
    await emulateCondition(page, connection.session, firstScheme, widths[0] ?? widest);
    await connection.call("waitUntilReady");
    const { otherType, ...description } = await connection.call<Description>("describe", within);
    if (otherType !== undefined) throw new AuditError("pageNotHtml", { type: otherType });
    if (description.isEmpty) {
      recorder.add({ scheme: firstScheme, width: widest }, 1, EMPTY_PAGE_RESPONSE);
      // without `within`, an empty page that has a body is still audited: its title or its language may be missing
      if (within !== undefined || !description.hasBody)
        return recorder.createAudit({
          ...{
            title: description.title,
            frames: 0,
            kinds: [],
            possibleKinds: [],
            content: "",
            isWalked: true,
            untried: [],
            unsettled: [],
          },
        });
    }
    // outer loop over the widths: a change of width takes longer than a change of scheme
    const conditions = widths.flatMap((width) => schemes.map((scheme): Condition => ({ scheme, width })));
    tracker.start(recorder, description, [...conditions, ...OTHER_STAGES]);
    const frames = await enterFrames(page, connection, scripts, within);
    const frameSelection = selectRules({ fragment: true, isFramed: true, off, rules });
    const main: AuditedDocument = {
      ...{ connection, within, selection, size: description.size },
      ...{
        memory: await connection.callHandle("createVisitMemory"),
        listeners: await readListeners(connection),
      },
    };
    const framedDocuments = frames.frames.map(async (frame): Promise<AuditedDocument> => {
      const { size } = frame.description;
      return {
        ...frame,
        size,
        selection: frameSelection,
        memory: await frame.connection.callHandle("createVisitMemory"),
      };
    });
    const context: AuditContext = {
      page,
      main,
      frames,
      framedDocuments: await Promise.all(framedDocuments),
      recorder,
      tracker,
      texts: undefined,
      unsettled: [],
    };
    for (const condition of conditions)
      await tracker.run(condition, () =>
        auditCondition(context, condition, condition.scheme === firstScheme, condition.width === widest),
      );
    await tracker.run("hover", async () => {
      if (context.main.selection.getRuleNames("hover").length > 0)
        await auditHovered(context, schemes, widest);
    });
    const condition = { scheme: firstScheme, width: widest };
    const isWalked = await auditOtherStages(context, condition, widths.includes(ZOOM_400_VIEWPORT.width));
    const all = [description, ...frames.frames.map(({ description }) => description)];
    const content = computeChecksum(all.map((each) => each.content));
    const kinds = all.flatMap((each) => each.kinds);
    const possibleKinds = all.flatMap((each) => each.possibleKinds);
    const { title } = description;
    return recorder.createAudit({
      title,
      frames: frames.unreadCount,
      kinds,
      possibleKinds,
      content,
      isWalked,
      untried: [],
      unsettled: context.unsettled,
    });
  } finally {
    await connection.close();
  }
}

/** Stages that run after all conditions (a scheme at a width), in order. */
const OTHER_STAGES = ["hover", "narrow", "print", "motion", "zoom", "walk"] as const;

interface AuditContext {
  readonly page: Page;
  readonly main: AuditedDocument;
  readonly frames: PageFrames;
  readonly framedDocuments: readonly AuditedDocument[];
  readonly recorder: Recorder;
  readonly tracker: StageTracker;
  /** Texts of the page in the first scheme, at the widest width. Undefined before this condition. */
  texts: RemoteObject | undefined;
  unsettled: readonly string[];
}

/** Audited document: the page's own document, or the document of a frame. */
interface AuditedDocument {
  readonly connection: PageConnection;
  readonly selection: RuleSelection;
  /**
   * Handle to the data that the page script keeps from one condition to the next, such as axe's results and the verdicts on
   * contrasts.
   */
  readonly memory: Handle;
  readonly within?: string | undefined;
  /** Handle to the event listeners of the page's scripts. */
  readonly listeners?: Handle;
  /** Number of elements in the document. */
  readonly size: number;
  /**
   * Returns the current position of the document's frame on the page. This function is undefined for the page's own document.
   */
  readonly locate?: FramedDocument["locate"];
}

const EMPTY_PAGE_RESPONSE: PageResponse = {
  findings: [{ rule: emptyPage.name, selector: "body", html: "<body>" }],
  tested: 1,
};

/**
 * Runs the rules of the condition's phases, and axe's rules, on the page and its frames. `isFirst`: the scheme is the first one
 * to audit. `isWidest`: the width is the widest one to audit.
 */
async function auditCondition(
  context: AuditContext,
  condition: Condition,
  isFirst: boolean,
  isWidest: boolean,
): Promise<void> {
  const phases: Phase[] = ["scheme"];
  if (isFirst) phases.push("width", "spacing");
  if (isWidest) phases.push("wide", "focus");
  await showCondition(context, condition);
  if (isFirst && isWidest) context.texts = await context.main.connection.callHandle("recordTexts");
  for (const document of [context.main, ...context.framedDocuments])
    await runRules(context, document, condition, phases, document.selection.getAxeRuleNames(isFirst));
}

/**
 * Runs the hover rules in every scheme, at the widest width. Links and buttons stay hovered from one scheme to the next,
 * because it takes longer to hover them than to change the scheme.
 */
async function auditHovered(context: AuditContext, schemes: readonly Scheme[], width: number): Promise<void> {
  await runHovered(context.main.connection, async (hoverAll) => {
    for (const scheme of schemes) {
      await showCondition(context, { scheme, width });
      await hoverAll();
      await runRules(context, context.main, { scheme, width }, ["hover"]);
    }
  });
}

/**
 * Runs the stages after `hover`: the two stages in a zoomed window (only if `isZoomed` is true), print, reduced motion, and the
 * walk with the Tab key. Returns whether the Tab key went through the whole page; also returns true if no rule needs the walk.
 */
async function auditOtherStages(
  context: AuditContext,
  condition: Condition,
  isZoomed: boolean,
): Promise<boolean> {
  const { page, main, frames, recorder, tracker } = context;
  const { connection, selection, within } = main;
  await tracker.run("narrow", async () => {
    if (!isZoomed || selection.getRuleNames("narrow").length === 0) return;
    const zoomedCondition = { ...condition, width: ZOOM_400_VIEWPORT.width };
    await showCondition(context, zoomedCondition, ZOOM_400_VIEWPORT.height);
    await runRules(context, main, zoomedCondition, ["narrow"]);
  });
  await tracker.run("print", async () => {
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: PAPER_WIDTH, height: PAPER_WIDTH });
    await connection.call("waitUntilReady");
    await runRules(context, main, condition, ["print"]);
  });
  // never combine RGAA 10.4 (text at 200 %), which is about a window of usual width, with RGAA 10.11, which is about a narrow
  // window
  const usualCondition = { ...condition, width: Math.max(condition.width, USUAL_WIDTH) };
  await tracker.run("motion", async () => {
    await page.emulateMedia({ media: "screen", reducedMotion: "reduce" });
    await showCondition(context, usualCondition);
    await runRules(context, main, usualCondition, ["motion", "zoom"]);
  });
  await tracker.run("zoom", async () => {
    if (!isZoomed || selection.getRuleNames("zoom").length === 0) return;
    const zoomHandle = await connection.callHandle("beginZoom");
    await showCondition(context, { ...condition, width: ZOOM_200_VIEWPORT.width }, ZOOM_200_VIEWPORT.height);
    recorder.add(condition, 1, await zoomHandle.call<PageResponse>("end", within));
  });
  let isWalked = true;
  await tracker.run("walk", async () => {
    await showCondition(context, condition);
    await page.emulateMedia({ media: null, reducedMotion: null });
    // the page is in the condition in which its texts were recorded
    context.unsettled = (await context.texts?.call<string[]>("findChanged")) ?? [];
    const walkRules = selection.getRuleNames("walk");
    if (walkRules.length === 0) return;
    // a timer may move the focus, or show what a key opens
    await holdTimers(page, "long");
    const { response, isWhole } = await walkWithTab(page, connection, walkRules, frames, within);
    await holdTimers(page, "all");
    if (response) recorder.add(condition, walkRules.length, keepSelected(response, selection));
    isWalked = isWhole;
  });
  return isWalked;
}

/** Shows the page in a condition, and waits until it is laid out and its scripts have reacted. */
async function showCondition(
  { page, main }: AuditContext,
  { scheme, width }: Condition,
  height?: number,
): Promise<void> {
  await emulateCondition(page, main.connection.session, scheme, width, height);
  await main.connection.call("waitUntilReady");
  if (await waitForTimers(page)) await main.connection.call("waitUntilReady");
}

/** Runs the rules of some phases, and some of axe's rules, on a document. Records the results. */
async function runRules(
  {
    recorder,
    main: {
      connection: { session: pageSession },
    },
  }: AuditContext,
  { connection, selection, memory, within, listeners, locate, size }: AuditedDocument,
  condition: Condition,
  phases: readonly Phase[],
  axe?: readonly string[],
): Promise<void> {
  const isFocused = phases.includes("focus") && selection.getRuleNames("focus").length > 0;
  const focus = isFocused ? await captureFocus(pageSession, connection, memory, locate) : undefined;
  for (const { isHeavy, ...batch } of createBatches(size, selection, phases, axe)) {
    const request: Request = { ...batch, within, isHovered: phases.includes("hover") };
    const response = await connection.call<PageResponse>("runRules", request, memory, listeners, focus);
    if (isHeavy) await connection.session.send("HeapProfiler.collectGarbage");
    // in frames, no pictures are taken to resolve contrasts
    const selectedResponse = keepSelected(
      !locate ? await resolveContrasts(pageSession, connection, memory, response) : response,
      selection,
    );
    const framePosition = await locate?.();
    const findings = framePosition
      ? selectedResponse.findings.map((each) => translateFinding(framePosition, each))
      : selectedResponse.findings;
    recorder.add(condition, batch.rules.length, { ...selectedResponse, findings });
  }
}

/**
 * Removes the findings of rules that are not selected. Such findings exist because axe reports rules that were not requested,
 * and a frame reports a focus trap even if the rule for focus traps is not selected.
 */
function keepSelected(response: PageResponse, selection: RuleSelection): PageResponse {
  return { ...response, findings: response.findings.filter(({ rule }) => selection.has(rule)) };
}
