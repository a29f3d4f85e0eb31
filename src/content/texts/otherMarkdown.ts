/** What other programs read in Markdown, and no page here does: the words of their templates, their marks. */
export type OtherKind =
  | "directive"
  | "alert"
  | "template"
  | "attributes"
  | "contents"
  | "definition"
  | "emoji"
  | "highlight"
  | "abbreviation"
  | "formula"
  | "import";

/** A passage of a text that is written for another program. */
export interface OtherPassage {
  readonly kind: OtherKind;
  readonly at: number;
  readonly text: string;
}

/* No part of an expression can be taken in two ways, and each ends within its line or a few hundred characters: what is looked for in vain is soon given up. */
const KINDS: Readonly<Record<OtherKind, string>> = {
  // `:::name` and the `:::` that closes it, with all of their line
  directive: ":::(?<=^[ \\t]*:::).*$",
  // GitHub's
  alert: "\\[!(?<=^[ \\t]*>[ \\t]?\\[!)(?:note|tip|important|warning|caution)\\](?=[ \\t]*$)",
  // Liquid, Nunjucks, Hugo
  template: "\\{%(?:[^%{]|%(?!\\})|\\{(?!%)){0,500}%\\}|\\{\\{(?:[^{}]|\\}(?!\\})|\\{(?!\\{)){0,500}\\}\\}",
  // Kramdown's `{: .name}`, and `{.name}`, `{#name}`, `{title="words"}`
  attributes:
    '\\{(?::[^{}\\n]{0,200}|[.#][\\w-][^{}\\n]{0,200}|[a-z][a-z-]{0,30}="[^"\\n]{0,300}"[^{}\\n]{0,200})\\}',
  contents: "\\[(?<=^[ \\t]*\\[)(?:\\[_?toc_?\\]|toc)\\](?=[ \\t]*$)",
  // « : » on the line below a term
  definition: "(?<=\\S[ \\t]*\\n):[ \\t]+(?=\\S)",
  emoji: "(?<![\\p{L}\\p{N}:/]):(?:\\+1|-1|[a-z][a-z\\d_+-]{1,30}):(?![\\p{L}\\p{N}:/])",
  highlight: "(?<![=\\p{L}\\p{N}])==(?=[^\\s=])[^=\\n]{1,200}(?<=\\S)==(?![=\\p{L}\\p{N}])",
  abbreviation: "(?<=^ {0,3})\\*\\[[^\\]\\n]{1,60}\\]:.*$",
  formula: "\\$\\$[^$]{1,500}\\$\\$",
  import: "(?<=^)import\\s[^\\n]{1,200}\\sfrom\\s[\"'][^\"'\\n]{1,200}[\"'];?(?=[ \\t]*$)",
};

const OTHER = /* @__PURE__ */ new RegExp(
  Object.entries(KINDS)
    .map(([kind, pattern]) => `(?<${kind}>${pattern})`)
    .join("|"),
  "gimu",
);

/** Whether an address holds words of a template: another program makes the address. */
export function isTemplate(url: string): boolean {
  return /\{[{%]/.test(url);
}

/** What a text holds where there may be such a passage. */
export const MAY_HOLD_OTHER =
  /:::|\[!|\{[%{:.#a-z]|\[toc|\[_toc|^:[ \t]|:[a-z+-][a-z\d_+-]+:|==\S|\*\[|\$\$|^import\s/im;

/** The passages of a text that are written for other programs, in order, also those in code. */
export function otherPassages(value: string): OtherPassage[] {
  if (!MAY_HOLD_OTHER.test(value)) return [];
  return Array.from(value.matchAll(OTHER), ({ 0: text, index, groups = {} }) => {
    const [kind] = Object.entries(groups).find(([, found]) => found !== undefined) ?? [];
    return { kind: kind as OtherKind, at: index, text };
  });
}
