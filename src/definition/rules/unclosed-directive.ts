import type { Rule, RuleDocs } from "@dsfr-blocks/content/rule";

/** Directive without the line `:::` that closes it. */
export const unclosedDirective = {
  name: "unclosed-directive",
  severity: "error",
  hasFixedLevel: true,
  fr: (d) =>
    `« :::${d.name} » n’est pas fermé. Après le contenu du bloc, écrivez « ::: » seul sur sa ligne${d.isIndented ? `, avec le même retrait que « :::${d.name} »` : ""}.`,
  en: (d) =>
    `“:::${d.name}” is not closed. After the block’s content, write “:::” alone on its line${d.isIndented ? `, indented like “:::${d.name}”` : ""}.`,
} as const satisfies Rule<{ name: string; isIndented: boolean }>;

export const title = {
  fr: "Un bloc écrit dans le texte n’est pas fermé.",
  en: "This block is not closed.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: 'La règle concerne les pages dont le texte peut contenir des blocs, `:::nom Titre`. Si un bloc en contient un autre, ajoutez un `:` au début et à la fin du bloc extérieur : `::::nom Titre`, puis `::::`. Un bloc sans texte tient en une ligne : `:::fichiers[Le règlement]{url="/doc/reglement.pdf"}`.',
    en: 'The rule applies to pages whose text may contain blocks, `:::name Title`. A block that contains another block has more colons than it, at the start and at the end. A block without text needs only one line: `:::fichiers[Le règlement]{url="/doc/reglement.pdf"}`.',
  },
  why: {
    fr: "on ne sait pas où le bloc se termine : il pourrait contenir le reste de la page.",
    en: "the end of the block is unknown: it could contain the rest of the page.",
  },
  examples: [],
};
