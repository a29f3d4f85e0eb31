import { createHash } from "node:crypto";
import type { Page } from "playwright-core";
import type { Language } from "@dsfr-blocks/base/message";
import { batchesOf } from "./batches";
import { type AuditScripts, connectTo, type Handle, type PageConnection } from "./browser/pageConnection";
import { seeBehind } from "./browser/behind";
import { seeFocus } from "./browser/focus";
import { enterFrames, type FramedDocument, type FramesOfPage } from "./browser/frames";
import { listenersOf } from "./browser/listeners";
import { showAs, walkWithTab, whileHovered } from "./browser/states";
import { framed } from "./page/located";
import type { Listeners } from "./page/readings";
import type { Answer, Description, Request } from "./pageScript";
import { loadScripts } from "./browser/openBrowser";
import { AuditError } from "./sentences/errors";
import type { Moment, RuleSet } from "./rule";
import { emptyPage } from "./rules";
import { type RuleSelection, selectRules } from "./selection";
import {
  type PageAudit,
  type Part,
  type Recorder,
  recorderFor,
  type Scheme,
  SCHEMES,
  type State,
  WIDTHS,
} from "./finding";

/** How a page is audited. */
export interface AuditOptions {
  /** The page's name in what is found: a path or an address; its own address by default. */
  readonly name?: string;
  /** Light, dark and forced colours by default. */
  readonly schemes?: readonly Scheme[];
  /** Of the viewport, in CSS pixels; 320, 768 and 1280 by default. */
  readonly widths?: readonly number[];
  /** Of the messages; French by default. */
  readonly language?: Language;
  /** Rules besides ours, such as those that hold a library of components to its promises. */
  readonly rules?: RuleSet | undefined;
  /** A CSS selector of the part to keep to, such as `#storybook-root`: nothing outside of it is reported. */
  readonly within?: string;
  /** Whether nothing is asked that only a whole page owes (h1, landmarks, title); so by default with `within`. */
  readonly fragment?: boolean;
  /** Rules that are not to run. */
  readonly off?: readonly string[];
  /** What runs inside the page: this package's own by default. */
  readonly scripts?: AuditScripts;
}

/** 400 % zoom of a window of 1280 by 1024 px: RGAA 10.11, WCAG 1.4.10. */
const ZOOMED = { width: 320, height: 256 };
/** The window whose text is made twice as large, in CSS pixels. */
const USUAL = 1280;
/** The same window at 200 % zoom. */
const HALVED = { width: 640, height: 512 };
/** An A4 sheet between Chromium's margins of 1 cm, at 96 px an inch. */
const SHEET = 718;

/**
 * Audits a page that is open in Playwright's Chromium, in its current state: logged in, a menu unfolded, a dialog open.
 * Everything that can be found in every scheme and at every width; the page is left in the first scheme, at the widest
 * width, with the focus where a walk with Tab ended. Needs `axe-core` beside it.
 */
export async function auditPage(page: Page, options: AuditOptions = {}): Promise<PageAudit> {
  return auditAsFarAs(page, options, trail());
}

/** How far an audit of a page has come: what is found so far is not lost where it ends before its time. */
export type Trail = ReturnType<typeof trail>;

export function trail(onPart: (part: Part) => void = () => undefined) {
  let begun: { readonly recorder: Recorder; readonly described: Description } | undefined;
  let untried: readonly Part[] = [];
  return {
    /** From here on something may be found; `parts` are all that will be tried, in order. */
    begin(recorder: Recorder, described: Description, parts: readonly Part[]): void {
      begun = { recorder, described };
      untried = parts;
    },
    /** Tries a part: it counts as tried once it has ended. */
    async through(part: Part, work: () => Promise<void>): Promise<void> {
      onPart(part);
      await work();
      untried = untried.filter((each) => each !== part);
    },
    /** What was found by now; undefined where nothing could be. */
    soFar(): PageAudit | undefined {
      if (!begun) return undefined;
      const { kinds, text, title } = begun.described;
      const content = contentOf([text]);
      return begun.recorder.audit({ title, frames: 0, kinds, content, isWalked: false, untried });
    },
  };
}

