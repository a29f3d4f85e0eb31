import { AccessibilityStatement } from "../blocks/accessibility-statement/AccessibilityStatement";
import { filled, inline } from "../content/schema";
import { definePage } from "../definition/definePage";

/** The site's accessibility statement, which each of its pages leads to. */
export const AccessibilityStatementPage = definePage({
  name: "AccessibilityStatementPage",
  layout: "accessibility-statement",
  doc: "La déclaration d’accessibilité du site.",
  fields: { title: filled(inline("Le titre de la page.", { label: "Titre de la page" })) },
  blocks: { statement: AccessibilityStatement },
  anchors: { statement: "declaration" },
});
