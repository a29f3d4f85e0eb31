import type { Meta, StoryObj } from "@storybook/react-vite";
import { RichText } from "../src/rich-text/RichText";
import timeline from "./assets/frise.svg?no-inline";
import source from "./assets/texte-riche.md?raw";
import { proseArgTypes } from "./support/argTypes";

const meta: Meta<typeof RichText> = {
  title: "Fondations/Texte riche",
  component: RichText,
  parameters: { componentName: "RichText", markdown: source },
  argTypes: {
    content: {
      description: "Le texte, en Markdown.",
      control: "text",
      table: { category: "Contenu", type: { summary: "Markdown" } },
    },
    ...proseArgTypes,
  },
};
export default meta;
type Story = StoryObj<typeof RichText>;

export const TouteLaSyntaxe: Story = {
  name: "Toute la syntaxe",
  args: {
    content: source.replace("frise.svg", timeline),
    abbreviations: { DINUM: "Direction interministérielle du numérique" },
    sizeOf: () => 259_061,
  },
};
