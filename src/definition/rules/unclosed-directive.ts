import type { Rule, RuleDocs } from "@dsfr-blocks/content/rule";

/** Directive without the line `:::` that closes it. */
export const unclosedDirective = {
  name: "unclosed-directive",
  severity: "error",
  hasFixedLevel: true,
  fr: (d) =>
    `« :::${d.name} » n’est pas fermé. Écrivez « ::: », seul sur sa ligne${d.isIndented ? " et en retrait comme la première" : ""}, après ce que le bloc contient.`,
  en: (d) =>
    `“:::${d.name}” is not closed. Write “:::”, alone on its line${d.isIndented ? " and indented as the first one" : ""}, after what the block holds.`,
} as const satisfies Rule<{ name: string; isIndented: boolean }>;

export const title = {
  fr: "Ce bloc n’est pas fermé.",
  en: "This block is not closed.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: 'Il s’agit des pages dont le texte peut nommer des blocs, `:::nom Titre`. Un bloc qui en contient un autre a plus de deux-points que lui, au début comme à la fin. Un bloc qui ne contient pas de texte tient en une ligne : `:::fichiers[Le règlement]{url="/doc/reglement.pdf"}`.',
    en: 'The rule is for pages whose text may name blocks, `:::name Title`. A block that contains another block has more colons than it, at the start and at the end. A block that takes no text needs only one line: `:::fichiers[Le règlement]{url="/doc/reglement.pdf"}`.',
  },
  why: {
    fr: "on ne sait pas où le bloc s’arrête : le reste de la page pourrait être dedans.",
    en: "its end is unknown: it could contain the rest of the page.",
  },
  examples: [],
};
