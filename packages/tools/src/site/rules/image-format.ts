import type { Rule, RuleDocs } from "@dsfr-blocks/content/rule";

export const imageFormat = {
  name: "image-format",
  severity: "warning",
  isFixed: true,
  needs: "render",
  fr: ({ value }) =>
    `L’image « ${value} » n’est pas au format AVIF, GIF, JPEG, PNG, SVG ou WebP : la page est faite sans elle.`,
  en: ({ value }) =>
    `The image “${value}” is not AVIF, GIF, JPEG, PNG, SVG or WebP: the page is made without it.`,
} as const satisfies Rule<{ value: string }>;

export const title = {
  fr: "La page ne peut pas contenir une image de ce format.",
  en: "The page cannot hold an image in this format.",
};

export const docs: RuleDocs = {
  part: "images",
  fix: {
    fr: "l’enregistrer en AVIF, GIF, JPEG, PNG, SVG ou WebP, avec l’extension qui va avec.",
    en: "save it as AVIF, GIF, JPEG, PNG, SVG or WebP, with the matching file extension.",
  },
  examples: [],
};
