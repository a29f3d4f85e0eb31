import { isShown } from "../dom";
import type { Fault, Look } from "../fault";
import { pairsOf } from "./behind";
import { type Colour, coloursIn, parseColour, TRANSPARENT } from "./colour";
import { shortfall, withFront, worstOf } from "./judge";
import { groundOf, isForced } from "./painters";

/** RGAA 3.3, WCAG 1.4.11. */
const LEAST = 3;

/** Fields to write in. Boxes to tick are drawn on their labels. */
const FIELDS =
  "textarea, select, input:is(:not([type]), [type=text], [type=email], [type=tel], [type=url], [type=search], [type=password], [type=number], [type=date])";

/** RGAA 3.3: the edge or the ground of a field that the page has drawn itself. The system draws all in forced colours. */
export function controlContrast(document: Document): Look {
  const fields = [...document.body.querySelectorAll(FIELDS)].filter(
    (field) => isShown(field) && !field.matches(":disabled") && isRedrawn(field),
  );
  if (fields.length === 0 || isForced()) return { tested: 0, faults: [] };
  const ground = groundOf(document);
  const faults = fields.flatMap((element): Fault[] => {
    const { parentElement: parent } = element;
    const lines = [element.getBoundingClientRect()];
    const around = parent && pairsOf(parent, TRANSPARENT, lines, ground);
    if (!around) return [];
    const best = Math.max(...edgesOf(element).map((edge) => worstOf(withFront(around, edge))));
    return best < LEAST ? [{ rule: "contrast-control", element, detail: shortfall(best, LEAST) }] : [];
  });
  return { tested: fields.length, faults };
}

/** A field that keeps the browser's own look is the browser's to answer for. */
function isRedrawn(field: Element): boolean {
  const { appearance, borderTopStyle, borderTopWidth } = getComputedStyle(field);
  return appearance === "none" || !(borderTopStyle === "inset" && borderTopWidth === "2px");
}

/** Each colour that may show where a field is. */
function edgesOf(element: Element): Colour[] {
  const style = getComputedStyle(element);
  const borders = (["Top", "Right", "Bottom", "Left"] as const)
    .filter((side) => style[`border${side}Style`] !== "none" && style[`border${side}Width`] !== "0px")
    .map((side) => parseColour(style[`border${side}Color`]));
  const outline = style.outlineStyle === "none" ? [] : [parseColour(style.outlineColor)];
  const drawn = coloursIn(`${style.boxShadow} ${style.backgroundImage}`);
  return [parseColour(style.backgroundColor), ...borders, ...outline, ...drawn];
}
