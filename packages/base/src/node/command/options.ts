import type { Language } from "../../message";

export type Translations = Readonly<Record<Language, string>>;

export interface Option {
  readonly description: Translations;
  /** Placeholder of the value, if the value is not one of `values`. A switch has neither. */
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

export const translations = (fr: string, en = fr): Translations => ({ fr, en });

export function option(fr: string, en: string, more: Omit<Option, "description"> = {}): Option {
  return { description: { fr, en }, ...more };
}

export const file = translations("FICHIER", "FILE");
export const folder = translations("DOSSIER", "DIR");
export const html = translations("FICHIER.html", "FILE.html");
export const css = translations("FICHIER.css", "FILE.css");
export const json = translations("FICHIER.json", "FILE.json");
export const pattern = translations("MOTIF", "PATTERN");
export const count = translations("NOMBRE", "NUMBER");

export const commonOptions = {
  lang: option(
    "langue des messages : fr ou en (par défaut, celle de LANG ; sinon fr)",
    "language of the messages: fr or en (default: that of LANG, or else fr)",
    { values: ["fr", "en"] },
  ),
  help: option("affiche cette aide", "shows this help"),
} satisfies Options;

export const people = option(
  "dossier des fiches des personnes, un fichier Markdown par personne",
  "folder of people's profiles, a Markdown file for each person",
  { placeholder: folder },
);

export const now = option("le jour à prendre pour aujourd’hui", "the day to take for today", {
  placeholder: translations("AAAA-MM-JJ", "YYYY-MM-DD"),
});

export const publicFolder = option(
  "dossier des fichiers du site : poids des documents, photos des personnes",
  "folder of the site's files: weight of downloads, people's photos",
  { placeholder: folder },
);

export const scheme = option(
  "thème : system (par défaut, celui du visiteur), light ou dark",
  "theme: system (default, the visitor's), light or dark",
  { values: ["system", "light", "dark"] },
);

export const config = option(
  "fichier de réglages, au lieu de celui qui est trouvé",
  "settings file, instead of the one found",
  { placeholder: file },
);
