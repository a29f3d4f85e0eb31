import type { Language } from "@dsfr-blocks/base/message";
import type { DirectiveLocation } from "../directiveKeys";
import type { Rule, RuleDocs } from "../rule";

export interface DuplicateKey extends DirectiveLocation {
  readonly key: string;
  readonly name?: string;
}

export const duplicateKey = {
  name: "duplicate-key",
  severity: "error",
  hasFixedLevel: true,
  fr: (d) =>
    getDirectiveMessage(d)?.fr ??
    (d.name === undefined
      ? `La clé « ${d.key} » est écrite deux fois. Gardez-en une seule.`
      : `La clé « ${d.name} » est écrite deux fois, dont une sous son ancien nom, « ${d.key} ». Gardez-en une seule.`),
  en: (d) =>
    getDirectiveMessage(d)?.en ??
    (d.name === undefined
      ? `The key “${d.key}” is written twice. Keep only one.`
      : `The key “${d.name}” is written twice, once under its former name, “${d.key}”. Keep only one.`),
} as const satisfies Rule<DuplicateKey>;

/** Returns the message for a key of a directive, or undefined for any other key. */
function getDirectiveMessage({
  directive,
  part,
  key,
}: DuplicateKey): Readonly<Record<Language, string>> | undefined {
  if (directive === undefined) return undefined;
  if (part === "key")
    return {
      fr: `La clé « ${key} » de « ${directive} » est écrite deux fois. Gardez-en une seule.`,
      en: `The key “${key}” of “${directive}” is written twice. Keep only one.`,
    };
  const [fr, en] = part === "title" ? ["titre", "title"] : ["texte", "text"];
  return {
    fr: `Le ${fr} de « ${directive} » est écrit deux fois. Gardez-en un seul.`,
    en: `The ${en} of “${directive}” is written twice. Keep only one.`,
  };
}

export const title = {
  fr: "La même clé est écrite deux fois dans le même groupe.",
  en: "The same key is written twice.",
};

export const docs: RuleDocs = {
  section: "keys",
  about: {
    fr: "Deux groupes différents peuvent contenir la même clé.",
    en: "Both are in the same group.",
  },
  why: {
    fr: "on ne peut pas savoir laquelle des deux compte. Cela arrive après un copier-coller.",
    en: "it is unclear which of the two counts. This happens after a copy and paste.",
  },
  examples: [
    {
      before: `
        title: Devenir EIG
        title: Devenir entrepreneur d’intérêt général`,
      after: "title: Devenir entrepreneur d’intérêt général",
    },
  ],
};
