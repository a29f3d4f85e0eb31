import type { Language } from "../../../../src/base/sentence";
import { ARIA } from "./axe/aria";
import { FORMS } from "./axe/forms";
import { MEDIA } from "./axe/media";
import { AXE_STRUCTURE } from "./axe/structure";
import { CONTENT } from "./content";
import { INTERACTION } from "./interaction";
import { REVIEWS } from "./reviews";
import type { AuditRule } from "./rule";

export type { AuditRule, Severity } from "./rule";

/** Axe's rules that are run: WCAG 2.2 A and AA, and best practices. */
export const AXE: Readonly<Record<string, AuditRule>> = { ...MEDIA, ...ARIA, ...FORMS, ...AXE_STRUCTURE };

const ours = (rule: string) => ({
  fr: `Une règle à nous en tient lieu : ${rule}`,
  en: `A rule of ours takes its place: ${rule}`,
});
const AAA = { fr: "Niveau AAA, que le RGAA ne demande pas", en: "Level AAA, which RGAA does not ask for" };
const NO_FAULT = {
  fr: "Signale ce qu’un outil ne voit pas, et non une faute",
  en: "Says what a tool does not see, and no fault",
};
const DEPRECATED = { fr: "Abandonnée par axe", en: "Deprecated by axe" };

/** Axe's rules that are not run, and why. */
export const AXE_OFF: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "color-contrast-enhanced": AAA,
  "identical-links-same-purpose": AAA,
  "meta-refresh-no-exceptions": AAA,
  "meta-viewport-large": {
    fr: "Demande un zoom de 500 % ; le RGAA demande 200 %, que meta-viewport vérifie",
    en: "Asks for a zoom of 500 %; RGAA asks for 200 %, which meta-viewport sees to",
  },
  "duplicate-id": ours("duplicate-id"),
  "duplicate-id-active": ours("duplicate-id"),
  "empty-heading": ours("outline-empty"),
  "heading-order": ours("outline-jump"),
  "page-has-heading-one": ours("outline-no-h1"),
  "p-as-heading": ours("heading-typed"),
  "table-fake-caption": ours("table-caption"),
  "td-has-header": ours("table-headers"),
  "target-size": ours("target-size"),
  "focus-order-semantics": ours("role-missing"),
  "frame-tested": NO_FAULT,
  "hidden-content": NO_FAULT,
  "landmark-complementary-is-top-level": DEPRECATED,
  "aria-roledescription": DEPRECATED,
  "audio-caption": DEPRECATED,
};

/** Our rules; those that axe has too (`color-contrast`, `target-size`) are ours. */
export const OWN = { ...CONTENT, ...INTERACTION, ...REVIEWS };

export type OwnRule = keyof typeof OWN;

/** Every rule by its identifier: axe's, and ours. */
export const RULES: Readonly<Record<string, AuditRule>> = { ...AXE, ...OWN };

/** Every rule's identifier. */
export const auditRules: readonly string[] = Object.keys(RULES);

/** The rule of an occurrence; undefined for no rule of ours. */
export function ruleOf(id: string): AuditRule | undefined {
  return Object.hasOwn(RULES, id) ? RULES[id] : undefined;
}

/** What is wrong, with what was measured, and how to fix it: an occurrence's message. */
export function messageOf({ title, help }: AuditRule, language: Language, detail?: string): string {
  const measured = detail === undefined ? "" : ` (${detailIn(language, detail)})`;
  return sentenceOf(`${title[language]}${measured}`, help[language]);
}

/** What is wrong, as a sentence or as the question that it is, and how to fix it. */
export function sentenceOf(title: string, help: string): string {
  return `${title}${title.endsWith("?") ? "" : "."} ${help}`.trimEnd();
}

/** What was measured begins a detail, or how far something goes; what was read on the page stays as it is. */
export function detailIn(language: Language, detail: string): string {
  const reach = detail.replace(/^→ (?=\d)/, language === "fr" ? "jusqu’à " : "up to ");
  return language === "fr" ? reach.replace(/^[\d.:< ]+/, (figures) => figures.replaceAll(".", ",")) : reach;
}
