import type { CDPSession, Page } from "playwright-core";
import { runIn } from "./browser/pageConnection";
import { showAs } from "./browser/states";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import { limitPerKey } from "@dsfr-blocks/base/limitPerKey";
import { type Box, INTO } from "./page/located";
import type { Finding } from "./finding";

/** What a finding looks like: a part of the page, and the element in it. */
export interface Picture {
  /** PNG, in base 64. */
  readonly data: string;
  /** In CSS pixels, as the outline is. */
  readonly width: number;
  readonly height: number;
  readonly outline: Box;
}

/** Pictures of one rule on one page: the tenth image without an alternative shows nothing new. */
const MOST_OF_A_RULE = 5;
const AROUND = 32;
const LEAST = { width: 480, height: 200 };
/** Taller elements show their beginning. */
const TALLEST = 720;
const THINNEST_OUTLINE = 8;

type Pictured = Pick<Finding, "rule" | "selector" | "states">;

/** Pictures of a page's findings, each in the first scheme and at the first width where it is, without the focus. */
export async function picturesOf<T extends Pictured>(
  page: Page,
  findings: readonly T[],
): Promise<Map<T, Picture>> {
  const pictures = new Map<T, Picture>();
  const session = await page.context().newCDPSession(page);
  await runIn(session, leaveFocus);
  const isAmongFirst = limitPerKey(MOST_OF_A_RULE);
  const shown = findings.filter(({ rule }) => isAmongFirst(rule));
  // by state, so that the page is laid out once for each
  for (const group of groupBy(shown, stateOf).values()) {
    const [state] = group[0]?.states ?? [];
    if (!state) continue;
    await showAs(page, session, state.scheme, state.width);
    for (const finding of group) {
      const picture = await pictureOf(page, session, finding);
      if (picture) pictures.set(finding, picture);
    }
  }
  await session.detach();
  return pictures;
}

/** In the page. The walk with the Tab key ends at any stop: its ring is no part of what was found. */
function leaveFocus(): void {
  const { activeElement: at } = document;
  if (at instanceof HTMLElement || at instanceof SVGElement) at.blur();
}

function stateOf({ states: [first] }: Pictured): string {
  return `${first?.scheme} ${first?.width}`;
}

async function pictureOf(
  page: Page,
  session: CDPSession,
  { selector, states: [first] }: Pictured,
): Promise<Picture | undefined> {
  // where it was, if the page has changed
  const box = (await runIn(session, boxNow, selector.split(INTO)).catch(() => undefined)) ?? first?.box;
  if (!box) return undefined;
  const sheet = await runIn(session, () => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { width: Math.max(scrollWidth, innerWidth), height: Math.max(scrollHeight, innerHeight) };
  });
  const clip = clipAround(box, sheet);
  if (!clip) return undefined;
  const png = await page.screenshot({ clip, fullPage: true, animations: "disabled" });
  const outline = { ...box, x: box.x - clip.x, y: box.y - clip.y };
  return {
    data: png.toString("base64"),
    width: clip.width,
    height: clip.height,
    outline: {
      ...outline,
      width: Math.max(box.width, THINNEST_OUTLINE),
      height: Math.max(Math.min(box.height, clip.height - outline.y), THINNEST_OUTLINE),
    },
  };
}

/** In the page. Where the element is, from the page's top left corner. */
function boxNow(parts: readonly string[]): Box | undefined {
  const [first = "", ...inside] = parts;
  let element = document.querySelector(first);
  // what is in a frame is where it was found
  for (const part of inside) element = element?.shadowRoot?.querySelector(part) ?? null;
  if (!element || element === document.documentElement || element === document.body) return undefined;
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + scrollX, y: y + scrollY, width, height };
}

/** What to take of the page; undefined where the element is off the page. */
function clipAround(box: Box, sheet: { readonly width: number; readonly height: number }): Box | undefined {
  if (box.x + box.width < 0 || box.y + box.height < 0 || box.x > sheet.width || box.y > sheet.height)
    return undefined;
  const width = Math.min(Math.max(box.width + 2 * AROUND, LEAST.width), sheet.width);
  const height = Math.min(Math.max(box.height + 2 * AROUND, LEAST.height), TALLEST, sheet.height);
  const x = within(box.x - (width - box.width) / 2, sheet.width - width);
  const y = within(box.y - Math.max((height - box.height) / 2, AROUND), sheet.height - height);
  return { x, y, width: Math.round(width), height: Math.round(height) };
}

function within(value: number, most: number): number {
  return Math.round(Math.min(Math.max(value, 0), Math.max(most, 0)));
}
