import { readHtml, parseTag } from "../markdown/html";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Image without an alternative text (RGAA 1.1). In HTML, `alt=""` is allowed: it declares a decorative image. */
export const emptyAlt = {
  name: "empty-alt",
  severity: "warning",
  fr: ({ url }) =>
    `L’image « ${url} » n’a pas de texte de remplacement : les personnes qui ne la voient pas ne savent pas ce qu’elle montre. Décrivez-la entre les crochets : « ![description](${url}) ».`,
  en: ({ url }) =>
    `The image “${url}” has no alternative text, so people who cannot see it miss its content. Describe it between the brackets: “![description](${url})”.`,
  form: ({ url }) =>
    `L’image « ${url} » n’a pas de texte de remplacement : les personnes qui ne la voient pas ne savent pas ce qu’elle montre. Décrivez-la en une phrase courte.`,

  prefilter: /!\[|<img/i,
  find: ({ value, reportMatch }) => ({
    image: ({ alt, url, at = 0 }) => {
      if (alt.trim() === "" && !parseTag(readHtml(value, at)).attributes.has("alt")) reportMatch(at, { url });
    },
  }),
} as const satisfies TextRule<{ url: string }>;

export const title = {
  fr: "Une image n’a pas de texte de remplacement.",
  en: "An image has no alternative text.",
};

export const docs: RuleDocs = {
  section: "links",
  about: {
    fr: 'La règle ignore une image en HTML qui a `alt=""` : ce texte vide indique que l’image est décorative.',
    en: 'The rule ignores an image in HTML that has `alt=""`, which declares it decorative.',
  },
  why: {
    fr: "les personnes qui ne voient pas l’image ne savent pas ce qu’elle montre (RGAA 1.1).",
    en: "people who cannot see the image do not know what it shows (RGAA 1.1).",
  },
  fix: {
    fr: "entre les crochets, décrivez ce que l’image montre, en une phrase courte, sans « image de ».",
    en: "between the brackets, describe what the image shows, in a short sentence, without “image of”.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Nos bureaux ![](/plan.png)`,
      after: `
        conditions:
          title: Les conditions
          desc: Nos bureaux ![à deux rues de la gare](/plan.png)`,
    },
  ],
};
