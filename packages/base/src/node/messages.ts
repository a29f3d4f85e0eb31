import { type Bilingual, bilingual } from "../message";

export type FileMessageName = keyof typeof fileMessages;

/** Reasons why a file or a folder cannot be read or written. */
export const fileMessages = {
  noSuchPath: bilingual`
    « {path} » n’existe pas. Vérifiez le chemin.
    “{path}” does not exist. Check the path.`,
  forbidden: bilingual`
    L’accès à « {path} » est refusé. Vérifiez ses droits.
    Access to “{path}” is denied. Check its permissions.`,
  isFolder: bilingual`
    « {path} » est un dossier, et non un fichier.
    “{path}” is a folder, not a file.`,
  notFolder: bilingual`
    « {path} » n’est pas un dossier.
    “{path}” is not a folder.`,
  notFile: bilingual`
    « {path} » n’est pas un fichier ordinaire, mais un tube nommé ou un périphérique. Indiquez le nom d’un fichier.
    “{path}” is not a regular file, but a pipe or a device. Give the name of a file.`,
  linkLoop: bilingual`
    « {path} » passe par un lien symbolique qui ramène à lui-même. Corrigez ce lien.
    “{path}” goes through a symbolic link that leads back to itself. Correct this link.`,
  nameTooLong: {
    fr: (d) => `Le nom « ${shorten(d.path)} » est trop long pour le disque. Choisissez-en un plus court.`,
    en: (d) => `The name “${shorten(d.path)}” is too long for the disk. Choose a shorter one.`,
  },
  fileTooLarge: bilingual`
    « {path} » est trop grand pour être lu. Vérifiez que c’est le bon fichier.
    “{path}” is too large to be read. Check that it is the right file.`,
  "not-utf-8-name": bilingual`
    Le nom « {path} » n’est pas en UTF-8 : le fichier ne peut pas être ouvert. Renommez-le.
    The name “{path}” is not in UTF-8, so the file cannot be opened. Rename it.`,
  diskFull: bilingual`
    Il n’y a plus de place sur le disque pour « {path} ».
    There is no space left on the disk for “{path}”.`,
  fileFailure: bilingual`
    « {path} » ne peut pas être lu ou écrit ({code}).
    “{path}” cannot be read or written ({code}).`,
  "not-utf-8": bilingual`
    Le fichier n’est pas en UTF-8 : la suite ne peut pas être lue. Enregistrez-le en UTF-8.
    The file is not in UTF-8: the text from here on cannot be read. Save it as UTF-8.`,
  changedMeanwhile: bilingual`
    « {path} » a changé depuis que la commande l’a lu : elle n’y a rien écrit. Relancez la commande.
    “{path}” has changed since the command read it, so nothing was written to it. Run the command again.`,
  rewriteElsewhere: bilingual`
    « --rewrite » n’a pas réécrit « {path} » : c’est un lien symbolique ou un tube nommé. Indiquez le nom du fichier lui-même.
    “--rewrite” did not rewrite “{path}”, because it is a symbolic link or a pipe. Give the name of the file itself.`,
  notEditable: bilingual`
    « {path} » n’a pas été modifié : la commande ne peut pas changer une partie de son en-tête sans toucher au reste. Modifiez-le à la main.
    “{path}” was not changed: the command cannot edit one part of its front matter without changing the rest. Edit it by hand.`,
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Shortens a long name to its first 60 characters, which are enough to recognise it. */
function shorten(name = ""): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
