import { inline, list, object, optional, url } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { readLine } from "../../rich-text/MarkdownText";
import { Downloads as DownloadsView } from "./DownloadsView";
import { noDocument } from "./rules/no-document";

export type { DownloadFile, DownloadsProps } from "./DownloadsView";

const file = object(
  {
    title: inline("Le nom du document.", { label: "Nom du document", targetLength: 60 }),
    url: url("L’adresse du document.", { label: "Adresse du document" }),
    desc: optional(inline("Ce que le document contient, en une phrase.", { label: "Description" })),
  },
  "Un document.",
  { label: "Document" },
);

/**
 * Documents to download. Each link shows the format of its document, and its size if the `sizeOf` option returns a size (RGAA
 * 13.3). Renders a `<section>` with the DSFR's download links: either a list (`files`) under a title, or a single document
 * whose name is `title` and whose URL is `url`.
 */
export const Downloads = defineReadBlock({
  view: DownloadsView,
  schema: object(
    {
      title: optional(
        inline("Le titre de la liste, ou le nom du document s’il n’y en a qu’un.", {
          label: "Titre",
          targetLength: 60,
        }),
      ),
      url: optional(
        url("L’adresse du document, s’il n’y en a qu’un.", { label: "Adresse de l’unique document" }),
      ),
      files: optional(list(file, "Les documents.", { label: "Documents" })),
    },
    "Des documents à télécharger.",
    { label: "Documents à télécharger" },
  ),
  read: ({ title: titleText, url: documentUrl, files: items = [] }, block) => {
    const title = readLine(titleText, block);
    const files = items.map((item) => ({
      ...item,
      title: readLine(item.title, block),
      desc: readLine(item.desc, block),
    }));
    return documentUrl === undefined ? { title, files } : { title, url: documentUrl, files };
  },
  rules: [noDocument],
});
