import type { OwnRule } from "../../rules";
import { isShown, shown, textOf } from "../dom";
import { type CheckResult, type ElementViolation, faultsOf } from "../violation";
import { contrastsOn, isForced, type PaintContext, plainContextOf, shortfall } from "./background";
import { type Colour, coloursIn, parseColour } from "./colour";

/** RGAA 3.3, WCAG 1.4.11: a field against its background. */
const LEAST = 3;

/** Fields to write in, and boxes to tick where they are drawn on the field itself. */
const FIELDS =
  "textarea, select, input:is(:not([type]), [type=text], [type=email], [type=tel], [type=url], [type=search], [type=password], [type=number], [type=date], [type=checkbox], [type=radio])";

/** RGAA 3.3: the edge or the background of a field that the page has drawn itself. The system draws all in forced colours. */
export function controlContrast(document: Document): CheckResult {
  if (isForced()) return { tested: 0, violations: [] };
  const fields = shown(document, FIELDS).filter((field) => !field.matches(":disabled") && isRedrawn(field));
  const context = plainContextOf(document);
  const icons = [...document.body.querySelectorAll("a[href], button, [role=button]")];
  return {
    tested: fields.length,
    violations: [
      ...fields.flatMap((element) => {
        const around = element.parentElement;
        const contrasts = around && contrastsOn(around, element, edgesOf(element), context);
        return lowest("contrast-control", element, contrasts);
      }),
      ...icons.flatMap((control) => lowest("contrast-icon", control, iconContrasts(control, context))),
    ],
  };
}

/** A fault where the best of some contrasts is too low; none where they are unknown. */
function lowest(rule: OwnRule, element: Element, contrasts?: readonly number[] | null): ElementViolation[] {
  const best = Math.max(...(contrasts ?? [Infinity]));
  return faultsOf(element, { [rule]: best < LEAST && shortfall(best, LEAST) });
}

const SHAPES = "path, circle, ellipse, rect, line, polygon, polyline";

/** The contrasts of the colours of a drawing that is all a control shows; undefined where there is more. */
function iconContrasts(control: Element, context: PaintContext): number[] | undefined {
  const icon = control.querySelector("svg");
  if (!icon || textOf(control) !== "" || !isShown(control)) return undefined;
  if (control.matches(":disabled, [aria-disabled=true]")) return undefined;
  const colours = [...icon.querySelectorAll(SHAPES)]
    .map((shape) => getComputedStyle(shape))
    // what has a stroke is seldom filled, and says so still less
    .map(({ fill, stroke }) => (stroke === "none" ? fill : stroke))
    .filter((colour) => /^(?:rgb|color|oklch|lab)/.test(colour));
  return colours.length > 0 ? contrastsOn(control, icon, colours.map(parseColour), context) : undefined;
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
