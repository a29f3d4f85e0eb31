import type { Meta, StoryObj } from "@storybook/react-vite";
import { FaqList } from "../src/blocks/faq-list/FaqList";
import { argTypesOf } from "./support/argTypes";
import { examplesOf } from "./support/examples";
import { narrowColumn } from "./support/narrowColumn";
import { statesOf } from "./support/states";

const { example, edgeCases } = examplesOf(FaqList);
const { real, long, short, empty, hostile, english } = statesOf(FaqList);

const meta: Meta<typeof FaqList> = {
  id: "blocs-faqlist",
  title: "Blocs/Questions fréquentes (FaqList)",
  component: FaqList,
  argTypes: argTypesOf(FaqList.schema),
};
export default meta;
type Story = StoryObj<typeof FaqList>;

export const QuestionsEtReponsesCommeSurLaPage: Story = {
  name: "Questions et réponses, comme sur la page",
  args: example("Questions et réponses, comme sur la page"),
};

export const UnSommaireAPartirDeSixQuestions: Story = {
  name: "Un sommaire à partir de six questions",
  args: { ...example("Un sommaire à partir de six questions"), id: "questions" },
  // two summaries of one page have one name: its documentation shows that of the real content
  parameters: { docs: { disable: true } },
};

export const SousUnTitre: Story = { name: "Sous un titre", args: example("Sous un titre") };

export const ReponsesAvecListesTableauEtTitres: Story = {
  name: "Réponses avec listes, tableau et titres",
  args: example("Réponses avec listes, tableau et titres"),
};

export const ContenuReel: Story = { name: "Contenu réel", ...real };

export const TexteLong: Story = { name: "Texte long", ...long, parameters: { docs: { disable: true } } };

export const TexteCourt: Story = { name: "Texte court", ...short };

export const SansContenu: Story = { name: "Sans contenu", ...empty };

export const TexteHostile: Story = { name: "Texte hostile", ...hostile };

export const EnAnglais: Story = { name: "En anglais", ...english };

export const ColonneEtroite: Story = {
  name: "Colonne étroite",
  args: { ...example("Un sommaire à partir de six questions"), id: "questions" },
  decorators: [narrowColumn],
  parameters: { docs: { disable: true } },
};

export const CasLimites: Story = { name: "Cas limites", ...edgeCases };
