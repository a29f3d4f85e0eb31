import type { Rule, RuleDocs } from "../../content/rule";

export const unclosedDirective = {
  name: "unclosed-directive",
  severity: "error",
  isFixed: true,
  fr: (d) =>
    `« :::${d.name} » n’est pas fermé. Écrivez « ::: », seul sur sa ligne, après ce que le bloc contient.`,
  en: (d) => `“:::${d.name}” is not closed. Write “:::”, alone on its line, after what the block holds.`,
} as const satisfies Rule<{ name: string }>;

export const title = {
  fr: "Ce bloc n’est pas fermé.",
  en: "This block is not closed.",
};

export const docs: RuleDocs = {
  part: "shown",
  about: {
    fr: "Il s’agit des pages dont le texte peut nommer des blocs, `:::nom Titre`. Un bloc qui en contient un autre a plus de deux-points que lui, au début comme à la fin.",
    en: "The rule is for pages whose text may name blocks, `:::name Title`. A block that contains another block has more colons than it, at the start and at the end.",
  },
  why: {
    fr: "on ne sait pas où le bloc s’arrête : le reste de la page pourrait être dedans.",
    en: "its end is unknown: it could contain the rest of the page.",
  },
  examples: [],
};
