import type { Rule, RuleDocs } from "@dsfr-blocks/content/rule";

export const imageNoPublic = {
  name: "image-no-public",
  severity: "warning",
  isFixed: true,
  needs: "render",
  fr: ({ value }) =>
    `L’image « ${value} » part de la racine du site : dites où elle est avec « --public ». La page est faite sans elle.`,
  en: ({ value }) =>
    `The image “${value}” starts at the site’s root: say where that is with “--public”. The page is made without it.`,
} as const satisfies Rule<{ value: string }>;

export const title = {
  fr: "L’adresse part de la racine du site, et la commande ne sait pas où elle est.",
  en: "The address of an image starts at the site's root, and the command does not know where the root is.",
};

export const docs: RuleDocs = {
  part: "images",
  fix: {
    fr: "donner le dossier, par exemple `--public static`. La page elle-même est bien écrite.",
    en: "give the folder, for example `--public static`. The page itself is right.",
  },
  examples: [],
};
