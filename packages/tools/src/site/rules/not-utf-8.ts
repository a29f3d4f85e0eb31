import { fileMessages } from "@dsfr-blocks/base/node/messages";
import type { Rule, RuleDocs } from "@dsfr-blocks/content/rule";

export const notUtf8 = {
  name: "not-utf-8",
  severity: "error",
  hasFixedLevel: true,
  ...fileMessages["not-utf-8"],
} as const satisfies Rule<object>;

export const title = {
  fr: "Le fichier n’est pas enregistré en UTF-8.",
  en: "The file is not saved as UTF-8.",
};

export const docs: RuleDocs = {
  section: "file",
  about: {
    fr: "Pour la fiche d’une personne, c’est seulement un avertissement.",
    en: "For a person’s profile it is only a warning.",
  },
  why: {
    fr: "dans un autre codage, les lettres accentuées sont illisibles à partir de cet endroit.",
    en: "in another encoding, accented letters after this place cannot be read.",
  },
  fix: {
    fr: "dans l’éditeur, choisissez « Enregistrer avec le codage UTF-8 ».",
    en: "in your editor, choose “Save with encoding UTF-8”.",
  },
  examples: [],
};
