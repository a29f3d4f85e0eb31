import type { Rule, RuleDocs } from "@dsfr-blocks/content/rule";

/** Rule that reports errors of the file system, with the message of the `FileError`. */
export const fileAccess = {
  name: "file-access",
  severity: "error",
  hasFixedLevel: true,
  fr: ({ message }) => message,
  en: ({ message }) => message,
} as const satisfies Rule<{ message: string }>;

export const title = {
  fr: "La commande ne peut pas lire ou écrire un fichier ou un dossier.",
  en: "A file or folder cannot be read or written.",
};

export const docs: RuleDocs = {
  section: "site",
  about: {
    fr: "Pour la fiche d’une personne, c’est seulement un avertissement.",
    en: "For a person’s profile it is only a warning.",
  },
  why: {
    fr: "ses droits ne le permettent pas, un lien symbolique ramène à lui-même, ou le disque est plein. Avec « --fix » ou « --rewrite », il y a deux autres causes. Soit quelqu’un a enregistré le fichier pendant la commande, qui n’y a donc rien écrit : relancez-la. Soit la commande ne peut pas réécrire une partie sans changer le reste du fichier. Le message indique la cause. La vérification continue avec les autres fichiers.",
    en: "its permissions do not allow it, a symbolic link leads back to itself, or the disk is full. With “--fix” or “--rewrite” there are two more reasons. Somebody saved the file while the command ran: the file is unchanged, so run the command again. Or this change would also change other parts of the file. The message gives the reason. The check continues with the other files.",
  },
  examples: [],
};