/** `auditPage`, which tells a trail how far it is. */
export async function auditAsFarAs(page: Page, options: AuditOptions, trail: Trail): Promise<PageAudit> {
  const { name = page.url(), language = "fr", schemes = SCHEMES, widths = WIDTHS } = options;
  const { within, fragment = within !== undefined, off = [] } = options;
  const { list: rules = [], script } = options.rules ?? {};
  const own = options.scripts ?? (await loadScripts());
  const scripts = { ...own, added: script === undefined ? [] : [script] };
  const selection = selectRules({ fragment, off, rules });
  const recorder = recorderFor(name, language, selection.of);
  const connection = await connectTo(page, scripts);
  const [first = "light"] = schemes;
  const widest = Math.max(...widths);
  try {
    await connection.call("ready");
    const { otherType, ...described } = await connection.call<Description>("describe", within);
    if (otherType !== undefined) throw new AuditError("pageNotHtml", { type: otherType });
    if (described.isEmpty) {
      recorder.add({ scheme: first, width: widest }, 1, EMPTY);
      // a whole page may still lack its title or its language
      if (within !== undefined || !described.hasBody)
        return recorder.audit({
          ...{ title: described.title, frames: 0, kinds: [], content: "", isWalked: true, untried: [] },
        });
    }
    // a new width takes longer to show than a new scheme
    const states = widths.flatMap((width) => schemes.map((scheme): State => ({ scheme, width })));
    trail.begin(recorder, described, [...states, ...OTHER_PARTS]);
    const frames = await enterFrames(page, connection, scripts, within);
    const inFrames = selectRules({ fragment: true, isFramed: true, off, rules });
    const main: AskedDocument = {
      ...{ connection, within, selection, size: described.size },
      ...{ known: await connection.hold("remember"), listeners: await listenersOf(connection) },
    };
    const framed = frames.frames.map(async (frame): Promise<AskedDocument> => {
      const { size } = frame.description;
      return { ...frame, size, selection: inFrames, known: await frame.connection.hold("remember") };
    });
    const context = { page, main, frames, framed: await Promise.all(framed), recorder, trail };
    for (const state of states)
      await trail.through(state, () =>
        lookAt(context, state, state.scheme === first, state.width === widest),
      );
    await trail.through("hover", async () => {
      if (context.main.selection.rulesAt("hover").length > 0) await lookHovered(context, schemes, widest);
    });
    const state = { scheme: first, width: widest };
    const isWalked = await lookInOtherStates(context, state, widths.includes(ZOOMED.width));
    const all = [described, ...frames.frames.map(({ description }) => description)];
    const content = contentOf(all.map(({ text }) => text));
    const kinds = all.flatMap((each) => each.kinds);
    const { title } = described;
    return recorder.audit({ title, frames: frames.unread, kinds, content, isWalked, untried: [] });
  } finally {
    await connection.close();
  }
}

/** What is tried once all schemes and widths were. */
const OTHER_PARTS = ["hover", "narrow", "print", "motion", "zoom", "walk"] as const;

function contentOf(texts: readonly string[]): string {
  return createHash("sha256").update(texts.join("\n")).digest("hex").slice(0, 16);
}

interface AuditContext {
  readonly page: Page;
  readonly main: AskedDocument;
  readonly frames: FramesOfPage;
  readonly framed: readonly AskedDocument[];
  readonly recorder: Recorder;
  readonly trail: Trail;
}

/** A document that is asked what is wrong: the page's, or one in a frame. */
interface AskedDocument {
  readonly connection: PageConnection;
  readonly selection: RuleSelection;
  /** What it remembers of the contrasts of its texts, from one state to the next. */
  readonly known: Handle;
  readonly within?: string | undefined;
  readonly listeners?: Listeners;
  /** How many elements it has. */
  readonly size: number;
  /** Where it is shown, in a frame. */
  readonly place?: FramedDocument["place"];
}

const EMPTY: Answer = {
  findings: [{ rule: emptyPage.name, selector: "body", html: "<body>" }],
  tested: 1,
};

