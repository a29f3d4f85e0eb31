import { formatPath } from "@dsfr-blocks/base/paths";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import { findReferences } from "../contentValues";
import { parseEntryName } from "../entries";
import type { PageRule } from "../pageRule";

/** Entry that a list names twice, such as the same person. */
export const repeatedEntry = {
  name: "repeated-entry",
  severity: "warning",
  fr: ({ name }) =>
    `« ${name} » est déjà dans cette liste. Choisissez un autre nom, ou supprimez cette ligne.`,
  en: ({ name }) => `“${name}” is already in this list. Choose another name, or remove this line.`,
  find({ page, content }, report) {
    const found = new Set<string>();
    for (const { to, rawName, path } of findReferences(content, page.schema)) {
      const name = parseEntryName(to, rawName);
      if (name === "" || typeof path.at(-1) !== "number") continue;
      const key = `${formatPath(path.slice(0, -1))} ${name.toLowerCase()}`;
      if (found.has(key)) report(path, { name });
      found.add(key);
    }
  },
} as const satisfies PageRule<{ name: string }>;

export const title = {
  fr: "La même fiche est deux fois dans une liste.",
  en: "The same entry is twice in a list.",
};

export const docs: RuleDocs = {
  section: "people",
  why: {
    fr: "la page montre deux fois la même personne, le plus souvent par mégarde.",
    en: "the page shows the same person twice, most often by mistake.",
  },
  examples: [
    {
      before: `
        profiles:
          title: Les profils
          desc: ""
          list:
            - Camille Exemple
            - Camille Exemple`,
      after: `
        profiles:
          title: Les profils
          desc: ""
          list:
            - Camille Exemple`,
    },
  ],
};
