import type { Meta, StoryObj } from "@storybook/react-vite";
import { Criteria } from "../src/blocks/criteria/Criteria";
import { argTypesOf } from "./support/argTypes";
import { examplesOf } from "./support/examples";
import { narrowColumn } from "./support/narrowColumn";
import { statesOf } from "./support/states";

const { example, edgeCases } = examplesOf(Criteria);
const { real, long, short, empty, hostile, english } = statesOf(Criteria);

const meta: Meta<typeof Criteria> = {
  id: "blocs-criteria",
  title: "Blocs/Critères (Criteria)",
  component: Criteria,
  argTypes: argTypesOf(Criteria.schema),
};
export default meta;
type Story = StoryObj<typeof Criteria>;

export const CriteresNumerotesCommeSurLaPage: Story = {
  name: "Critères numérotés, comme sur la page",
  args: example("Critères numérotés, comme sur la page"),
};

export const NumerosDansLeDesordre: Story = {
  name: "Numéros dans le désordre",
  args: example("Numéros dans le désordre"),
};

export const SansNumeros: Story = {
  name: "Sans numéros",
  args: example("Sans numéros"),
};

export const ContenuReel: Story = { name: "Contenu réel", ...real };

export const TexteLong: Story = { name: "Texte long", ...long };

export const TexteCourt: Story = { name: "Texte court", ...short };

export const SansContenu: Story = { name: "Sans contenu", ...empty };

export const TexteHostile: Story = { name: "Texte hostile", ...hostile };

export const EnAnglais: Story = { name: "En anglais", ...english };

export const ColonneEtroite: Story = {
  name: "Colonne étroite",
  args: example("Critères numérotés, comme sur la page"),
  decorators: [narrowColumn],
};

export const CasLimites: Story = { name: "Cas limites", ...edgeCases };
