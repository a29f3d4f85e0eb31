import { readHtml, tagOf } from "../markdown/html";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** An image that says nothing to who cannot see it (RGAA 1.1). In HTML, `alt=""` is how one says that it is a decoration. */
export const emptyAlt = {
  name: "empty-alt",
  severity: "warning",
  fr: ({ url }) =>
    `L’image « ${url} » n’a pas d’alternative : qui ne la voit pas n’en saura rien. Écrivez ce qu’elle dit entre les crochets : « ![ce qu’elle dit](${url}) ».`,
  en: ({ url }) =>
    `The image “${url}” has no alternative: who cannot see it will know nothing of it. Write what it says in the brackets: “![what it says](${url})”.`,
  form: ({ url }) =>
    `L’image « ${url} » n’a pas d’alternative : qui ne la voit pas n’en saura rien. Écrivez ce qu’elle dit.`,

  onlyIn: /!\[|<img/i,
  find: ({ value, found }) => ({
    image: ({ alt, url, at = 0 }) => {
      if (alt.trim() === "" && !tagOf(readHtml(value, at)).attributes.has("alt")) found(at, { url });
    },
  }),
} as const satisfies TextRule<{ url: string }>;

export const title = {
  fr: "Une image n’a pas de texte de remplacement.",
  en: "An image has no alternative text.",
};

export const docs: RuleDocs = {
  part: "links",
  about: 'Rien n’est dit d’une image en HTML qui a `alt=""` : c’est ainsi que l’on dit qu’elle décore.',
  why: "qui ne voit pas l’image n’en saura rien (RGAA 1.1).",
  fix: "écrire entre les crochets ce que l’image apprend, en une phrase courte, sans « image de ».",
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
