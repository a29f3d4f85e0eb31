import type { Meta, StoryObj } from "@storybook/react-vite";
import { Phases } from "../src/blocks/phases/Phases";
import { argTypesOf } from "./support/argTypes";
import { examplesOf } from "./support/examples";
import { narrowColumn } from "./support/narrowColumn";
import { statesOf } from "./support/states";

const { example, edgeCases } = examplesOf(Phases);
const { real, long, short, empty, hostile, english } = statesOf(Phases);

const meta: Meta<typeof Phases> = {
  id: "blocs-phases",
  title: "Blocs/Phases (Phases)",
  component: Phases,
  argTypes: argTypesOf(Phases.schema),
};
export default meta;
type Story = StoryObj<typeof Phases>;

export const QuatrePhasesCommeSurLaPage: Story = {
  name: "Quatre phases, comme sur la page",
  args: example("Quatre phases, comme sur la page"),
};

export const SansIconeSansTitreOuSansDuree: Story = {
  name: "Sans icône, sans titre ou sans durée",
  args: example("Sans icône, sans titre ou sans durée"),
};

export const ContenuReel: Story = { name: "Contenu réel", ...real };

export const TexteLong: Story = { name: "Texte long", ...long };

export const TexteCourt: Story = { name: "Texte court", ...short };

export const SansContenu: Story = { name: "Sans contenu", ...empty };

export const TexteHostile: Story = { name: "Texte hostile", ...hostile };

export const EnAnglais: Story = { name: "En anglais", ...english };

export const ColonneEtroite: Story = {
  name: "Colonne étroite",
  args: example("Quatre phases, comme sur la page"),
  decorators: [narrowColumn],
};

export const CasLimites: Story = { name: "Cas limites", ...edgeCases };
