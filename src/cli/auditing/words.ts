import type { Language } from "../../content/sentences";
import type { Scheme } from "../../audit/finding";
import { ruleOf } from "../../audit/rules";

/** French counts zero as one. */
const fr = (one: string, many: string) => (n: number) => `${number("fr", n)} ${n < 2 ? one : many}`;
const en = (one: string, many: string) => (n: number) => `${number("en", n)} ${n === 1 ? one : many}`;

/** The few words that reports share. */
export const WORDS = {
  fr: {
    pages: fr("page auditée", "pages auditées"),
    checks: fr("vérification", "vérifications"),
    nodes: fr("élément examiné", "éléments examinés"),
    faults: fr("faute", "fautes"),
    known: fr("faute déjà connue", "fautes déjà connues"),
    unread: fr("fichier illisible", "fichiers illisibles"),
    failures: fr("page non auditée", "pages non auditées"),
    undecided: fr("contraste indécidable", "contrastes indécidables"),
    frames: fr("cadre non audité", "cadres non audités"),
    gone: (n: number) =>
      n < 2
        ? "1 faute connue a disparu : retirez-la avec --update-baseline"
        : `${number("fr", n)} fautes connues ont disparu : retirez-les avec --update-baseline`,
    tolerated: fr("tolérée", "tolérées"),
    criterion: "RGAA",
    pixels: "px",
    schemes: { light: "clair", dark: "sombre", "forced-colors": "contrastes forcés" },
  },
  en: {
    pages: en("page audited", "pages audited"),
    checks: en("check", "checks"),
    nodes: en("element looked at", "elements looked at"),
    faults: en("fault", "faults"),
    known: en("fault already known", "faults already known"),
    unread: en("unreadable file", "unreadable files"),
    failures: en("page not audited", "pages not audited"),
    undecided: en("contrast undecided", "contrasts undecided"),
    frames: en("frame not audited", "frames not audited"),
    gone: (n: number) =>
      n === 1
        ? "1 known fault is gone: take it out with --update-baseline"
        : `${number("en", n)} known faults are gone: take them out with --update-baseline`,
    tolerated: en("put up with", "put up with"),
    criterion: "RGAA",
    pixels: "px",
    schemes: { light: "light", dark: "dark", "forced-colors": "forced colours" },
  },
} as const;

export function number(language: Language, value: number): string {
  return new Intl.NumberFormat(language).format(value);
}

/** "clair, sombre · 320, 768 px"; empty where the fault depends on neither. */
export function statesIn(
  language: Language,
  { schemes, widths }: { readonly schemes: readonly Scheme[]; readonly widths: readonly number[] },
): string {
  const words = WORDS[language];
  const parts = [
    schemes.map((scheme) => words.schemes[scheme]).join(", "),
    widths.length > 0 ? `${widths.join(", ")} ${words.pixels}` : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

/** What a rule says in a few words; the identifier of a rule of an axe-core that is newer than the table. */
export function ruleTitle(rule: string, language: Language): string {
  return ruleOf(rule)?.title[language] ?? rule;
}

/** What a fault's message says besides its rule's title and help: what was measured. */
export function detailOf(
  { rule, message }: { readonly rule: string; readonly message: string },
  language: Language,
) {
  const row = ruleOf(rule);
  if (!row) return message;
  const { title, help } = row;
  const ours = message.startsWith(title[language]) && message.endsWith(help[language]);
  const between = ours
    ? message.slice(title[language].length, message.length - help[language].length)
    : message;
  return between
    .trim()
    .replace(/^\((.*)\)\.$/s, "$1")
    .replace(/^\.$/, "");
}
