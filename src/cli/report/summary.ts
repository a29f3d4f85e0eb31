import type { Language } from "../../content/sentences";
import { count, type Finding } from "./finding";

export interface Tally {
  readonly files: number;
  readonly passedOver: number;
  readonly findings: readonly Finding[];
  /** Remarks are counted, and not shown. */
  readonly hidesInfos: boolean;
}

/** "2 fichiers vérifiés, 1 erreur, 0 avertissement" */
export function summary({ files, passedOver, findings, hidesInfos }: Tally, language: Language): string {
  const words = WORDS[language];
  const infos = count(findings, "info");
  const parts = [
    words.files(files),
    words.errors(count(findings, "error")),
    words.warnings(count(findings, "warning")),
    ...(infos > 0 ? [words.infos(infos) + (hidesInfos ? ` (${words.toSee})` : "")] : []),
  ];
  return parts.join(", ") + (passedOver > 0 ? ` (${words.passedOver(passedOver)})` : "");
}

/** "12 corrections dans 2 fichiers" */
export function fixedSummary({ places, files }: FixedTally, language: Language): string {
  const words = WORDS[language];
  return `${words.fixed(places)} ${words.inFiles(files)}`;
}

export interface FixedTally {
  readonly places: number;
  readonly files: number;
}

/** French counts zero as one. */
const fr = (one: string, many: string) => (n: number) => `${n} ${n < 2 ? one : many}`;
const en = (one: string, many: string) => (n: number) => `${n} ${n === 1 ? one : many}`;

const WORDS = {
  fr: {
    files: fr("fichier vérifié", "fichiers vérifiés"),
    errors: fr("erreur", "erreurs"),
    warnings: fr("avertissement", "avertissements"),
    infos: fr("remarque", "remarques"),
    toSee: "à lire avec --level info",
    fixed: fr("correction", "corrections"),
    inFiles: (n: number) => `dans ${fr("fichier", "fichiers")(n)}`,
    passedOver: fr("autre fichier Markdown laissé de côté", "autres fichiers Markdown laissés de côté"),
  },
  en: {
    files: en("file checked", "files checked"),
    errors: en("error", "errors"),
    warnings: en("warning", "warnings"),
    infos: en("remark", "remarks"),
    toSee: "--level info shows them",
    fixed: en("correction", "corrections"),
    inFiles: (n: number) => `in ${en("file", "files")(n)}`,
    passedOver: en("other Markdown file passed over", "other Markdown files passed over"),
  },
} as const;
