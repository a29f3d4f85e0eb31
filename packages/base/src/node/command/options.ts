import type { Language } from "../../message";

export type Translations = Readonly<Record<Language, string>>;

export interface Option {
  readonly doc: Translations;
  /** Placeholder of the value, if the value is not one of `values`. A switch has neither. */
  readonly takes?: Translations;
  /** Allowed values. */
  readonly values?: readonly string[];
  /** Whether the option accepts several values, separated by commas. */
  readonly isList?: boolean;
}
export type Options = Readonly<Record<string, Option>>;

/** Returns the placeholder of an option's value, such as `FILE`, or undefined for a switch. */
export function valueAfter({ takes, values }: Option, language: Language): string | undefined {
  return takes?.[language] ?? values?.join("|");
}

export const both = (fr: string, en = fr): Translations => ({ fr, en });

export function option(fr: string, en: string, more: Omit<Option, "doc"> = {}): Option {
  return { doc: { fr, en }, ...more };
}

export const file = both("FICHIER", "FILE");
export const folder = both("DOSSIER", "DIR");
export const html = both("FICHIER.html", "FILE.html");
export const css = both("FICHIER.css", "FILE.css");
export const json = both("FICHIER.json", "FILE.json");
export const pattern = both("MOTIF", "PATTERN");
export const count = both("NOMBRE", "NUMBER");

export const common = {
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
  { takes: folder },
);

export const now = option("le jour à prendre pour aujourd’hui", "the day to take for today", {
  takes: both("AAAA-MM-JJ", "YYYY-MM-DD"),
});

export const publicFolder = option(
  "dossier des fichiers du site : poids des documents, photos des personnes",
  "folder of the site's files: weight of downloads, people's photos",
  { takes: folder },
);

export const scheme = option(
  "thème : system (par défaut, celui du visiteur), light ou dark",
  "theme: system (default, the visitor's), light or dark",
  { values: ["system", "light", "dark"] },
);

export const config = option(
  "fichier de réglages, au lieu de celui qui est trouvé",
  "settings file, instead of the one found",
  { takes: file },
);
