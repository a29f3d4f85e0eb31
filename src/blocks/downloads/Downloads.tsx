import { inline, list, object, optional, url } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { readLine } from "../../rich-text/MarkdownText";
import { Downloads as DownloadsView } from "./DownloadsView";

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
 * Documents to download, each with its format, and its weight if the site knows it (RGAA 13.3). Several are a list
 * under a title; one alone has its name as title. Renders a `<section>` with the DSFR's download links.
 */
export const Downloads = defineReadBlock({
  view: DownloadsView,
  schema: object(
    {
      title: optional(
        inline("Le titre de la liste ; le nom du document quand il est seul.", {
          label: "Titre",
          targetLength: 60,
        }),
      ),
      url: optional(url("L’adresse du document, quand il est seul.", { label: "Adresse du document seul" })),
      files: optional(list(file, "Les documents.", { label: "Documents" })),
    },
    "Des documents à télécharger.",
    { label: "Documents à télécharger" },
  ),
  read: ({ title: written, url: address, files: list = [] }, block) => {
    const title = readLine(written, block);
    const files = list.map((each) => ({
      ...each,
      title: readLine(each.title, block),
      desc: readLine(each.desc, block),
    }));
    return address === undefined ? { title, files } : { title, url: address, files };
  },
});
