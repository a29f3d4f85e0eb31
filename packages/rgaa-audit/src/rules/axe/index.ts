import type { Language } from "@dsfr-blocks/base/message";
import type { AuditRule } from "../../rule";
import { ARIA } from "./aria";
import { FORMS } from "./forms";
import { MEDIA } from "./media";
import { AXE_STRUCTURE } from "./structure";

/** Axe's rules that run: WCAG 2.2 A and AA, and best practices. */
export const AXE: Readonly<Record<string, AuditRule>> = { ...MEDIA, ...ARIA, ...FORMS, ...AXE_STRUCTURE };

export type AxeRule =
  keyof typeof MEDIA | keyof typeof ARIA | keyof typeof FORMS | keyof typeof AXE_STRUCTURE;

const ours = (rule: string) => ({
  fr: `Une règle à nous en tient lieu : ${rule}`,
  en: `A rule of ours takes its place: ${rule}`,
});
const AAA = { fr: "Niveau AAA, que le RGAA ne demande pas", en: "Level AAA, which RGAA does not ask for" };
const NO_FAULT = {
  fr: "Signale ce qu’un outil ne voit pas, et non une faute",
  en: "Reports what a tool cannot see, and nothing wrong",
};
const DEPRECATED = { fr: "Abandonnée par axe", en: "Deprecated by axe" };

/** Axe's rules that do not run, with the reason for each. */
export const AXE_OFF: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "color-contrast": ours("color-contrast"),
  "color-contrast-enhanced": AAA,
  "identical-links-same-purpose": AAA,
  "meta-refresh-no-exceptions": AAA,
  "meta-viewport-large": {
    fr: "Demande un zoom de 500 % ; le RGAA demande 200 %, que meta-viewport vérifie",
    en: "Asks for a zoom of 500 %; RGAA asks for 200 %, which meta-viewport checks",
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
  "frame-title": ours("frame-title"),
  "object-alt": ours("object-alt"),
  blink: {
    fr: "Plus aucun navigateur ne fait clignoter cet élément ; presentation-element le signale",
    en: "No browser makes this element blink any more; presentation-element reports it",
  },
  "focus-order-semantics": ours("role-missing"),
  "label-title-only": {
    fr: "Un title est une étiquette, et se voit au survol : RGAA 11.1.1 et 11.1.3 l’admettent",
    en: "A title is a label, and is seen on hover: RGAA 11.1.1 and 11.1.3 allow it",
  },
  "frame-tested": NO_FAULT,
  "hidden-content": NO_FAULT,
  "landmark-complementary-is-top-level": DEPRECATED,
  "aria-roledescription": DEPRECATED,
  "audio-caption": DEPRECATED,
};
