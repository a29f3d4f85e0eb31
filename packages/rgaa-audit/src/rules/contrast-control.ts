import {
  computeLowestContrasts,
  isForced,
  findShortfall,
  type PaintContext,
  createPlainContext,
} from "../page/colour/background";
import { type Colour, parseColours, parseColour } from "../page/colour/colour";
import { getLineage } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const contrastControlMeta: RuleMeta = {
  severity: "error",
  tests: ["3.3.1"],
  needs: "scheme",
  title: {
    fr: "Le contraste entre un champ et ce qui l’entoure est insuffisant",
    en: "A field does not have enough contrast with what is around it",
  },
  help: {
    fr: "Donnez à la bordure ou au fond du champ un contraste d’au moins 3:1 avec ce qui entoure le champ.",
    en: "Give its border or its background a contrast of at least 3:1 with what is around it.",
  },
  example: {
    before:
      '<style>.c{border:1px solid #ddd;background:#fff}</style><label>Nom <input class="c" name="n" autocomplete="name"></label>',
    after:
      '<style>.c{border:1px solid #767676;background:#fff}</style><label>Nom <input class="c" name="n" autocomplete="name"></label>',
  },
};

/** Selector of text fields, lists, checkboxes and radio buttons. */
const FIELDS =
  "textarea, select, input:is(:not([type]), [type=text], [type=email], [type=tel], [type=url], [type=search], [type=password], [type=number], [type=date], [type=checkbox], [type=radio])";

export const contrastControl: RuleFinder = {
  name: "contrast-control",
  when: "wide",
  kind: { shown: FIELDS },
  // check the border or background of fields that the page restyles; with forced colours, the system draws every field
  breaks: (field: HTMLElement, { once }) => {
    const around = field.parentElement;
    if (!around || isForced() || field.matches(":disabled") || !isRestyled(field)) return false;
    if (isUnderOtherField(field, around)) return false;
    const shortfall = findShortfall(
      computeLowestContrasts(around, field, readEdgeColours(field), once(createPlainContext)),
    );
    return !isFramed(field, once(createPlainContext)) && shortfall;
  },
};

/**
 * Whether a field that Tab skips lies exactly under another field, such as the completion of a search field: people see and use
 * only the other field.
 */
function isUnderOtherField(field: HTMLElement, around: Element): boolean {
  if (field.tabIndex >= 0) return false;
  const box = field.getBoundingClientRect();
  return [...around.querySelectorAll<HTMLElement>(FIELDS)].some((other) => {
    const { x, y, width, height } = other.getBoundingClientRect();
    const gaps = [x - box.x, y - box.y, width - box.width, height - box.height];
    return other !== field && other.tabIndex >= 0 && gaps.every((gap) => Math.abs(gap) < 2);
  });
}

/** Maximum difference between the height of a frame around a field and the height of the field, in CSS pixels. */
const MAX_FRAME_EXCESS = 32;

/** Whether a box around a field draws a frame with enough contrast. This box may also contain the buttons of the field. */
function isFramed(field: Element, context: PaintContext): boolean {
  const { height } = field.getBoundingClientRect();
  return getLineage(field)
    .slice(1, 4)
    .filter((box) => box.getBoundingClientRect().height <= height + MAX_FRAME_EXCESS && box.parentElement)
    .filter((box) => box.querySelectorAll(FIELDS).length === 1)
    .some((box) => {
      const edges = readEdgeColours(box).filter(([, , , alpha]) => alpha > 0);
      const contrasts = computeLowestContrasts(box.parentElement ?? box, box, edges, context);
      return edges.length > 0 && contrasts !== undefined && findShortfall(contrasts) === undefined;
    });
}

/** Whether the page restyles a field. A field with the browser's own appearance is not the page's responsibility. */
function isRestyled(field: Element): boolean {
  const { appearance, borderTopStyle, borderTopWidth } = getComputedStyle(field);
  // a checkbox without any visible part is replaced by another element
  if (field.matches("[type=checkbox], [type=radio]"))
    return (
      appearance === "none" &&
      field.clientWidth > 1 &&
      readEdgeColours(field).some(([, , , alpha]) => alpha > 0)
    );
  return appearance === "none" || !(borderTopStyle === "inset" && borderTopWidth === "2px");
}

/** Returns every colour that may mark the edge of a field: background, borders, `outline`, shadows, pseudo-elements. */
function readEdgeColours(element: Element): Colour[] {
  const style = getComputedStyle(element);
  const borders = (["Top", "Right", "Bottom", "Left"] as const)
    .filter((side) => style[`border${side}Style`] !== "none" && style[`border${side}Width`] !== "0px")
    .map((side) => parseColour(style[`border${side}Color`]));
  const outline = style.outlineStyle === "none" ? [] : [parseColour(style.outlineColor)];
  const parts = ["::before", "::after"].map((name) => getComputedStyle(element, name));
  const pseudoColours = parts
    .filter(({ content }) => content !== "none")
    .flatMap((part) => [
      ...[part.boxShadow, part.backgroundImage, part.backgroundColor],
      part.borderTopStyle === "none" ? "" : part.borderTopColor,
    ]);
  const colours = [style.boxShadow, style.backgroundImage, ...pseudoColours].flatMap(parseColours);
  return [parseColour(style.backgroundColor), ...borders, ...outline, ...colours];
}
