import type { Meta, StoryObj } from "@storybook/react-vite";
import { Reasons } from "../src/blocks/reasons/Reasons";
import { argTypesOf } from "./support/argTypes";
import { examplesOf } from "./support/examples";
import { narrowColumn } from "./support/narrowColumn";
import { statesOf } from "./support/states";

const { example, edgeCases } = examplesOf(Reasons);
const { real, long, short, empty, hostile, english } = statesOf(Reasons);

const meta: Meta<typeof Reasons> = {
  id: "blocs-reasons",
  title: "Blocs/Raisons (Reasons)",
  component: Reasons,
  argTypes: argTypesOf(Reasons.schema),
};
export default meta;
type Story = StoryObj<typeof Reasons>;

export const InfinitifsCommeSurLaPage: Story = {
  name: "Infinitifs, comme sur la page",
  args: example("Infinitifs, comme sur la page"),
};

export const PhrasesSansVerbeCommun: Story = {
  name: "Phrases sans verbe commun",
  args: example("Phrases sans verbe commun"),
};

export const ContenuReel: Story = { name: "Contenu réel", ...real };

export const TexteLong: Story = { name: "Texte long", ...long };

export const TexteCourt: Story = { name: "Texte court", ...short };

export const SansContenu: Story = { name: "Sans contenu", ...empty };

export const TexteHostile: Story = { name: "Texte hostile", ...hostile };

export const EnAnglais: Story = { name: "En anglais", ...english };

export const ColonneEtroite: Story = {
  name: "Colonne étroite",
  args: example("Infinitifs, comme sur la page"),
  decorators: [narrowColumn],
};

export const CasLimites: Story = { name: "Cas limites", ...edgeCases };
