import { isShown, textOf } from "../dom";
import type { CheckResult, ElementViolation } from "../violation";
import {
  type PaintContext,
  plainContextOf,
  isForced,
  pairsOf,
  shortfall,
  withFront,
  worstOf,
} from "./background";
import { type Colour, coloursIn, parseColour, TRANSPARENT } from "./colour";

/** RGAA 3.3, WCAG 1.4.11: a field against its background. */
const LEAST = 3;

/** Fields to write in, and boxes to tick where they are drawn on the field itself. */
const FIELDS =
  "textarea, select, input:is(:not([type]), [type=text], [type=email], [type=tel], [type=url], [type=search], [type=password], [type=number], [type=date], [type=checkbox], [type=radio])";

/** RGAA 3.3: the edge or the background of a field that the page has drawn itself. The system draws all in forced colours. */
export function controlContrast(document: Document): CheckResult {
  const fields = [...document.body.querySelectorAll(FIELDS)].filter(
    (field) => isShown(field) && !field.matches(":disabled") && isRedrawn(field),
  );
  if (isForced()) return { tested: 0, violations: [] };
  const context = plainContextOf(document);
  const icons = [...document.body.querySelectorAll("a[href], button, [role=button]")].flatMap(
    (control): ElementViolation[] => {
      const best = iconContrast(control, context);
      return best !== undefined && best < LEAST
        ? [{ rule: "contrast-icon", element: control, detail: shortfall(best, LEAST) }]
        : [];
    },
  );
  const violations = fields.flatMap((element): ElementViolation[] => {
    const { parentElement: parent } = element;
    const lines = [element.getBoundingClientRect()];
    const around = parent && pairsOf(parent, TRANSPARENT, lines, context);
    if (!around) return [];
    const best = Math.max(...edgesOf(element).map((edge) => worstOf(withFront(around, edge))));
    return best < LEAST ? [{ rule: "contrast-control", element, detail: shortfall(best, LEAST) }] : [];
  });
  return { tested: fields.length, violations: [...violations, ...icons] };
}

const SHAPES = "path, circle, ellipse, rect, line, polygon, polyline";

/** The best contrast among the colours of a drawing that is all a control shows; undefined where there is more. */
function iconContrast(control: Element, context: PaintContext): number | undefined {
  const icon = control.querySelector("svg");
  if (
    !icon ||
    textOf(control) !== "" ||
    !isShown(control) ||
    control.matches(":disabled, [aria-disabled=true]")
  )
    return undefined;
  const around = pairsOf(control, TRANSPARENT, [icon.getBoundingClientRect()], context);
  const colours = [...icon.querySelectorAll(SHAPES)].flatMap((shape) => {
    const { fill, stroke } = getComputedStyle(shape);
    // what has a stroke is seldom filled, and says so still less
    return [stroke === "none" ? fill : stroke]
      .filter((colour) => /^(?:rgb|color|oklch|lab)/.test(colour))
      .map(parseColour);
  });
  if (!around || colours.length === 0) return undefined;
  return Math.max(...colours.map((colour) => worstOf(withFront(around, colour))));
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
    .map(({ boxShadow, backgroundImage, backgroundColor, borderTopStyle, borderTopColor }) =>
      [boxShadow, backgroundImage, backgroundColor, borderTopStyle === "none" ? "" : borderTopColor].join(
        " ",
      ),
    );
  const colours = [style.boxShadow, style.backgroundImage, ...drawn].flatMap(coloursIn);
  return [parseColour(style.backgroundColor), ...borders, ...outline, ...colours];
}

/** A button that is a link has no border of the browser's: in forced colours its background goes, and its shape with it. */
export function forcedShape(document: Document): CheckResult {
  if (!isForced()) return { tested: 0, violations: [] };
  const buttons = [...document.body.querySelectorAll("a.fr-btn, [role=button]")].filter(isShown);
  const violations = buttons.flatMap((element): ElementViolation[] => {
    const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(element);
    const hasEdge =
      (borderTopStyle !== "none" && Number.parseFloat(borderTopWidth) > 0) || outlineStyle !== "none";
    return hasEdge ? [] : [{ rule: "own-forced-shape", element }];
  });
  return { tested: buttons.length, violations };
}
