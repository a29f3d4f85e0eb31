import type { Meta, StoryObj } from "@storybook/react-vite";
import { RichText } from "../src/rich-text/RichText";
import timeline from "./assets/frise.svg?no-inline";
import source from "./assets/texte-riche.md?raw";
import { proseTypes } from "./support/argTypes";

const meta: Meta<typeof RichText> = {
  title: "Fondations/Texte riche",
  component: RichText,
  tags: ["autodocs"],
  parameters: {
    docs: {
      description: {
        component:
          "Le texte de l’auteur, quel que soit le bloc qui le porte : tout ce que le Markdown permet, dans l’aspect du DSFR. Les titres prennent le niveau de leur place dans la page, et non celui du nombre de dièses. Une balise HTML autre que `span[lang]`, `abbr[title]` et `sup` reste du texte.",
      },
    },
  },
  argTypes: {
    content: {
      description: "Le texte, en Markdown.",
      control: "text",
      table: { category: "Contenu", type: { summary: "Markdown" } },
    },
    ...proseTypes,
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
