import {
  computeLowestContrasts,
  isForced,
  findShortfall,
  createPlainContext,
} from "../page/colour/background";
import { parseColour } from "../page/colour/colour";
import { isShown, getText } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const contrastIconMeta: RuleMeta = {
  severity: "error",
  tests: ["3.3.2"],
  needs: "scheme",
  title: {
    fr: "Le contraste entre une icône et son fond est insuffisant",
    en: "An icon does not have enough contrast with its background",
  },
  help: {
    fr: "Donnez à l’icône un contraste d’au moins 3:1 avec ce qui l’entoure.",
    en: "Give it a contrast of at least 3:1 with what is around it.",
  },
  example: {
    before:
      '<button aria-label="Fermer" style="border:0;background:none"><svg aria-hidden="true" width="24" height="24"><path d="M2 2 22 22" stroke="#ddd" stroke-width="3"/></svg></button>',
    after:
      '<button aria-label="Fermer" style="border:0;background:none"><svg aria-hidden="true" width="24" height="24"><path d="M2 2 22 22" stroke="#333" stroke-width="3"/></svg></button>',
  },
};

export const contrastIcon: RuleFinder = {
  name: "contrast-icon",
  when: "wide",
  kind: { all: "a[href], button, [role=button]" },
  // check the colours of an icon that is the only content of a control
  breaks: (control, { once }) => {
    const icon = control.querySelector("svg");
    if (!icon || isForced() || getText(control) !== "" || !isShown(control)) return false;
    if (control.matches(":disabled, [aria-disabled=true]")) return false;
    const colours = [...icon.querySelectorAll(SHAPES)]
      .flatMap(readPaints)
      .filter((colour) => /^(?:rgb|color|oklch|lab)/.test(colour))
      .map(parseColour);
    const detail =
      colours.length > 0 &&
      findShortfall(computeLowestContrasts(control, icon, colours, once(createPlainContext)));
    return detail && { detail, isDoubtful: mayShowLogo(control, icon) };
  },
};

/**
 * Whether an icon may be the logo of a brand, whose colours RGAA 3.3 exempts: a class, an id or a label contains “logo” or
 * “brand”, or the link leads to another site or to the home page, whose path is the start of the path of each page of the site.
 */
function mayShowLogo(control: Element, icon: Element): boolean {
  if ([control, icon, ...icon.querySelectorAll("[class], [id]")].some(isCalledLogo)) return true;
  if (!(control instanceof HTMLAnchorElement)) return false;
  const { host, pathname } = control;
  return host !== location.host || (pathname.endsWith("/") && location.pathname.startsWith(pathname));
}

const isCalledLogo = (element: Element) =>
  ["class", "id", "aria-label"].some((name) => /logo|brand/i.test(element.getAttribute(name) ?? ""));

const SHAPES = "path, circle, ellipse, rect, line, polygon, polyline";

/**
 * Returns the colours that paint a shape. If a path or line has a stroke, ignores its fill: paths with a stroke are rarely
 * filled, but their markup seldom contains `fill: none`. Includes the fill of closed shapes, such as circles, even if they have
 * a stroke.
 */
function readPaints(shape: Element): string[] {
  const { fill, stroke } = getComputedStyle(shape);
  if (stroke === "none" || parseColour(stroke)[3] === 0) return [fill];
  return shape.matches("circle, ellipse, rect, polygon") ? [fill, stroke] : [stroke];
}
