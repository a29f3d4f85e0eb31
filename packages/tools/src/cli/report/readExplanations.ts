import { readFileSync } from "node:fs";
import type { Language } from "@dsfr-blocks/base/message";
import { findPackageFile } from "../../styles/findPackageFile";

const PAGES: Readonly<Record<Language, string>> = { fr: "errors.md", en: "errors.en.md" };

/**
 * Returns the explanation of each rule in docs/errors.md, or docs/errors.en.md, as plain text, by rule name. Examples are
 * indented with four spaces, and each link is replaced with its text.
 */
export function readExplanations(language: Language): ReadonlyMap<string, string> {
  const page = PAGES[language];
  const text = readFileSync(findPackageFile(`../docs/${page}`, `../../../../docs/${page}`), "utf8");
  const parts = text.split(/^## (?=[a-z\d-]+$)/m).slice(1);
  return new Map(
    parts.map((part) => {
      const end = part.indexOf("\n");
      return [part.slice(0, end), toPlainText(part.slice(end).trim())];
    }),
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
