import type { Severity } from "../../content/issue";
import type { Language } from "../../content/sentences";
import type { FileIssue } from "../../files/fileIssue";

export interface Tally {
  readonly files: number;
  readonly passedOver: number;
  readonly issues: readonly FileIssue[];
  /** Remarks are counted, and not shown. */
  readonly hidesInfos: boolean;
}

/** "2 fichiers vérifiés, 1 erreur, 0 avertissement" */
export function summary({ files, passedOver, issues, hidesInfos }: Tally, language: Language): string {
  const words = WORDS[language];
  const infos = count(issues, "info");
  const parts = [
    words.files(files),
    words.errors(count(issues, "error")),
    words.warnings(count(issues, "warning")),
    ...(infos > 0 ? [words.infos(infos) + (hidesInfos ? ` (${words.toSee})` : "")] : []),
  ];
  return parts.join(", ") + (passedOver > 0 ? ` (${words.passedOver(passedOver)})` : "");
}

function count(issues: readonly FileIssue[], severity: Severity): number {
  return issues.filter((each) => each.severity === severity).length;
}

/** "12 corrections dans 2 fichiers, 1 laissée à faire à la main" */
export function fixedSummary({ places, files, left }: FixedTally, language: Language): string {
  const words = WORDS[language];
  const others = left > 0 ? `, ${words.left(left)}` : "";
  return `${words.fixed(places)} ${words.inFiles(files)}${others}`;
}

export interface FixedTally {
  readonly places: number;
  readonly files: number;
  /** Places that were not fixed, since something else would have changed. */
  readonly left: number;
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
    left: fr("laissée à faire à la main", "laissées à faire à la main"),
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
    left: en("left to be made by hand", "left to be made by hand"),
    inFiles: (n: number) => `in ${en("file", "files")(n)}`,
    passedOver: en("other Markdown file passed over", "other Markdown files passed over"),
  },
} as const;
