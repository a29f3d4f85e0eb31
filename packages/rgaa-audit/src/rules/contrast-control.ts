import {
  contrastsOn,
  isForced,
  lowestShortfall,
  type PaintContext,
  plainContextOf,
} from "../page/colour/background";
import { type Colour, coloursIn, parseColour } from "../page/colour/colour";
import { lineage } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const contrastControlMeta: RuleMeta = {
  severity: "error",
  tests: ["3.3.1"],
  needs: "scheme",
  title: {
    fr: "Un champ se détache trop peu de son fond",
    en: "A field stands out too little from its background",
  },
  help: {
    fr: "Donnez à son bord ou à son fond un contraste de 3:1 avec ce qui l’entoure.",
    en: "Give its border or its background a contrast of 3:1 with what is around it.",
  },
  example: {
    before:
      '<style>.c{border:1px solid #ddd;background:#fff}</style><label>Nom <input class="c" name="n" autocomplete="name"></label>',
    after:
      '<style>.c{border:1px solid #767676;background:#fff}</style><label>Nom <input class="c" name="n" autocomplete="name"></label>',
  },
};

/** Fields to write in, and boxes to tick where they are drawn on the field itself. */
const FIELDS =
  "textarea, select, input:is(:not([type]), [type=text], [type=email], [type=tel], [type=url], [type=search], [type=password], [type=number], [type=date], [type=checkbox], [type=radio])";

export const contrastControl: RuleFinder = {
  name: "contrast-control",
  when: "wide",
  kind: { shown: FIELDS },
  // the edge or the background of a field that the page has drawn itself; the system draws all in forced colours
  breaks: (field, { once }) => {
    const around = field.parentElement;
    if (!around || isForced() || field.matches(":disabled") || !isRedrawn(field)) return false;
    const shortfall = lowestShortfall(contrastsOn(around, field, edgesOf(field), once(plainContextOf)));
    return !isFramed(field, once(plainContextOf)) && shortfall;
  },
};

/** A box around one field is its frame if it is at most this much taller than the field, in CSS pixels. */
const FRAME = 32;

/** True for a field whose frame is drawn by a box around it, with the buttons beside it. */
function isFramed(field: Element, context: PaintContext): boolean {
  const { height } = field.getBoundingClientRect();
  return lineage(field)
    .slice(1, 4)
    .filter((box) => box.getBoundingClientRect().height <= height + FRAME && box.parentElement)
    .filter((box) => box.querySelectorAll(FIELDS).length === 1)
    .some((box) => {
      const edges = edgesOf(box).filter(([, , , alpha]) => alpha > 0);
      const contrasts = contrastsOn(box.parentElement ?? box, box, edges, context);
      return edges.length > 0 && contrasts !== undefined && lowestShortfall(contrasts) === undefined;
    });
}

/** A field that keeps the browser's own look is the browser's to answer for. */
function isRedrawn(field: Element): boolean {
  const { appearance, borderTopStyle, borderTopWidth } = getComputedStyle(field);
  // a box to tick of which nothing is drawn stands for one that is
  if (field.matches("[type=checkbox], [type=radio]"))
    return (
      appearance === "none" && field.clientWidth > 1 && edgesOf(field).some(([, , , alpha]) => alpha > 0)
    );
  return appearance === "none" || !(borderTopStyle === "inset" && borderTopWidth === "2px");
}

/** Each colour that may show where a field is. */
function edgesOf(element: Element): Colour[] {
  const style = getComputedStyle(element);
  const borders = (["Top", "Right", "Bottom", "Left"] as const)
    .filter((side) => style[`border${side}Style`] !== "none" && style[`border${side}Width`] !== "0px")
    .map((side) => parseColour(style[`border${side}Color`]));
  const outline = style.outlineStyle === "none" ? [] : [parseColour(style.outlineColor)];
  const parts = ["::before", "::after"].map((name) => getComputedStyle(element, name));
  const drawn = parts
    .filter(({ content }) => content !== "none")
    .flatMap((part) => [
      ...[part.boxShadow, part.backgroundImage, part.backgroundColor],
      part.borderTopStyle === "none" ? "" : part.borderTopColor,
    ]);
  const colours = [style.boxShadow, style.backgroundImage, ...drawn].flatMap(coloursIn);
  return [parseColour(style.backgroundColor), ...borders, ...outline, ...colours];
}
