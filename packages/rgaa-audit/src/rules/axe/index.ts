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

const createReplacedReason = (rule: string) => ({
  fr: `Remplacée par notre règle ${rule}`,
  en: `Replaced by our rule ${rule}`,
});
const AAA = { fr: "Niveau AAA, que le RGAA ne demande pas", en: "Level AAA, which RGAA does not require" };
const NO_FAULT = {
  fr: "Signale ce que l’outil ne peut pas vérifier, et non une faute",
  en: "Reports what the tool cannot check, not a failure",
};
const DEPRECATED_REASON = { fr: "Obsolète dans axe", en: "Deprecated by axe" };

/** Axe's rules that do not run, with the reason for each. */
export const AXE_OFF: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "color-contrast": createReplacedReason("color-contrast"),
  "color-contrast-enhanced": AAA,
  "identical-links-same-purpose": AAA,
  "meta-refresh-no-exceptions": AAA,
  "meta-viewport-large": {
    fr: "Demande un zoom de 500 % ; le RGAA demande 200 %, ce que meta-viewport vérifie",
    en: "Requires a zoom of 500%; RGAA requires 200%, which meta-viewport checks",
  },
  "duplicate-id": createReplacedReason("duplicate-id"),
  "duplicate-id-active": createReplacedReason("duplicate-id"),
  "empty-heading": createReplacedReason("outline-empty"),
  "heading-order": createReplacedReason("outline-jump"),
  "page-has-heading-one": createReplacedReason("outline-no-h1"),
  "p-as-heading": createReplacedReason("heading-typed"),
  "table-fake-caption": createReplacedReason("table-caption"),
  "td-has-header": createReplacedReason("table-headers"),
  "target-size": createReplacedReason("target-size"),
  "frame-title": createReplacedReason("frame-title"),
  "object-alt": createReplacedReason("object-alt"),
  blink: {
    fr: "Les navigateurs ne font plus clignoter cet élément ; presentation-element le signale",
    en: "Browsers no longer make this element blink; presentation-element reports it",
  },
  "focus-order-semantics": createReplacedReason("role-missing"),
  "label-title-only": {
    fr: "Un title est une étiquette visible au survol : les tests RGAA 11.1.1 et 11.1.3 l’acceptent",
    en: "A title is a label that is visible on hover: RGAA tests 11.1.1 and 11.1.3 accept it",
  },
  "frame-tested": NO_FAULT,
  "hidden-content": NO_FAULT,
  "landmark-complementary-is-top-level": DEPRECATED_REASON,
  "aria-roledescription": DEPRECATED_REASON,
  "audio-caption": DEPRECATED_REASON,
};
