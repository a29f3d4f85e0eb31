import type { Rule, RuleDocs } from "../rule";

export const renamedKey = {
  name: "renamed-key",
  severity: "warning",
  hasFixedLevel: true,
  fr: ({ key, name }) =>
    `La clé « ${key} » s’appelle maintenant « ${name} ». Écrivez le nouveau nom ; \`--fix\` le fait pour vous.`,
  en: ({ key, name }) =>
    `The key “${key}” is now called “${name}”. Write the new name; \`--fix\` does it for you.`,
  form: ({ key }) =>
    `Dans le fichier, cette valeur porte encore un ancien nom, « ${key} ». Demandez à la personne qui gère le site de le changer.`,
} as const satisfies Rule<{ key: string; name: string }>;

export const title = {
  fr: "Une clé porte son ancien nom.",
  en: "A key has its former name.",
};

export const docs: RuleDocs = {
  section: "keys",
  about: {
    fr: "Sa valeur est lue comme avant ; `--fix` écrit le nouveau nom.",
    en: "Its value is still read; `--fix` writes the new name.",
  },
  why: {
    fr: "un jour, l’ancien nom ne sera plus lu. Si les deux noms sont présents, c’est une erreur, car on ne sait pas quelle valeur utiliser. Seuls les blocs et les pages propres à un site ont de telles clés.",
    en: "one day the old name will no longer be read. If both names are present, it is an error, since it is unclear which value counts. Only a site’s own blocks and page types have such keys.",
  },
  examples: [],
};
