import type { Rule, RuleDocs } from "@dsfr-blocks/content/rule";

export const imageOutside = {
  name: "image-outside",
  severity: "warning",
  isFixed: true,
  needs: "render",
  fr: ({ value }) =>
    `L’image « ${value} » sort de son dossier, ou passe par un lien symbolique : la page est faite sans elle.`,
  en: ({ value }) =>
    `The image “${value}” leaves its folder, or goes through a symbolic link: the page is made without it.`,
} as const satisfies Rule<{ value: string }>;

export const title = {
  fr: "L’adresse sort du dossier par `..`, ou passe par un lien symbolique.",
  en: "The address of an image leads out of its folder, or through a symbolic link.",
};

export const docs: RuleDocs = {
  part: "images",
  why: {
    fr: "une page ne doit pas pouvoir lire n’importe quel fichier de la machine. Copiez l’image dans le dossier.",
    en: "a page must not be able to read any file of the machine. Copy the image into the folder.",
  },
  examples: [
    {
      before: "image: ../../photos/camille.jpg",
      after: "image: camille.jpg",
    },
  ],
};
