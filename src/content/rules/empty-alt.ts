import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** An image that says nothing to who cannot see it (RGAA 1.1). */
export const emptyAlt = {
  name: "empty-alt",
  severity: "warning",
  fr: ({ url }) =>
    `L’image « ${url} » n’a pas d’alternative : qui ne la voit pas n’en saura rien. Écrivez ce qu’elle dit entre les crochets : « ![ce qu’elle dit](${url}) ».`,
  en: ({ url }) =>
    `The image “${url}” has no alternative: who cannot see it will know nothing of it. Write what it says in the brackets: “![what it says](${url})”.`,
  form: ({ url }) =>
    `L’image « ${url} » n’a pas d’alternative : qui ne la voit pas n’en saura rien. Écrivez ce qu’elle dit.`,

  onlyIn: /!\[/,
  find: ({ found }) => ({
    inline: (node) => {
      if (node.type === "image" && node.alt.trim() === "") found(node.at ?? 0, { url: node.url });
    },
  }),
} as const satisfies TextRule<{ url: string }>;

export const title = {
  fr: "Une image n’a pas de texte de remplacement.",
  en: "An image has no alternative text.",
};

export const docs: RuleDocs = {
  part: "links",
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
