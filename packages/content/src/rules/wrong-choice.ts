import { didYouMean } from "@dsfr-blocks/base/message";
import type { Rule, RuleDocs } from "../rule";

export const wrongChoice = {
  name: "wrong-choice",
  severity: "error",
  hasFixedLevel: true,
  fr: (d) =>
    `« ${d.key} » reçoit « ${d.value} », et attend l’un de ces mots : ${d.known}.${didYouMean(d.nearest).fr}`,
  en: (d) =>
    `“${d.key}” gets “${d.value}”, and takes one of these words: ${d.known}.${didYouMean(d.nearest).en}`,
  form: ({ value, known }) => `« ${value} » n’est pas dans la liste. Choisissez l’un de ces mots : ${known}.`,
} as const satisfies Rule<{ key: string; known: string; value: string; nearest?: string }>;

export const title = {
  fr: "La valeur n’est pas l’un des mots que la clé attend.",
  en: "The value is not one of the words that the key takes.",
};

export const docs: RuleDocs = {
  section: "values",
  about: { fr: "Le message les donne tous.", en: "The message gives all of them." },
  why: {
    fr: "la page ne sait montrer que ceux-là. Il faut en recopier un, lettre pour lettre. Seuls des blocs propres à un site ont de telles clés.",
    en: "the page can show only these words. Copy one of them exactly. Only blocks of a site's own have such keys.",
  },
  examples: [],
};
