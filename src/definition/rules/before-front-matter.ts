import { isYamlFile } from "@dsfr-blocks/content/front-matter";
import type { Rule, RuleDocs } from "@dsfr-blocks/content/rule";

/** Byte order mark or white space before the front matter. */
export const beforeFrontMatter = {
  name: "before-front-matter",
  severity: "warning",
  fr: ({ found }) =>
    found === "mark"
      ? "Une marque invisible (BOM) précède la ligne `---` : la page est lue, mais d’autres outils n’y trouveraient pas ses clés. Enregistrez le fichier en « UTF-8 », et non en « UTF-8 avec BOM »."
      : "Des espaces ou des lignes vides précèdent la ligne `---` : la page est lue, mais d’autres outils n’y trouveraient pas ses clés. Effacez-les.",
  en: ({ found }) =>
    found === "mark"
      ? "An invisible mark (BOM) comes before the line `---`: this page is read, but other tools would not find its keys. Save the file as “UTF-8”, not as “UTF-8 with BOM”."
      : "Spaces or blank lines come before the line `---`: this page is read, but other tools would not find its keys. Delete them.",
} as const satisfies Rule<{ found: string }>;

/**
 * Returns `mark` if a byte order mark is before the front matter, `space` if only white space is before the front matter.
 * Returns undefined if the file has nothing before its front matter, has no front matter, or is a YAML file. A file with a mark
 * or white space is still read, but other tools would not find its front matter.
 */
export function detectLeadingText(source: string, file: string): "mark" | "space" | undefined {
  const hasMark = source.startsWith("\uFEFF");
  const [space] = /^\uFEFF?(\s*)(?=---)/.exec(source) ?? [""];
  if (space === "" || isYamlFile(file)) return undefined;
  return hasMark ? "mark" : "space";
}

export const title = {
  fr: "Des espaces, des lignes vides ou une marque invisible précèdent l’en-tête.",
  en: "There are spaces, blank lines or an invisible mark before the front matter.",
};

export const docs: RuleDocs = {
  section: "file",
  why: {
    fr: "la page est lue, mais d’autres outils (Jekyll, Eleventy, un CMS) ont besoin de `---` tout au début du fichier : ils ne trouveraient pas ses clés. Certains éditeurs sous Windows écrivent la marque invisible (BOM).",
    en: "this page is read, but other tools (Jekyll, Eleventy, a CMS) need `---` at the very start of the file: they do not find its keys. Some editors on Windows write the invisible mark (BOM).",
  },
  fix: {
    fr: "supprimez ce qui précède la première ligne `---`. Si c’est la marque invisible, enregistrez le fichier en « UTF-8 », et non en « UTF-8 avec BOM ».",
    en: "delete what comes before the first line `---`. If it is the mark, save the file as “UTF-8”, not as “UTF-8 with BOM”.",
  },
  examples: [
    {
      before: `

        ---
        layout: page
        title: Mentions légales
        ---
        Le site est édité par un service de l’État.`,
      after: `
        ---
        layout: page
        title: Mentions légales
        ---
        Le site est édité par un service de l’État.`,
    },
  ],
};
