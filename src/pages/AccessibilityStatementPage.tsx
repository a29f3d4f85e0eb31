import { AccessibilityStatement } from "../blocks/accessibility-statement/AccessibilityStatement";
import { definePage } from "../definition/definePage";
import { pageFields } from "../definition/fields";

/** The site's accessibility statement, which each of its pages leads to. */
export const AccessibilityStatementPage = definePage({
  name: "AccessibilityStatementPage",
  layout: "accessibility-statement",
  doc: "La déclaration d’accessibilité du site.",
  label: "Déclaration d’accessibilité",
  fields: pageFields,
  blocks: { statement: AccessibilityStatement },
  anchors: { statement: "declaration" },
});

/** The props of `AccessibilityStatementPage`: its content, and what it takes beside. */
export type AccessibilityStatementPageProps = Parameters<typeof AccessibilityStatementPage>[0];
