import type { Language } from "../../message";

export type Translations = Readonly<Record<Language, string>>;

export interface Option {
  readonly description: Translations;
  /**
   * Placeholder of the value, such as `FILE`, for an option without `values`. A switch has neither `placeholder` nor `values`.
   */
  readonly placeholder?: Translations;
  /** Allowed values. */
  readonly values?: readonly string[];
  /** Whether the option accepts several values, separated by commas. */
  readonly isList?: boolean;
}
export type Options = Readonly<Record<string, Option>>;

/** Returns the placeholder of an option's value, such as `FILE`, or undefined for a switch. */
export function getPlaceholder(
  { placeholder: takes, values }: Option,
  language: Language,
): string | undefined {
  return takes?.[language] ?? values?.join("|");
}

export const createTranslations = (fr: string, en = fr): Translations => ({ fr, en });

export function createOption(fr: string, en: string, more: Omit<Option, "description"> = {}): Option {
  return { description: { fr, en }, ...more };
}

export const file = createTranslations("FICHIER", "FILE");
export const folder = createTranslations("DOSSIER", "DIR");
export const html = createTranslations("FICHIER.html", "FILE.html");
export const css = createTranslations("FICHIER.css", "FILE.css");
export const json = createTranslations("FICHIER.json", "FILE.json");
export const pattern = createTranslations("MOTIF", "PATTERN");
export const count = createTranslations("NOMBRE", "NUMBER");

export const commonOptions = {
  lang: createOption(
    "langue des messages : fr ou en (par défaut, celle de LANG ; sinon fr)",
    "language of the messages: fr or en (default: that of LANG, or else fr)",
    { values: ["fr", "en"] },
  ),
  help: createOption("affiche cette aide", "shows this help"),
} satisfies Options;

export const people = createOption(
  "dossier des fiches des personnes, un fichier Markdown par personne",
  "folder of people’s profiles, one Markdown file per person",
  { placeholder: folder },
);

export const now = createOption(
  "date à utiliser à la place de celle du jour",
  "date to use instead of today’s",
  {
    placeholder: createTranslations("AAAA-MM-JJ", "YYYY-MM-DD"),
  },
);

export const publicFolder = createOption(
  "dossier des fichiers du site, pour le poids des documents et les photos des personnes ; par défaut « public », s’il existe",
  "folder of the site’s files, for the sizes of downloads and people’s photos; by default “public”, if it exists",
  { placeholder: folder },
);

export const scheme = createOption(
  "thème : system (par défaut, celui du visiteur), light ou dark",
  "theme: system (default, the visitor’s), light or dark",
  { values: ["system", "light", "dark"] },
);

export const config = createOption(
  "fichier de réglages à utiliser au lieu de celui que la commande trouve",
  "settings file to use instead of the one that is found",
  { placeholder: file },
);
