import { withSingleSpaces } from "../../content/markdown/text";
import type { RuleDocs } from "../../content/rule";
import type { FolderRule } from "../folder";

/** A title that two pages have (RGAA 8.6). */
export const sameTitle = {
  name: "same-title",
  severity: "warning",
  needs: "folder",
  fr: ({ title, other }) =>
    `« ${title} » est aussi le titre de « ${other} ». Dites dans chaque titre ce qui distingue sa page : c’est par lui qu’on la retrouve.`,
  en: ({ title, other }) =>
    `“${title}” is the title of “${other}” too. Say in each title what tells its page apart: it is how people find it.`,
  find({ pages }, report) {
    const first = new Map<string, string>();
    for (const page of pages) {
      const title = withSingleSpaces(page.title);
      if (title === "") continue;
      const key = title.toLowerCase();
      const other = first.get(key);
      if (other === undefined) first.set(key, page.file);
      else report(page, page.titlePlace, { title, other });
    }
  },
} as const satisfies FolderRule<{ title: string; other: string }>;

export const title = {
  fr: "Deux pages ont le même titre.",
  en: "Two pages have the same title.",
};

export const docs: RuleDocs = {
  part: "folder",
  why: "le titre est ce qu’on lit dans un onglet, dans un moteur de recherche et dans la liste des pages d’un lecteur d’écran (RGAA 8.6). Dites dans chacun ce qui distingue sa page.",
  examples: [
    {
      before: {
        when: "quand une autre page du dossier se nomme « Foire aux questions »",
        text: "title: Foire aux questions",
      },
      after: "title: Foire aux questions des candidats",
    },
  ],
};
