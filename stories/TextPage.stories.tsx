import type { Meta, StoryObj } from "@storybook/react-vite";
import source from "../examples/cgu.md?raw";
import { readPage } from "../src/definition/check";
import { TextPage } from "../src/pages";

const { value: content } = readPage(source, TextPage, { file: "examples/cgu.md" });
if (!content) throw new Error("examples/cgu.md cannot be read.");

const meta: Meta<typeof TextPage> = {
  title: "Page/Texte",
  component: TextPage,
  parameters: {
    layout: "fullscreen",
    markdown: source,
    controls: { include: ["title", "body", "apply"] },
  },
};
export default meta;
type Story = StoryObj<typeof TextPage>;

export const MentionsLegales: Story = { name: "Mentions légales", args: content };

export const AvecUneAdresse: Story = {
  name: "Avec une adresse où écrire",
  args: { ...content, apply: { title: "Nous écrire", url: "mailto:contact@exemple.fr" } },
};
