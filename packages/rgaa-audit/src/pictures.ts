import type { CDPSession, Page } from "playwright-core";
import { evaluateIn } from "./browser/pageConnection";
import { emulateCondition } from "./browser/conditions";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import { limitPerKey } from "@dsfr-blocks/base/limitPerKey";
import { type Box, DEEP_COMBINATOR } from "./page/located";
import type { Finding, FindingCondition } from "./finding";

/** Picture of a finding: a part of the page, with the box to outline around the element. */
export interface Picture {
  /** PNG, in base 64. */
  readonly data: string;
  /** Width of the picture, in CSS pixels. The height and the outline are in CSS pixels too. */
  readonly width: number;
  readonly height: number;
  readonly outline: Box;
}

/**
 * Maximum number of pictures for one rule on one page. Further pictures, such as the picture of a tenth image without an
 * alternative, would show nothing new.
 */
const MAX_PER_RULE = 5;
/** Space around the element in a picture, in CSS pixels. */
const MARGIN = 32;
/** Minimum size of a picture, in CSS pixels. */
const MIN_SIZE_PX = { width: 480, height: 200 };
/** Maximum height of a picture, in CSS pixels. The picture of a taller element shows only the beginning of the element. */
const MAX_HEIGHT_PX = 720;
/** Minimum width and height of the outline, in CSS pixels. */
const MIN_OUTLINE_PX = 8;

interface PicturedFinding extends Pick<Finding, "rule" | "selector"> {
  readonly conditions: readonly FindingCondition[];
}

/**
 * Takes pictures of a page's findings. Each picture shows the page in the first condition of the finding, without the focus.
 */
export async function takePictures<T extends PicturedFinding>(
  page: Page,
  findings: readonly T[],
): Promise<Map<T, Picture>> {
  const pictures = new Map<T, Picture>();
  const session = await page.context().newCDPSession(page);
  await evaluateIn(session, removeFocus);
  const isAmongFirst = limitPerKey(MAX_PER_RULE);
  const selected = findings.filter(({ rule }) => isAmongFirst(rule));
  // group by condition, so that the page is laid out only once for each condition
  for (const group of groupBy(selected, getConditionKey).values()) {
    const [condition] = group[0]?.conditions ?? [];
    if (!condition) continue;
    await emulateCondition(page, session, condition.scheme, condition.width);
    for (const finding of group) {
      const picture = await takePicture(page, session, finding);
      if (picture) pictures.set(finding, picture);
    }
  }
  await session.detach();
  return pictures;
}

/**
 * Runs in the page. Removes the focus, so that no picture shows a focus ring: the walk with the Tab key may have ended on any
 * element.
 */
function removeFocus(): void {
  const { activeElement: focused } = document;
  if (focused instanceof HTMLElement || focused instanceof SVGElement) focused.blur();
}

function getConditionKey({ conditions: [first] }: PicturedFinding): string {
  return `${first?.scheme} ${first?.width}`;
}

/** Takes the picture of a finding. Returns undefined if the element has no box, or is outside the page. */
async function takePicture(
  page: Page,
  session: CDPSession,
  { selector, conditions: [first] }: PicturedFinding,
): Promise<Picture | undefined> {
  // if the element no longer exists, use its recorded box
  const box =
    (await evaluateIn(session, measureBox, selector.split(DEEP_COMBINATOR)).catch(() => undefined)) ??
    first?.box;
  if (!box) return undefined;
  const pageSize = await evaluateIn(session, () => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { width: Math.max(scrollWidth, innerWidth), height: Math.max(scrollHeight, innerHeight) };
  });
  const clip = clipAround(box, pageSize);
  if (!clip) return undefined;
  const png = await page.screenshot({ clip, fullPage: true, animations: "disabled" });
  const outline = { ...box, x: box.x - clip.x, y: box.y - clip.y };
  return {
    data: png.toString("base64"),
    width: clip.width,
    height: clip.height,
    outline: {
      ...outline,
      width: Math.max(box.width, MIN_OUTLINE_PX),
      height: Math.max(Math.min(box.height, clip.height - outline.y), MIN_OUTLINE_PX),
    },
  };
}

/**
 * Runs in the page. Returns the current box of an element, from the page's top left corner. Returns undefined if no element is
 * found, or if the element is `html` or `body`.
 */
function measureBox(selectors: readonly string[]): Box | undefined {
  const [first = "", ...innerSelectors] = selectors;
  let element = document.querySelector(first);
  // enter shadow roots, but not frames: for an element in a frame, the recorded box is used
  for (const innerSelector of innerSelectors)
    element = element?.shadowRoot?.querySelector(innerSelector) ?? null;
  if (!element || element === document.documentElement || element === document.body) return undefined;
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + scrollX, y: y + scrollY, width, height };
}

/** Returns the part of the page to show in the picture of an element; undefined if the element is outside the page. */
function clipAround(
  box: Box,
  pageSize: { readonly width: number; readonly height: number },
): Box | undefined {
  if (box.x + box.width < 0 || box.y + box.height < 0 || box.x > pageSize.width || box.y > pageSize.height)
    return undefined;
  const width = Math.min(Math.max(box.width + 2 * MARGIN, MIN_SIZE_PX.width), pageSize.width);
  const height = Math.min(
    Math.max(box.height + 2 * MARGIN, MIN_SIZE_PX.height),
    MAX_HEIGHT_PX,
    pageSize.height,
  );
  const x = clamp(box.x - (width - box.width) / 2, pageSize.width - width);
  const y = clamp(box.y - Math.max((height - box.height) / 2, MARGIN), pageSize.height - height);
  return { x, y, width: Math.round(width), height: Math.round(height) };
}

/** Limits a value to the range from 0 to `greatest`, and rounds it. */
function clamp(value: number, greatest: number): number {
  return Math.round(Math.min(Math.max(value, 0), Math.max(greatest, 0)));
}
