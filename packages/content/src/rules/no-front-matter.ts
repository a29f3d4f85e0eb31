import type { Rule, RuleDocs } from "../rule";

/** Whether a file begins with front matter in TOML. */
export const isToml = (source: string): boolean => /^\s*\+\+\+[ \t]*(?:\r|\n|$)/.test(source);

export const noFrontMatter = {
  name: "no-front-matter",
  severity: "error",
  hasFixedLevel: true,
  fr: (d) =>
    d.isToml
      ? "L’en-tête est écrit en TOML, entre deux `+++`, mais la page ne lit que le YAML. Remplacez chaque `+++` par `---`, et « clé = valeur » par « clé: valeur »."
      : "Le fichier ne commence pas par un en-tête. Écrivez `---` seul sur la première ligne, puis les clés de la page, puis `---`.",
  en: (d) =>
    d.isToml
      ? "The front matter is in TOML, between two `+++`, but the page reads only YAML. Replace each `+++` with `---`, and “key = value” with “key: value”."
      : "The file does not begin with front matter. Write `---` alone on the first line, then the page’s keys, then `---`.",
} as const satisfies Rule<{ isToml: boolean }>;

export const title = {
  fr: "Le fichier ne commence pas par un en-tête.",
  en: "The file does not begin with front matter.",
};

export const docs: RuleDocs = {
  section: "file",
  why: {
    fr: "la page lit ses clés dans l’en-tête, entre deux lignes `---`. La première ligne du fichier doit être `---`, seule. Un titre ou un texte avant elle suffit à cacher l’en-tête.",
    en: "the page reads its keys in the front matter, between two lines `---`. The first line of the file must be `---`, alone. With a title or a text before it, the front matter is not found.",
  },
  examples: [
    {
      before: `
        # Devenir EIG
        title: Devenir EIG`,
      after: `
        ---
        title: Devenir EIG
        ---`,
    },
  ],
};
