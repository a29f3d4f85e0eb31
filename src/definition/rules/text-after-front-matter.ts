import { normaliseSource } from "@dsfr-blocks/base/normaliseSource";
import { splitFrontMatter } from "@dsfr-blocks/content/front-matter";
import { findLineEnd, type Position, createPositionLookup } from "@dsfr-blocks/base/position";
import type { Rule, RuleDocs } from "@dsfr-blocks/content/rule";

/** Markdown after the front matter, for a page type that does not show this Markdown. */
export const textAfterFrontMatter = {
  name: "text-after-front-matter",
  severity: "warning",
  fr: ({ text }) =>
    `« ${text} » et la suite ne s’affichent pas : cette page n’affiche que les clés de son en-tête. Placez ce texte sous l’une d’elles, ou supprimez-le.`,
  en: ({ text }) =>
    `“${text}” and the text after it are not shown: this page shows only its front matter. Move the text under one of its keys, or delete it.`,
  form: ({ text }) =>
    `« ${text} » et la suite sont dans le fichier, mais ne s’affichent pas : aucun champ ne les contient. Demandez à la personne qui gère le site de placer ce texte dans un champ, ou de le supprimer du fichier.`,
} as const satisfies Rule<{ text: string }>;

/**
 * Returns the first line of the Markdown after the front matter, and its position; undefined if the file contains no such
 * Markdown. Skips HTML comments, which are not meant to be shown.
 */
export function findTextBelow(
  source: string,
  name: string,
): { readonly position: Position; readonly text: string } | undefined {
  const file = normaliseSource(source);
  const parts = splitFrontMatter(file, name);
  return typeof parts === "string" ? undefined : findTextFrom(file, file.length - parts.body.length);
}

/**
 * Returns the first non-blank line from an offset on, and its position; undefined if no such line follows. Skips HTML comments.
 */
export function findTextFrom(
  file: string,
  start: number,
): { readonly position: Position; readonly text: string } | undefined {
  let offset = start;
  for (;;) {
    while (/\s/.test(file.charAt(offset))) offset++;
    if (!file.startsWith("<!--", offset)) break;
    const end = file.indexOf("-->", offset);
    offset = end < 0 ? file.length : end + "-->".length;
  }
  if (offset >= file.length) return undefined;
  return {
    position: createPositionLookup(file)(offset),
    text: file.slice(offset, findLineEnd(file, offset)).trimEnd(),
  };
}

export const title = {
  fr: "Un texte sous l’en-tête ne s’affiche pas.",
  en: "A text below the front matter is not shown.",
};

export const docs: RuleDocs = {
  section: "titles",
  why: {
    fr: "cette page n’affiche que les clés de son en-tête. Le texte placé après la seconde ligne `---` n’apparaît pas sur la page. Cela arrive aussi quand une ligne `---` coupe l’en-tête en deux.",
    en: "this page shows only the keys of its front matter, and not the text after the second line `---`. This also happens when a line `---` cuts the front matter in two.",
  },
  fix: {
    fr: "placez le texte sous l’une des clés de la page, ou supprimez-le. Un commentaire, `<!-- … -->`, peut rester. Si un autre outil affiche ce texte, désactivez la règle dans les [réglages](props.md#settings).",
    en: "move the text under one of the keys of the page, or delete it. A comment, `<!-- … -->`, may stay. If another tool shows this text, turn the rule off in the [settings](props.md#settings).",
  },
  examples: [
    {
      before: `
        ---
        layout: faq
        title: Foire aux questions
        questions:
          - title: Les candidats
            desc: Tout le monde.
        ---

        Écrivez-nous.`,
      after: `
        ---
        layout: faq
        title: Foire aux questions
        questions:
          - title: Les candidats
            desc: Tout le monde.
        ---

        <!-- Relu en avril. -->`,
    },
  ],
};
