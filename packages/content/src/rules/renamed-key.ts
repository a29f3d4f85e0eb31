import type { Rule, RuleDocs } from "../rule";

export const renamedKey = {
  name: "renamed-key",
  severity: "warning",
  hasFixedLevel: true,
  fr: ({ key, name }) =>
    `La clé « ${key} » s’appelle maintenant « ${name} ». Écrivez ce nom ; \`--fix\` le fait pour vous.`,
  en: ({ key, name }) =>
    `The key “${key}” is now called “${name}”. Write that name; \`--fix\` does it for you.`,
  form: ({ key }) =>
    `Le fichier range encore cette valeur sous un ancien nom, « ${key} ». Demandez à qui s’occupe du site de le changer.`,
} as const satisfies Rule<{ key: string; name: string }>;

export const title = {
  fr: "Une clé porte son ancien nom.",
  en: "A key has its old name.",
};

export const docs: RuleDocs = {
  section: "keys",
  about: {
    fr: "Sa valeur est lue comme avant ; `--fix` écrit le nouveau nom.",
    en: "Its value is still read; `--fix` writes the new name.",
  },
  why: {
    fr: "un jour, l’ancien nom ne sera plus lu. Si les deux noms sont là, c’est une erreur : on ne sait pas lequel croire. Seuls les blocs et les pages propres à un site ont de telles clés.",
    en: "one day the old name will no longer be read. If both names are there, it is an error, since it is unclear which value counts. Only blocks and pages of a site's own have such keys.",
  },
  examples: [],
};
