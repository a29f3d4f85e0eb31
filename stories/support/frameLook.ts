import { applyScheme, type Scheme } from "../../.storybook/scheme";

/** Display settings of a frame, except its width. */
export interface FrameLook {
  readonly scheme: Scheme;
  /** Medium to imitate. Forced colours are approximated, because a page cannot turn on forced colours in a frame. */
  readonly media?: Media | undefined;
  /** Text size, in percent of the reader's default size. */
  readonly textSize?: 100 | 200 | undefined;
  /** Interaction state of all links and buttons. */
  readonly state?: InteractionState | undefined;
}

export type Media = "screen" | "print" | "forced-colors";

export type InteractionState = "rest" | "hover" | "focus" | "active" | "visited";

/** Matches the pseudo-class of each interaction state. */
const PSEUDO_CLASSES: Readonly<Record<Exclude<InteractionState, "rest">, RegExp>> = {
  hover: /:hover\b/g,
  // also `:focus-visible`, which draws the focus ring after keyboard navigation
  focus: /:focus(?:-visible)?(?![\w-])/g,
  active: /:active\b/g,
  visited: /:visited\b/g,
};

const STATE_ATTRIBUTE = "data-shown";
const INTERACTIVE = "a[href], button, input, select, textarea, summary, [tabindex]";

/** Original media query or selector of each CSS rule, from which each look is derived. */
const originals = new WeakMap<CSSRule, string>();

/** Applies display settings to a document. The stylesheets of the document must be loaded. */
export function applyLook(frameDocument: Document, look: FrameLook) {
  const { scheme, media = "screen", textSize = 100, state = "rest" } = look;
  // imitates forced colours with light text on a dark background, the most frequent choice of people who use forced colours
  applyScheme(media === "forced-colors" ? "dark" : scheme, frameDocument);
  const root = frameDocument.documentElement;
  root.style.fontSize = textSize === 100 ? "" : `${textSize}%`;
  root.toggleAttribute("data-forced", media === "forced-colors");
  for (const element of frameDocument.querySelectorAll(`[${STATE_ATTRIBUTE}]`))
    element.removeAttribute(STATE_ATTRIBUTE);
  if (state !== "rest")
    for (const element of frameDocument.querySelectorAll(state === "hover" ? "*" : INTERACTIVE))
      element.setAttribute(STATE_ATTRIBUTE, state);
  for (const sheet of frameDocument.styleSheets)
    for (const rule of listRules(sheet)) adapt(rule, media, state);
}

/** Returns every CSS rule of a stylesheet, including nested rules. */
function listRules(container: { readonly cssRules: CSSRuleList }): CSSRule[] {
  return [...container.cssRules].flatMap((rule) =>
    "cssRules" in rule ? [rule, ...listRules(rule as CSSGroupingRule)] : [rule],
  );
}

// tests the properties of a CSS rule instead of using `instanceof`, because the frame's window has its own classes
function adapt(rule: CSSRule, media: Media, state: InteractionState) {
  if ("media" in rule) {
    const list = (rule as CSSMediaRule).media;
    const original = getOriginal(rule, list.mediaText);
    const adapted = adaptMedia(original, media);
    if (list.mediaText !== adapted) list.mediaText = adapted;
  } else if ("selectorText" in rule) {
    const styleRule = rule as CSSStyleRule;
    const original = getOriginal(rule, styleRule.selectorText);
    const adapted =
      state === "rest"
        ? original
        : original.replace(PSEUDO_CLASSES[state], `[${STATE_ATTRIBUTE}="${state}"]`);
    if (styleRule.selectorText !== adapted) styleRule.selectorText = adapted;
  }
}

function getOriginal(rule: CSSRule, text: string): string {
  const original = originals.get(rule);
  if (original !== undefined) return original;
  originals.set(rule, text);
  return text;
}

function adaptMedia(original: string, media: Media): string {
  if (media === "print") return original.replace(/\bscreen\b/g, "not all").replace(/\bprint\b/g, "all");
  if (media === "forced-colors") return original.replace(/\(forced-colors: active\)/g, "(min-width: 0)");
  return original;
}

/** Styles that imitate forced colours, with the CSS system colours. */
export const FORCED_COLORS = `
:root[data-forced] { color-scheme: dark; }
:root[data-forced] :is(*, ::before, ::after):not(svg *) {
  color: canvastext !important; border-color: canvastext !important; outline-color: canvastext !important;
  background-color: canvas !important; background-image: none !important; box-shadow: none !important;
}
:root[data-forced] body { background-color: canvas !important; }
:root[data-forced] a[href], :root[data-forced] a[href] * { color: linktext !important; }
:root[data-forced] button { color: buttontext !important; border-color: buttonborder !important; }
`;
