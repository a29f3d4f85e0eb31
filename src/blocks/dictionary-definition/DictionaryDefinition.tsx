import { inline, markdown, object, optional, plain } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { readLine } from "../../rich-text/MarkdownText";
import { DictionaryDefinition as DictionaryDefinitionView } from "./DictionaryDefinitionView";
import { recogniseInfo } from "./recogniseInfo";

export type { DictionaryDefinitionProps, DictionaryEntry, DictionaryText } from "./DictionaryDefinitionView";

/**
 * Dictionary entry in a box: headword, pronunciation, grammar and numbered senses. Renders a `<section>`. In Markdown,
 * an entry is recognised by its pronunciation in brackets or slashes, at the beginning of the title or of the text of
 * `info`. Any other title and text appear in a plain callout.
 */
export const DictionaryDefinition = defineReadBlock({
  view: DictionaryDefinitionView,
  schema: object(
    {
      title: inline("Le titre de la partie.", { label: "Titre de la partie", targetLength: 60 }),
      info: object(
        {
          title: inline(
            "Pour une entrée de dictionnaire, la prononciation entre crochets, la nature du mot et son origine, comme « [kezako] n. m., de l’occitan ». Pour un encadré, le titre.",
            { label: "Première ligne" },
          ),
          desc: markdown("Pour une entrée, les sens du mot, en liste numérotée. Pour un encadré, le texte.", {
            label: "Sens",
          }),
        },
        "Le contenu : une entrée de dictionnaire, ou un simple encadré.",
        { label: "Entrée de dictionnaire" },
      ),
    },
    "Un mot, sa nature et ses sens.",
    { label: "Définition" },
  ),
  options: {
    term: optional(
      plain(
        'Le mot défini. Par défaut, la page le trouve dans le titre : un sigle au début, comme dans « EIG, kézako ? », ou les mots avant « , kézako ? » ou une question semblable. Pour n’afficher aucun mot, écrivez "". Si l’entrée contient elle-même un mot défini, c’est lui qui s’affiche.',
      ),
    ),
  },
  read: ({ title, info, term }, block) => ({
    title: readLine(title, block),
    info: recogniseInfo({ title, info, term }, block),
  }),
});
