import { readHtml, parseTag } from "../markdown/html";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Image without an alternative text (RGAA 1.1). In HTML, `alt=""` is allowed: it declares a decorative image. */
export const emptyAlt = {
  name: "empty-alt",
  severity: "warning",
  fr: ({ url }) =>
    `L’image « ${url} » n’a pas d’alternative : sans la voir, on n’en sait rien. Écrivez ce qu’elle dit entre les crochets : « ![ce qu’elle dit](${url}) ».`,
  en: ({ url }) =>
    `The image “${url}” has no alternative: people who cannot see it miss it. Write what it says in the brackets: “![what it says](${url})”.`,
  form: ({ url }) =>
    `L’image « ${url} » n’a pas d’alternative : sans la voir, on n’en sait rien. Écrivez ce qu’elle dit.`,

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
    fr: 'La règle laisse passer une image en HTML qui a `alt=""` : ce texte vide dit que l’image est un décor.',
    en: 'The rule ignores an image in HTML that has `alt=""`: its author says that it is decoration.',
  },
  why: {
    fr: "une personne qui ne voit pas l’image n’en saura rien (RGAA 1.1).",
    en: "people who do not see the image do not know what it shows (RGAA 1.1).",
  },
  fix: {
    fr: "écrire entre les crochets ce que l’image apprend, en une phrase courte, sans « image de ».",
    en: "between the brackets, write what the image says, in a short sentence, without “image of”.",
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
