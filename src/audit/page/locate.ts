import type { Box } from "../finding";
import type { Fault, LocatedFault } from "./fault";

const MARKUP = 200;

/** A fault in words that hold outside the page. */
export function locate({ rule, element, detail }: Omit<Fault, "rule"> & { rule: string }): LocatedFault {
  const box = boxOf(element);
  return {
    rule,
    selector: selectorOf(element),
    html: startOf(element.outerHTML),
    ...(detail !== undefined && { detail }),
    ...(box && { box }),
  };
}

/** A selector that finds this element alone: from the nearest id that is its only bearer's, or from the root. */
export function selectorOf(element: Element): string {
  const document = element.ownerDocument;
  const steps: string[] = [];
  for (let each: Element | null = element; each; each = each.parentElement) {
    const byId = each.id && `#${CSS.escape(each.id)}`;
    if (byId && document.querySelectorAll(byId).length === 1) return [byId, ...steps].join(" > ");
    steps.unshift(stepOf(each));
  }
  return steps.join(" > ");
}

function stepOf(element: Element): string {
  const name = CSS.escape(element.localName);
  const like = [...(element.parentElement?.children ?? [])].filter(
    ({ localName }) => localName === element.localName,
  );
  return like.length > 1 ? `${name}:nth-of-type(${like.indexOf(element) + 1})` : name;
}

/** From the top left corner of the page, however it is scrolled. */
function boxOf(element: Element): Box | undefined {
  const view = element.ownerDocument.defaultView;
  if (!view || element === element.ownerDocument.documentElement || element === element.ownerDocument.body)
    return undefined;
  const { x, y, width, height } = element.getBoundingClientRect();
  if (width === 0 && height === 0) return undefined;
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    x: round(x + view.scrollX),
    y: round(y + view.scrollY),
    width: round(width),
    height: round(height),
  };
}

function startOf(markup: string): string {
  const line = markup.replace(/\s+/g, " ");
  return line.length > MARKUP ? `${line.slice(0, MARKUP - 1)}…` : line;
}
