import type { CheckName } from "./page";
import type { OwnRule } from "./rules/own";

/**
 * When a check runs. `width`: at every width, in the first scheme. `scheme`: in every scheme, at every
 * width. `wide`: in every scheme, at the widest width. `zoom`, `motion`, `print`: once, in that state.
 */
export type Moment = "width" | "scheme" | "wide" | "hover" | "zoom" | "motion" | "print";

interface Step {
  readonly moment: Moment;
  readonly rules: readonly OwnRule[];
}

/** Which rules each check of the page answers for, and when. */
export const PLAN: Readonly<Record<CheckName, Step>> = {
  outline: {
    moment: "width",
    rules: ["outline-no-h1", "outline-many-h1", "outline-jump", "outline-empty", "outline-nothing"],
  },
  lists: { moment: "width", rules: ["list-typed", "own-list-role"] },
  links: { moment: "width", rules: ["link-title", "own-link-title", "own-new-window"] },
  language: { moment: "width", rules: ["lang-page", "lang-part", "lang-part-wrong", "own-lang-term"] },
  presentation: {
    moment: "width",
    rules: ["presentation-element", "presentation-attribute", "spaced-letters", "spacing-markup"],
  },
  images: { moment: "width", rules: ["image-alt-filename", "image-decorative-named", "svg-exposed"] },
  doctype: { moment: "width", rules: ["doctype"] },
  ids: { moment: "width", rules: ["duplicate-id"] },
  tables: { moment: "width", rules: ["table-title"] },
  contract: {
    moment: "width",
    rules: ["own-script", "own-event", "own-style", "own-frame", "own-live", "own-shortcut"],
  },
  mouseOnly: { moment: "width", rules: ["mouse-only"] },
  textInCss: { moment: "width", rules: ["text-in-css"] },
  targetSize: { moment: "width", rules: ["target-size"] },
  reflow: { moment: "width", rules: ["reflow"] },
  visualOrder: { moment: "width", rules: ["own-focus-visual"] },
  textSpacing: { moment: "width", rules: ["text-spacing"] },
  textContrast: { moment: "scheme", rules: ["color-contrast"] },
  controlContrast: { moment: "wide", rules: ["contrast-control"] },
  focusLook: { moment: "wide", rules: ["focus-invisible", "contrast-focus"] },
  forcedShape: { moment: "wide", rules: ["own-forced-shape"] },
  hoverContrast: { moment: "hover", rules: ["contrast-hover"] },
  textZoom: { moment: "zoom", rules: ["text-zoom"] },
  motion: { moment: "motion", rules: ["motion"] },
  print: { moment: "print", rules: ["print-cut", "own-print-broken", "own-print-hidden"] },
};

/** The rules of a walk with the Tab key, which is no check of the page as it stands. */
export const WALK: readonly OwnRule[] = ["focus-order", "focus-trap", "focus-unreached"];
