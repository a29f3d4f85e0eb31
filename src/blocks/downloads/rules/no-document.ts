import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";

/** Title without any document: the page shows the title alone, and no link. */
export const noDocument = {
  name: "no-document",
  severity: "warning",
  fr: ({ text }) =>
    `« ${text} » n’a aucun document : la page n’affiche pas de lien. Ajoutez l’adresse du document, « url ».`,
  en: ({ text }) =>
    `“${text}” has no document, so the page shows no link. Add the URL of the document, “url”.`,
  form: ({ text }) =>
    `« ${text} » n’a aucun document : la page n’affiche pas de lien. Ajoutez un document, ou supprimez ce titre.`,
  find({ title = "", url = "", files = [] }, report) {
    if (title.trim() !== "" && url.trim() === "" && files.length === 0)
      report(["title"], { text: title.trim() });
  },
} as const satisfies BlockRule<
  {
    readonly title?: string | undefined;
    readonly url?: string | undefined;
    readonly files?: readonly unknown[] | undefined;
  },
  { text: string }
>;

export const title = {
  fr: "Un bloc de documents n’a aucun document.",
  en: "A block of documents has no document.",
};

export const docs: RuleDocs = {
  section: "links",
  about: {
    fr: 'Pour un seul document, dans le texte d’une page : `:::fichiers[Le règlement]{url="/doc/reglement.pdf"}`. Une adresse écrite dans le titre s’affiche comme du texte.',
    en: 'For a single document, in the text of a page: `:::fichiers[Le règlement]{url="/doc/reglement.pdf"}`. A URL in the title appears as text.',
  },
  why: {
    fr: "on lit le nom d’un document, et on ne trouve aucun lien pour l’ouvrir.",
    en: "people read the name of a document, and find no link to open it.",
  },
  // no page type has this block
  examples: [],
};