/** One scheme at one width. */
async function lookAt(
  context: AuditContext,
  state: State,
  isFirst: boolean,
  isWidest: boolean,
): Promise<void> {
  const moments: Moment[] = ["scheme"];
  if (isFirst) moments.push("width", "spacing");
  if (isWidest) moments.push("wide", "focus");
  await show(context, state);
  for (const document of [context.main, ...context.framed])
    await ask(context, document, state, moments, document.selection.axeRules(isFirst));
}

/** Every scheme at the widest width, in turn while all is hovered: to say so takes longer than to change the scheme. */
async function lookHovered(context: AuditContext, schemes: readonly Scheme[], width: number): Promise<void> {
  await whileHovered(context.main.connection, async (hoverAll) => {
    for (const scheme of schemes) {
      await show(context, { scheme, width });
      await hoverAll();
      await ask(context, context.main, { scheme, width }, ["hover"]);
    }
  });
}

/** What no scheme and no width changes, once. False where the Tab key did not come to all of the page. */
async function lookInOtherStates(context: AuditContext, state: State, isZoomed: boolean): Promise<boolean> {
  const { page, main, frames, recorder, trail } = context;
  const { connection, selection, within } = main;
  await trail.through("narrow", async () => {
    if (!isZoomed || selection.rulesAt("narrow").length === 0) return;
    const zoomed = { ...state, width: ZOOMED.width };
    await show(context, zoomed, ZOOMED.height);
    await ask(context, main, zoomed, ["narrow"]);
  });
  await trail.through("print", async () => {
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: SHEET, height: SHEET });
    await connection.call("ready");
    await ask(context, main, state, ["print"]);
  });
  // RGAA 10.4 asks for twice the text in a usual window, and 10.11 for a narrow one: not for both at once
  const usual = { ...state, width: Math.max(state.width, USUAL) };
  await trail.through("motion", async () => {
    await page.emulateMedia({ media: "screen", reducedMotion: "reduce" });
    await show(context, usual);
    await ask(context, main, usual, ["motion", "zoom"]);
  });
  await trail.through("zoom", async () => {
    if (!isZoomed || selection.rulesAt("zoom").length === 0) return;
    const whole = await connection.hold("zoom");
    await show(context, { ...state, width: HALVED.width }, HALVED.height);
    recorder.add(state, 1, await whole.call<Answer>("end", within));
  });
  let isWalked = true;
  await trail.through("walk", async () => {
    await show(context, state);
    await page.emulateMedia({ media: null, reducedMotion: null });
    const walked = selection.rulesAt("walk");
    if (walked.length === 0) return;
    const { answer, isWhole } = await walkWithTab(page, connection, walked, frames, within);
    if (answer) recorder.add(state, walked.length, kept(answer, selection));
    isWalked = isWhole;
  });
  return isWalked;
}

/** Shows the page in a state, and waits until it is drawn. */
async function show({ page, main }: AuditContext, { scheme, width }: State, height?: number): Promise<void> {
  await showAs(page, main.connection.session, scheme, width, height);
  await main.connection.call("ready");
}

async function ask(
  {
    recorder,
    main: {
      connection: { session: screen },
    },
  }: AuditContext,
  { connection, selection, known, within, listeners, place, size }: AskedDocument,
  state: State,
  moments: readonly Moment[],
  axe?: readonly string[],
): Promise<void> {
  const isFocused = moments.includes("focus") && selection.rulesAt("focus").length > 0;
  const focus = isFocused ? await seeFocus(screen, connection, known, place) : undefined;
  for (const { isHeavy, ...asked } of batchesOf(size, selection, moments, axe)) {
    const request: Request = { ...asked, within, listeners, isHovered: moments.includes("hover") };
    const told = await connection.call<Answer>("ask", request, known, focus);
    if (isHeavy) await connection.session.send("HeapProfiler.collectGarbage");
    // what a frame shows is not looked at
    const answer = kept(!place ? await seeBehind(screen, connection, known, told) : told, selection);
    const at = await place?.();
    const findings = at ? answer.findings.map((each) => framed(at, each)) : answer.findings;
    recorder.add(state, asked.rules.length, { ...answer, findings });
  }
}

/** Axe tells of rules that nobody asked, and a frame of a trap whatever is asked. */
function kept(answer: Answer, selection: RuleSelection): Answer {
  return { ...answer, findings: answer.findings.filter(({ rule }) => selection.has(rule)) };
}
