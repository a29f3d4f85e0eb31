import { readFileSync } from "node:fs";
import type { Language } from "@dsfr-blocks/base/message";
import { findPackageFile } from "../../styles/findPackageFile";

const PAGES: Readonly<Record<Language, string>> = { fr: "errors.md", en: "errors.en.md" };

/** Labels of the examples. docs/errors.md, which has the French ones, is generated with them. */
export const EXAMPLE_LABELS = {
  fr: { before: "Avant", after: "Après", or: "Ou encore, après" },
  en: { before: "Before", after: "After", or: "Or, after" },
} as const;

const ENGLISH_BY_FRENCH = new Map<string, string>(
  (["before", "after", "or"] as const).map((label) => [EXAMPLE_LABELS.fr[label], EXAMPLE_LABELS.en[label]]),
);

/** Matches an example of docs/errors.md: the paragraph with its label, then its code. */
const EXAMPLE = new RegExp(
  `^(${[...ENGLISH_BY_FRENCH.keys()].join("|")})[^\\n]*\\n\\n\`\`\`\\w+\\n([^]*?)^\`\`\`$`,
  "gm",
);

/**
 * Returns the explanation of each rule in docs/errors.md, or docs/errors.en.md, as plain text, by rule name. Examples are
 * indented with four spaces, and each link is replaced with its text. The English page has no examples, so those of the French
 * page follow, under English labels.
 */
export function readExplanations(language: Language): ReadonlyMap<string, string> {
  const sections = readSections(PAGES[language]);
  if (language === "fr") return new Map(sections.map(([rule, text]) => [rule, toPlainText(text)]));
  const french = new Map(readSections(PAGES.fr));
  return new Map(
    sections.map(([rule, text]) => [
      rule,
      [toPlainText(text), ...listEnglishExamples(french.get(rule) ?? "")].join("\n\n"),
    ]),
  );
}

/** Returns the section of each rule in a page of docs, as Markdown. */
function readSections(page: string): [rule: string, text: string][] {
  const text = readFileSync(findPackageFile(`../docs/${page}`, `../../../../docs/${page}`), "utf8");
  const parts = text.split(/^## (?=[a-z\d-]+$)/m).slice(1);
  return parts.map((part) => {
    const end = part.indexOf("\n");
    return [part.slice(0, end), part.slice(end).trim()];
  });
}

/** Returns the examples of a section of the French page, each under its English label. */
function listEnglishExamples(section: string): string[] {
  return Array.from(
    section.matchAll(EXAMPLE),
    ([, label = "", code = ""]) => `${ENGLISH_BY_FRENCH.get(label)}:\n\n${indent(code)}`,
  );
}

function toPlainText(markdown: string): string {
  return markdown
    .split(/^```\w+\n([^]*?)^```$/m)
    .map((piece, index) => (index % 2 === 1 ? indent(piece) : removeInlineMarkup(piece)))
    .join("")
    .replace(/\n{3,}/g, "\n\n");
}

const indent = (code: string) => code.trimEnd().replace(/^(?=.)/gm, "    ");
const removeInlineMarkup = (text: string) =>
  text.replaceAll("**", "").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
