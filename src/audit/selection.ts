import type { CheckName } from "./page";
import { COLOURS } from "./page/colour/text";
import { AXE, type OwnRule, ruleOf } from "./rules";
import { REVIEWS } from "./rules/reviews";
import type { Scheme } from "./violation";

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
    rules: [
      ...["outline-no-h1", "outline-many-h1", "outline-jump", "outline-empty", "outline-nothing"],
      ...["heading-typed", "heading-long", "heading-level"],
    ] as const,
  },
  lists: { moment: "width", rules: ["list-typed", "own-list-role"] },
  links: { moment: "width", rules: ["link-title", "link-vague", "own-link-title", "own-new-window"] },
  language: {
    moment: "width",
    rules: ["lang-page", "lang-part", "lang-part-wrong", "dir-missing", "dir-wrong", "own-lang-term"],
  },
  presentation: {
    moment: "width",
    rules: ["presentation-element", "presentation-attribute", "spaced-letters", "spacing-markup"],
  },
  images: {
    moment: "width",
    rules: [
      ...["image-alt-filename", "image-alt-vague", "image-decorative-named", "svg-exposed"],
      ...["embed-alt", "figure-caption", "longdesc-dead"],
    ] as const,
  },
  doctype: { moment: "width", rules: ["doctype"] },
  ids: { moment: "width", rules: ["duplicate-id", "aria-name-dead"] },
  tables: {
    moment: "width",
    rules: [
      ...["table-title", "table-caption", "table-headers", "table-association", "table-drawn"],
      ...["columns-typed", "layout-table-data", "layout-table-role"],
    ] as const,
  },
  frames: { moment: "width", rules: ["frame-title-vague", "frame-hidden", "frame-unreached"] },
  media: { moment: "width", rules: ["autoplay", "media-controls", "video-endless", "track-empty"] },
  landmarks: {
    moment: "width",
    rules: ["title-vague", "nav-missing", "skip-link-dead", "skip-link-missing"],
  },
  forms: {
    moment: "width",
    rules: [
      ...["label-placeholder", "label-vague", "label-mismatch", "label-far", "group-missing", "group-name"],
      ...["optgroup-label", "optgroup-typed", "button-vague", "meter-name", "file-hidden", "error-unlinked"],
      ...["required-unsaid", "autocomplete-missing"],
    ] as const,
  },
  handlers: {
    moment: "width",
    rules: [
      ...["mouse-only", "role-missing", "hover-only", "context-change", "pointer-down", "single-key"],
      "focus-removed",
    ] as const,
  },
  styleSheets: { moment: "width", rules: ["hover-only-css", "orientation-hidden"] },
  reviews: { moment: "width", rules: Object.keys(REVIEWS) as (keyof typeof REVIEWS)[] },
  contract: {
    moment: "width",
    rules: ["own-script", "own-event", "own-style", "own-frame", "own-live", "own-shortcut"],
  },
  textInCss: { moment: "width", rules: ["text-in-css"] },
  targetSize: { moment: "width", rules: ["target-size"] },
  reflow: { moment: "width", rules: ["reflow"] },
  visualOrder: { moment: "width", rules: ["own-focus-visual"] },
  textSpacing: { moment: "width", rules: ["text-spacing"] },
  textContrast: { moment: "scheme", rules: ["color-contrast", "contrast-unknown"] },
  controlContrast: { moment: "wide", rules: ["contrast-control", "contrast-icon"] },
  focusLook: {
    moment: "wide",
    rules: ["focus-invisible", "contrast-focus", "focus-lost", "focus-hidden", "focus-covered"],
  },
  forcedShape: { moment: "wide", rules: ["own-forced-shape"] },
  hoverContrast: { moment: "hover", rules: ["contrast-hover", "contrast-unknown"] },
  textZoom: { moment: "zoom", rules: ["text-zoom", "own-text-zoom-wide"] },
  motion: { moment: "motion", rules: ["motion"] },
  print: { moment: "print", rules: ["print-cut", "own-print-broken", "own-print-hidden"] },
};

/** The rules of a walk with the Tab key, which is no check of the page as it stands. */
export const WALK: readonly OwnRule[] = ["focus-order", "focus-trap", "focus-unreached"];

/** Which rules are asked of a page, and which are not. */
export interface RuleOptions {
  readonly fragment?: boolean;
  readonly own?: boolean;
  readonly off?: readonly string[];
}

/** What a visit of a page runs, moment by moment. */
export interface RuleSelection {
  has(rule: string): boolean;
  /** The checks that answer for at least one rule asked, and how many such rules there are. */
  checksAt(moment: Moment): { readonly checks: readonly CheckName[]; readonly rules: number };
  /** Axe's rules: all in the first scheme, those that the scheme changes in the others. */
  axeRules(scheme: Scheme, isFirst: boolean): readonly string[];
  readonly walk: number;
}

/** Decides what to run from what is asked. */
export function selectRules({ fragment = false, own = false, off = [] }: RuleOptions): RuleSelection {
  const has = (id: string) => {
    const rule = ruleOf(id);
    return rule !== undefined && !off.includes(id) && (own || !rule.own) && !(fragment && rule.whole);
  };
  return {
    has,
    checksAt(moment) {
      const steps = Object.entries(PLAN).filter(([, step]) => step.moment === moment && step.rules.some(has));
      return {
        checks: steps.map(([name]) => name as CheckName),
        rules: steps.flatMap(([, { rules }]) => rules.filter(has)).length,
      };
    },
    axeRules(scheme, isFirst) {
      // axe reads -webkit-text-fill-color, which Chromium does not give as it forces it
      const rules = scheme === "forced-colors" ? Object.keys(AXE) : [COLOURS, ...Object.keys(AXE)];
      const isDue = (id: string) => isFirst || id === COLOURS || AXE[id]?.needs === "scheme";
      return rules.filter((id) => has(id) && isDue(id));
    },
    walk: WALK.filter(has).length,
  };
}
