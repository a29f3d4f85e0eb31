import type { Rule, RuleDocs } from "@dsfr-blocks/content/rule";

export const imageRemote = {
  name: "image-remote",
  severity: "warning",
  isFixed: true,
  needs: "render",
  fr: ({ value }) =>
    `L’image « ${value} » n’est pas un fichier du site : la page, qui s’ouvre sans réseau, est faite sans elle. Copiez cette image dans le site.`,
  en: ({ value }) =>
    `The image “${value}” is not a file of the site: the page, which opens without a network, is made without it. Copy this image into the site.`,
} as const satisfies Rule<{ value: string }>;

export const title = {
  fr: "L’image n’est pas un fichier du site : elle est ailleurs sur le réseau.",
  en: "An image is on another server.",
};

export const docs: RuleDocs = {
  part: "images",
  why: {
    fr: "cette commande fait un fichier qui s’ouvre sans réseau. Copiez l’image dans votre site.",
    en: "this command makes a file that opens without a network. Copy the image into your site.",
  },
  examples: [
    {
      before: "image: https://exemple.fr/camille.jpg",
      after: "image: camille.jpg",
    },
  ],
};
