import { AccessibilityStatement } from "../blocks/accessibility-statement/AccessibilityStatement";
import { definePage } from "../definition/definePage";
import { pageFields } from "../definition/fields";

/**
 * Page type for the site's accessibility statement (`layout: accessibility-statement`). Every page of the site links to this
 * page.
 */
export const AccessibilityStatementPage = definePage({
  name: "AccessibilityStatementPage",
  layout: "accessibility-statement",
  description: "La déclaration d’accessibilité du site.",
  label: "Déclaration d’accessibilité",
  pluralLabel: "Déclarations d’accessibilité",
  fields: pageFields,
  blocks: { statement: AccessibilityStatement },
  anchors: { statement: "declaration" },
});

/**
 * The props of `AccessibilityStatementPage`: the keys of its front matter, and the options and attributes that all page
 * types have in common.
 */
export type AccessibilityStatementPageProps = Parameters<typeof AccessibilityStatementPage>[0];
