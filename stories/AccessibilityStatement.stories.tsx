import type { Meta } from "@storybook/react-vite";
import { AccessibilityStatement } from "../src/blocks/accessibility-statement/AccessibilityStatement";
import { createArgTypes } from "./support/argTypes";

const meta: Meta<typeof AccessibilityStatement> = {
  id: "blocs-accessibilitystatement",
  title: "Blocs/Déclaration d’accessibilité (AccessibilityStatement)",
  component: AccessibilityStatement,
  argTypes: createArgTypes(AccessibilityStatement.schema),
};
export default meta;
