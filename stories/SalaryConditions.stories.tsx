import type { Meta, StoryObj } from "@storybook/react-vite";
import { SalaryConditions } from "../src/blocks/salary-conditions/SalaryConditions";
import { argTypesOf } from "./support/argTypes";
import { examplesOf } from "./support/examples";
import { narrowColumn } from "./support/narrowColumn";
import { statesOf } from "./support/states";

const { example, edgeCases } = examplesOf(SalaryConditions);
const { real, long, short, empty, hostile, english } = statesOf(SalaryConditions);

const meta: Meta<typeof SalaryConditions> = {
  id: "blocs-salaryconditions",
  title: "Blocs/Conditions et grille de salaires (SalaryConditions)",
  component: SalaryConditions,
  argTypes: argTypesOf(SalaryConditions.schema),
};
export default meta;
type Story = StoryObj<typeof SalaryConditions>;

export const ListesImbriqueesCommeSurLaPage: Story = {
  name: "Listes imbriquées, comme sur la page",
  args: example("Listes imbriquées, comme sur la page"),
};

export const ListesSousDesTitres: Story = {
  name: "Listes sous des titres",
  args: example("Listes sous des titres"),
};

export const GrilleEcriteLigneParLigne: Story = {
  name: "Grille écrite ligne par ligne",
  args: example("Grille écrite ligne par ligne"),
};

export const UnSalaireQuiNEstPasCompris: Story = {
  name: "Un salaire qui n’est pas compris",
  args: example("Un salaire qui n’est pas compris"),
};

export const ContenuReel: Story = { name: "Contenu réel", ...real };

export const TexteLong: Story = { name: "Texte long", ...long };

export const TexteCourt: Story = { name: "Texte court", ...short };

export const SansContenu: Story = { name: "Sans contenu", ...empty };

export const TexteHostile: Story = { name: "Texte hostile", ...hostile };

export const EnAnglais: Story = { name: "En anglais", ...english };

export const ColonneEtroite: Story = {
  name: "Colonne étroite",
  args: example("Listes imbriquées, comme sur la page"),
  decorators: [narrowColumn],
};

export const CasLimites: Story = { name: "Cas limites", ...edgeCases };
