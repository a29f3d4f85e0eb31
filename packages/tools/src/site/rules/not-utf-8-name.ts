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
  section: "site",
  about: {
    fr: "Pour la fiche d’une personne, c’est seulement un avertissement.",
    en: "For a person’s profile it is only a warning.",
  },
  why: {
    fr: "la commande ne peut pas ouvrir ce fichier : elle l’ignore, et continue avec les autres. Un tel nom vient souvent d’une archive créée sur un autre système.",
    en: "the command cannot open this file: it skips it, and continues with the others. Such a name often comes from an archive that was created on another system.",
  },
  fix: {
    fr: "renommez le fichier ou le dossier. Le message affiche « � » à la place des lettres illisibles.",
    en: "rename the file or the folder. The message shows “�” for each letter that could not be read.",
  },
  examples: [],
};
