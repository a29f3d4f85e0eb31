import { applyScheme, type Scheme } from "../../.storybook/scheme";

/** How a frame shows what it holds, besides its width. */
export interface FrameLook {
  readonly scheme: Scheme;
  /** What its stylesheets are for. A page cannot force the colours of another: those are imitated. */
  readonly media?: Media | undefined;
  /** Of the text, in percents of the reader's own size. */
  readonly textSize?: 100 | 200 | undefined;
  /** The state that its links and buttons are all shown in. */
  readonly state?: State | undefined;
}

export type Media = "screen" | "print" | "forced-colors";

export type State = "rest" | "hover" | "focus" | "active" | "visited";

/** What makes each state of those that a pointer or a keyboard would bring. */
const PSEUDO_CLASSES: Readonly<Record<Exclude<State, "rest">, RegExp>> = {
  hover: /:hover\b/g,
  // the ring is for those who came by the keyboard
  focus: /:focus(?:-visible)?(?![\w-])/g,
  active: /:active\b/g,
  visited: /:visited\b/g,
};

const SHOWN = "data-shown";
const INTERACTIVE = "a[href], button, input, select, textarea, summary, [tabindex]";

/** The stylesheets as they came, so that each look starts from them. */
const originals = new WeakMap<CSSRule, string>();

/** Shows a document in a look. Its stylesheets have to be loaded. */
export function applyLook(inner: Document, look: FrameLook) {
  const { scheme, media = "screen", textSize = 100, state = "rest" } = look;
  // high contrast is light letters on a dark ground, as most who ask for it have it
  applyScheme(media === "forced-colors" ? "dark" : scheme, inner);
  const root = inner.documentElement;
  root.style.fontSize = textSize === 100 ? "" : `${textSize}%`;
  root.toggleAttribute("data-forced", media === "forced-colors");
  for (const element of inner.querySelectorAll(`[${SHOWN}]`)) element.removeAttribute(SHOWN);
  if (state !== "rest")
    for (const element of inner.querySelectorAll(state === "hover" ? "*" : INTERACTIVE))
      element.setAttribute(SHOWN, state);
  for (const sheet of inner.styleSheets) for (const rule of rulesIn(sheet)) adapt(rule, media, state);
}

/** Every rule of a sheet, those within others too. */
function rulesIn(holder: { readonly cssRules: CSSRuleList }): CSSRule[] {
  return [...holder.cssRules].flatMap((rule) =>
    "cssRules" in rule ? [rule, ...rulesIn(rule as CSSGroupingRule)] : [rule],
  );
}

// by what a rule has, not by its class: those of the frame's window are others than ours
function adapt(rule: CSSRule, media: Media, state: State) {
  if ("media" in rule) {
    const list = (rule as CSSMediaRule).media;
    const original = originalOf(rule, list.mediaText);
    const shown = mediaFor(original, media);
    if (list.mediaText !== shown) list.mediaText = shown;
  } else if ("selectorText" in rule) {
    const styled = rule as CSSStyleRule;
    const original = originalOf(rule, styled.selectorText);
    const shown =
      state === "rest" ? original : original.replace(PSEUDO_CLASSES[state], `[${SHOWN}="${state}"]`);
    if (styled.selectorText !== shown) styled.selectorText = shown;
  }
}

function originalOf(rule: CSSRule, text: string): string {
  const known = originals.get(rule);
  if (known !== undefined) return known;
  originals.set(rule, text);
  return text;
}

function mediaFor(original: string, media: Media): string {
  if (media === "print") return original.replace(/\bscreen\b/g, "not all").replace(/\bprint\b/g, "all");
  if (media === "forced-colors") return original.replace(/\(forced-colors: active\)/g, "(min-width: 0)");
  return original;
}

/** What forced colours do to any page, in the system's own colours. */
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
