import type { Page } from "playwright-core";
import type { Language } from "../content/sentences";
import { choose, type Choice } from "./choice";
import { whileHovered } from "./drive/hover";
import { showAs } from "./drive/showAs";
import { walkWithTab } from "./drive/walk";
import { type Handle, openWorld, type World } from "./drive/world";
import { type PageAudit, type Scheme, SCHEMES, WIDTHS } from "./finding";
import type { Answer, Request } from "./page";
import type { Moment } from "./plan";
import { type Notes, notesOn, type State } from "./notes";
import type { AuditScripts } from "./scripts";

export interface AuditOptions {
  /** The page's name in what is found: a path or an address. */
  readonly name: string;
  /** What runs inside the page. */
  readonly scripts: AuditScripts;
  /** Light, dark and forced colours by default. */
  readonly schemes?: readonly Scheme[];
  /** Of the viewport, in CSS pixels; 320, 768 and 1280 by default. */
  readonly widths?: readonly number[];
  /** Of the messages; French by default. */
  readonly language?: Language;
  /** A part of a page, such as a story: nothing is asked that only a whole page owes (h1, landmarks, title). */
  readonly fragment?: boolean;
  /** Also asks what only this library promises of its own markup: no script, no style attribute, no live region… */
  readonly own?: boolean;
  /** A CSS selector of the part to keep to, such as `#storybook-root`: nothing outside of it is reported. */
  readonly within?: string;
  /** Rules that are not to run. */
  readonly off?: readonly string[];
}

/** 400 % zoom of a window of 1280 by 1024 px: RGAA 10.11, WCAG 1.4.10. */
const ZOOMED = { width: 320, height: 256 };
/** An A4 sheet between Chromium's margins of 1 cm, at 96 px an inch. */
const SHEET = 718;

/**
 * Everything that can be told of a page that is open, in every scheme and at every width. The page must be
 * Chromium's; it is left in the first scheme, at the widest width.
 */
export async function auditPage(page: Page, options: AuditOptions): Promise<PageAudit> {
  const { name, scripts, language = "fr", schemes = SCHEMES, widths = WIDTHS, within } = options;
  const notes = notesOn(name, language);
  const world = await openWorld(page, scripts);
  const [first = "light"] = schemes;
  const widest = Math.max(...widths);
  try {
    await world.call("ready");
    if (await world.call<boolean>("isEmpty", within)) {
      notes.add({ scheme: first, width: widest }, 1, emptyPage);
      return notes.audit(0);
    }
    const seen = await world.hold("remember");
    const visit: Visit = { page, world, seen, choice: choose(options), notes, within };
    // a new width takes longer to show than a new scheme
    for (const width of widths)
      for (const scheme of schemes)
        await lookAt(visit, { scheme, width }, scheme === first, width === widest);
    if (visit.choice.has("contrast-hover")) await lookHovered(visit, schemes, widest);
    await lookInOtherStates(visit, { scheme: first, width: widest }, widths.includes(ZOOMED.width));
    return notes.audit(await world.call<number>("countFrames", within));
  } finally {
    await world.close();
  }
}

interface Visit {
  readonly page: Page;
  readonly world: World;
  /** What the page remembers of its texts, from one state to the next. */
  readonly seen: Handle;
  readonly choice: Choice;
  readonly notes: Notes;
  readonly within: string | undefined;
}

const emptyPage: Answer = {
  faults: [{ rule: "empty-page", selector: "body", html: "<body>" }],
  tested: 1,
  undecided: [],
};

/** One scheme at one width. */
async function lookAt(visit: Visit, state: State, isFirst: boolean, isWidest: boolean): Promise<void> {
  const { choice, within } = visit;
  await show(visit, state);
  const moments: Moment[] = [
    "scheme",
    ...(isFirst ? (["width"] as const) : []),
    ...(isWidest ? (["wide"] as const) : []),
  ];
  const rules = choice.axeRules(state.scheme, isFirst);
  await ask(visit, state, moments, { axe: { rules, ...(within !== undefined && { within }) } });
}

/** Every scheme at the widest width, in turn while all is hovered: to say so takes longer than to change the scheme. */
async function lookHovered(visit: Visit, schemes: readonly Scheme[], width: number): Promise<void> {
  await whileHovered(visit.world, async (hoverAll) => {
    for (const scheme of schemes) {
      await show(visit, { scheme, width });
      await hoverAll();
      await ask(visit, { scheme, width }, ["hover"]);
    }
  });
}

/** What no scheme and no width changes, once. */
async function lookInOtherStates(visit: Visit, state: State, isZoomed: boolean): Promise<void> {
  const { page, world, choice, notes, within } = visit;
  if (isZoomed && choice.has("reflow")) {
    const zoomed = { ...state, width: ZOOMED.width };
    await show(visit, zoomed, ZOOMED.height);
    await ask(visit, zoomed, [], { checks: ["reflow"] });
  }
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: SHEET, height: SHEET });
  await world.call("ready");
  await ask(visit, state, ["print"]);
  await page.emulateMedia({ media: "screen", reducedMotion: "reduce" });
  await show(visit, state);
  await ask(visit, state, ["motion", "zoom"]);
  await page.emulateMedia({ media: null, reducedMotion: null });
  const walked = choice.walk > 0 ? await walkWithTab(page, world, within) : undefined;
  if (walked) notes.add(state, choice.walk, kept(walked, choice));
}

/** Shows the page in a state, and waits until it is drawn. */
async function show({ page, world }: Visit, { scheme, width }: State, height?: number): Promise<void> {
  await showAs(page, scheme, width, height);
  await world.call("ready");
}

async function ask(
  { world, seen, choice, notes, within }: Visit,
  state: State,
  moments: readonly Moment[],
  more: Partial<Request> = {},
): Promise<void> {
  const chosen = moments.map((moment) => choice.checksAt(moment));
  const checks = [...chosen.flatMap(({ checks }) => checks), ...(more.checks ?? [])];
  const request: Request = { ...more, checks, ...(within !== undefined && { within }) };
  const answer = await world.call<Answer>("ask", request, seen);
  const count = chosen.reduce((sum, { rules }) => sum + rules, more.checks?.length ?? 0);
  notes.add(state, count, kept(answer, choice));
}

/** A check answers for several rules, of which some may not be asked. */
function kept(answer: Answer, choice: Choice): Answer {
  return { ...answer, faults: answer.faults.filter(({ rule }) => choice.has(rule)) };
}
