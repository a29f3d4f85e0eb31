import type { Meta, StoryObj } from "@storybook/react-vite";
import source from "../examples/accessibilite.md?raw";
import { readPage } from "../src/definition/check";
import { AccessibilityStatementPage } from "../src/pages";

const { value: page, issues } = readPage(source, AccessibilityStatementPage, {
  file: "examples/accessibilite.md",
});
if (!page) throw new Error(issues.map(({ message }) => message).join("\n"));

const meta: Meta<typeof AccessibilityStatementPage> = {
  id: "page-accessibilite",
  title: "Page/Accessibilité",
  component: AccessibilityStatementPage,
  parameters: { layout: "fullscreen", markdown: source, controls: { include: ["statement"] } },
};
export default meta;
type Story = StoryObj<typeof AccessibilityStatementPage>;

export const Declaration: Story = { name: "Déclaration", args: page };
