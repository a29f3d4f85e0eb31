import type { Language } from "../../content/sentences";
import { codeFrame, linesOf, visible } from "./codeFrame";
import { byPlace, count, type Finding } from "./finding";
import type { Paint } from "./paint";

export interface Look {
  readonly paint: Paint;
  readonly width: number;
  /** The text of a file, for the lines to show. */
  readonly sourceOf: (file: string) => string | undefined;
}

/** `page.md:5:13  error  sentence  [rule]`, then the line that it is about; once for several faults at one place. */
export function textReport(findings: readonly Finding[], look: Look): string {
  const linesOfFile = new Map<string, readonly string[]>();
  const linesFor = ({ file }: Finding) => {
    const lines = linesOfFile.get(file) ?? linesOf(look.sourceOf(file) ?? "");
    linesOfFile.set(file, lines);
    return lines;
  };
  const blocks = findings.map((each, index) => {
    const next = findings[index + 1];
    const isLast = !next || next.file !== each.file || byPlace(next, each) !== 0;
    const frame = isLast ? `${codeFrame(linesFor(each), each, look.width, look.paint)}\n\n` : "";
    return `${headline(each, look)}\n${frame}`;
  });
  return blocks.join("");
}

function headline({ file, line, column, severity, message, rule }: Finding, { paint }: Look): string {
  const colour = severity === "error" ? paint.red : severity === "warning" ? paint.yellow : paint.dim;
  return `${visible(file)}:${line}:${column}  ${colour(severity)}  ${visible(message)}  ${paint.dim(`[${rule}]`)}`;
}

/** The contract with other programs: these keys, and no more. */
export function jsonReport(files: number, findings: readonly Finding[]): string {
  const issues = findings.map(({ file, line, column, severity, rule, message }) => {
    return { file, line, column, severity, rule, message };
  });
  return `${JSON.stringify({ files, issues }, null, 2)}\n`;
}

interface Tally {
  readonly files: number;
  readonly passedOver: number;
  readonly findings: readonly Finding[];
}

/** "2 fichiers vérifiés, 1 erreur, 0 avertissement" */
export function summary({ files, passedOver, findings }: Tally, language: Language): string {
  const words = WORDS[language];
  const infos = count(findings, "info");
  const parts = [
    words.files(files),
    words.errors(count(findings, "error")),
    words.warnings(count(findings, "warning")),
    ...(infos > 0 ? [words.infos(infos)] : []),
  ];
  return parts.join(", ") + (passedOver > 0 ? ` (${words.passedOver(passedOver)})` : "");
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
    passedOver: fr(
      "autre fichier Markdown laissé de côté, sans « layout: candidates »",
      "autres fichiers Markdown laissés de côté, sans « layout: candidates »",
    ),
  },
  en: {
    files: en("file checked", "files checked"),
    errors: en("error", "errors"),
    warnings: en("warning", "warnings"),
    infos: en("remark", "remarks"),
    passedOver: en(
      "other Markdown file passed over, without “layout: candidates”",
      "other Markdown files passed over, without “layout: candidates”",
    ),
  },
} as const;
