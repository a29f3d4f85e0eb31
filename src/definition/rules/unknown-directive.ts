import { didYouMean } from "@dsfr-blocks/base/message";
import type { Rule, RuleDocs } from "@dsfr-blocks/content/rule";

/** Directive whose name is not the name of a block of the page. */
export const unknownDirective = {
  name: "unknown-directive",
  severity: "error",
  hasFixedLevel: true,
  fr: (d) =>
    `« :::${d.name} » n’est pas un bloc de ce modèle de page.${didYouMean(d.nearest).fr} Blocs possibles : ${d.known}.`,
  en: (d) =>
    `“:::${d.name}” is not a block of this page.${didYouMean(d.nearest).en} Possible blocks: ${d.known}.`,
} as const satisfies Rule<{ name: string; nearest?: string; known: string }>;

export const title = {
  fr: "Un bloc écrit dans le texte n’existe pas dans ce modèle de page.",
  en: "This line names a block that the page does not have.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "La règle concerne les pages dont le texte peut contenir des blocs, `:::nom Titre`. Le message indique le nom le plus proche, et la liste des noms possibles.",
    en: "The rule applies to pages whose text may contain blocks, `:::name Title`. The message gives the nearest name, and the list of possible names.",
  },
  why: {
    fr: "le bloc manquerait sur la page : ses deux-points et son nom s’afficheraient à sa place.",
    en: "the page would show the colons and the name instead of the block.",
  },
  fix: {
    fr: "corrigez le nom, ou supprimez les deux lignes de deux-points.",
    en: "correct the name, or delete the two lines of colons.",
  },
  examples: [],
};
