/** Storybook's own words, which it has in English only. Those with a part that changes are patterns. */
const WORDS: Readonly<Record<string, string>> = {
  Accessibility: "Accessibilité",
  "Close panel": "Fermer le panneau",
  Controls: "Réglages",
  "Find components": "Chercher un bloc, une page",
};
const PATTERNS: readonly (readonly [RegExp, string])[] = [];

const ATTRIBUTES = ["aria-label", "title", "placeholder", "aria-description"];

/** Says in French what Storybook says in English under an element, now and as it changes. */
export function speakFrench(root: HTMLElement) {
  const translate = (node: Node) => {
    if (node instanceof Text) {
      const french = inFrench(node.data);
      if (french !== undefined) node.data = french;
      return;
    }
    if (!(node instanceof Element)) return;
    for (const name of ATTRIBUTES) {
      const french = inFrench(node.getAttribute(name) ?? "");
      if (french !== undefined) node.setAttribute(name, french);
    }
    for (const child of node.childNodes) translate(child);
  };
  translate(root);
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes)
      if (type === "childList") addedNodes.forEach(translate);
      else translate(target);
  }).observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
}

/** Undefined where there is nothing to say otherwise. */
export function inFrench(text: string): string | undefined {
  const words = text.trim();
  if (words === "") return undefined;
  const known = WORDS[words];
  if (known !== undefined) return text.replace(words, known);
  const pattern = PATTERNS.find(([english]) => english.test(words));
  return pattern && text.replace(words, words.replace(pattern[0], pattern[1]));
}
