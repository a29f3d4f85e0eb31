import type { CheckName } from "./page";
import { COLOURS } from "./page/colour/text";
import { AXE, type AuditRule, type OwnRule, ruleOf } from "./rules";
import { REVIEWS } from "./rules/reviews";
import type { Moment, PageRule } from "./rules/rule";
import type { Scheme } from "./violation";

/** When each check of the page is asked, and which rules it answers for. */
export const PLAN: Readonly<Record<Moment, Partial<Record<CheckName, readonly OwnRule[]>>>> = {
  width: {
    outline: [
      ...(["outline-no-h1", "outline-many-h1", "outline-jump", "outline-empty", "outline-nothing"] as const),
      ...(["heading-typed", "heading-long", "heading-level"] as const),
    ],
    lists: ["list-typed"],
    links: ["link-title", "link-vague"],
    language: ["lang-page", "lang-part", "lang-part-wrong", "dir-missing", "dir-wrong"],
    presentation: ["presentation-element", "presentation-attribute", "spaced-letters", "spacing-markup"],
    images: [
      ...(["image-alt-filename", "image-alt-vague", "image-decorative-named", "svg-exposed"] as const),
      ...(["embed-alt", "figure-caption", "longdesc-dead"] as const),
    ],
    doctype: ["doctype"],
    ids: ["duplicate-id", "aria-name-dead"],
    tables: [
      ...(["table-title", "table-caption", "table-headers", "table-association", "table-drawn"] as const),
      ...(["columns-typed", "layout-table-data", "layout-table-role"] as const),
    ],
    frames: ["frame-title-vague", "frame-hidden", "frame-unreached"],
    media: ["autoplay", "media-controls", "video-endless", "track-empty"],
    landmarks: ["title-vague", "nav-missing", "skip-link-dead", "skip-link-missing"],
    forms: [
      ...(["label-placeholder", "label-vague", "label-mismatch", "label-far", "group-missing"] as const),
      ...(["group-name", "optgroup-label", "optgroup-typed", "button-vague", "meter-name"] as const),
      ...(["file-hidden", "error-unlinked", "required-unsaid", "autocomplete-missing"] as const),
    ],
    handlers: [
      ...(["mouse-only", "role-missing", "hover-only", "context-change", "pointer-down"] as const),
      ...(["single-key", "focus-removed"] as const),
    ],
    styleSheets: ["hover-only-css", "orientation-hidden"],
    reviews: Object.keys(REVIEWS) as (keyof typeof REVIEWS)[],
    textInCss: ["text-in-css"],
    targetSize: ["target-size"],
    reflow: ["reflow"],
    textSpacing: ["text-spacing"],
  },
  scheme: { textContrast: ["color-contrast", "contrast-unknown"] },
  wide: {
    controlContrast: ["contrast-control", "contrast-icon"],
    focusLook: ["focus-invisible", "contrast-focus", "focus-lost", "focus-hidden", "focus-covered"],
  },
  hover: { hoverContrast: ["contrast-hover", "contrast-unknown"] },
  narrow: { reflow: ["reflow"] },
  zoom: { textZoom: ["text-zoom"] },
  motion: { motion: ["motion"] },
  print: { print: ["print-cut"] },
};

/** The rules of a walk with the Tab key, which is no check of the page as it stands. */
export const WALK: readonly OwnRule[] = ["focus-order", "focus-trap", "focus-unreached"];

/** What a visit of a page runs, moment by moment. */
export type RuleSelection = ReturnType<typeof selectRules>;

/** Decides what to run from what is asked. */
export function selectRules({
  fragment = false,
  off = [],
  rules: added = [],
}: {
  readonly fragment?: boolean | undefined;
  readonly off?: readonly string[] | undefined;
  readonly rules?: readonly PageRule[] | undefined;
}) {
  const table = new Map(added.map((rule) => [rule.name, rule]));
  const of = (id: string): AuditRule | undefined => ruleOf(id) ?? table.get(id);
  const has = (id: string) => {
    const rule = of(id);
    return rule !== undefined && !off.includes(id) && !(fragment && rule.whole);
  };
  return {
    of,
    has,
    /** The checks that answer for at least one rule asked, and how many such rules there are. */
    checksAt(moments: readonly Moment[]) {
      const ours = moments.flatMap((moment) => Object.entries(PLAN[moment]));
      const theirs = added
        .filter(({ when }) => moments.includes(when))
        .map(({ name }) => [name, [name]] as const);
      const plan: (readonly [check: string, rules: readonly string[]])[] = [...ours, ...theirs];
      return {
        checks: plan.filter(([, rules]) => rules.some(has)).map(([name]) => name),
        rules: plan.flatMap(([, rules]) => rules.filter(has)).length,
      };
    },
    /** Axe's rules: all in the first scheme, those that the scheme changes in the others. */
    axeRules(scheme: Scheme, isFirst: boolean): string[] {
      // axe reads -webkit-text-fill-color, which Chromium does not give as it forces it
      const rules = scheme === "forced-colors" ? Object.keys(AXE) : [COLOURS, ...Object.keys(AXE)];
      const isDue = (id: string) => isFirst || id === COLOURS || AXE[id]?.needs === "scheme";
      return rules.filter((id) => has(id) && isDue(id));
    },
    /** How many rules a walk with the Tab key answers for. */
    walk: WALK.filter(has).length,
  };
}
