import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";

interface Content {
  readonly desc?: string | undefined;
  readonly items: readonly string[];
}

/** An introduction of a list that has nothing to check. A title alone is for `empty-block`. */
export const noItem = {
  name: "no-item",
  severity: "warning",
  fr: "Cette liste de vérification a une introduction, et rien à vérifier. Écrivez un point au moins sous « items ».",
  en: "This checklist has an introduction, and nothing to check. Write at least one item under “items”.",
  form: "Cette liste de vérification a une introduction, et rien à vérifier. Ajoutez un point au moins.",
  find({ desc = "", items }, report) {
    if (desc.trim() !== "" && items.every((item) => item.trim() === "")) report(["items"], {});
  },
} as const satisfies BlockRule<Content, object>;

export const title = {
  fr: "Une liste de vérification n’a aucun point.",
  en: "A checklist has no item.",
};

export const docs: RuleDocs = {
  part: "titles",
  why: {
    fr: "l’introduction annonce une liste, et la page n’en montre pas.",
    en: "the introduction announces a list, and the page shows none.",
  },
  fix: {
    fr: "écrire un point au moins sous `items`, ou ôter la partie.",
    en: "write at least one item under `items`, or remove the section.",
  },
  examples: [],
};
