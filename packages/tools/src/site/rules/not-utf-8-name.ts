import { fileMessages } from "@dsfr-blocks/base/node/messages";
import type { Rule, RuleDocs } from "@dsfr-blocks/content/rule";

export const notUtf8Name = {
  name: "not-utf-8-name",
  severity: "error",
  hasFixedLevel: true,
  ...fileMessages["not-utf-8-name"],
} as const satisfies Rule<object>;

export const title = {
  fr: "Le nom d’un fichier ou d’un dossier n’est pas en UTF-8.",
  en: "The name of a file or folder is not UTF-8.",
};

export const docs: RuleDocs = {
  section: "file",
  about: {
    fr: "Pour une fiche de personne, ce n’est qu’un avertissement.",
    en: "For a person's profile it is only a warning.",
  },
  why: {
    fr: "rien ne peut ouvrir ce fichier. La vérification le laisse de côté, et continue avec les autres. Le nom vient souvent d’une archive faite sur un autre système. Renommez le fichier, ou le dossier : le message montre « � » à la place des lettres illisibles.",
    en: "no program can open this file. The check skips it and goes on with the others. Such a name often comes from an archive that was made on another system. Rename the file or the folder: the message shows “�” for each letter that could not be read.",
  },
  examples: [],
};
