import type { Rule, RuleDocs } from "../../content/rule";

/** Its sentence is that of what failed: `FileError`. */
export const fileAccess = {
  name: "file-access",
  severity: "error",
  isFixed: true,
  fr: ({ said }) => said,
  en: ({ said }) => said,
} as const satisfies Rule<{ said: string }>;

export const title = {
  fr: "Un fichier ou un dossier ne peut pas être lu ou écrit.",
  en: "A file or folder cannot be read or written.",
};

export const docs: RuleDocs = {
  part: "file",
  about: "Pour une fiche de personne, ce n’est qu’un avertissement.",
  why: "ses droits ne le permettent pas, un lien symbolique ramène à lui-même, ou le disque est plein. Avec « --fix » ou « --rewrite », ce peut être aussi qu’on a enregistré le fichier pendant la commande, qui le laisse alors tel qu’il est : relancez-la. Ou que la partie à écrire autrement ne peut pas l’être sans changer le reste du fichier. Le message dit lequel. La vérification continue avec les autres fichiers.",
  examples: [],
};
