import type { Meta, StoryObj } from "@storybook/react-vite";
import { FaqList } from "../src/blocks/faq-list/FaqList";
import { createArgTypes } from "./support/argTypes";
import { getFixtureArgs, narrowColumn, createStates } from "./support/blockStories";

const meta: Meta<typeof FaqList> = {
  id: "blocs-faqlist",
  title: "Blocs/Questions fréquentes (FaqList)",
  component: FaqList,
  argTypes: createArgTypes(FaqList.schema),
};
export default meta;
type Story = StoryObj<typeof FaqList>;

const summary = { ...getFixtureArgs(FaqList, "Un sommaire à partir de six questions"), id: "questions" };
// excludes these stories from the documentation: the real content on the same page already has a summary, and a second summary
// would have the same accessible name
const undocumented = { docs: { disable: true } };

export const UnSommaireAPartirDeSixQuestions: Story = {
  name: "Un sommaire à partir de six questions",
  args: summary,
  parameters: undocumented,
};

export const SousUnTitre: Story = { name: "Sous un titre", args: getFixtureArgs(FaqList, "Sous un titre") };

export const TexteLong: Story = {
  name: "Texte long",
  ...createStates(FaqList).long,
  parameters: undocumented,
};

export const ColonneEtroite: Story = {
  name: "Colonne étroite",
  args: summary,
  decorators: [narrowColumn],
  parameters: undocumented,
};
