import type { Meta, StoryObj } from "@storybook/react-vite";
import { NumberedSteps } from "../src/blocks/numbered-steps/NumberedSteps";
import { argTypesOf } from "./support/argTypes";
import { examplesOf } from "./support/examples";
import { narrowColumn } from "./support/narrowColumn";
import { statesOf } from "./support/states";

const { example, edgeCases } = examplesOf(NumberedSteps);
const { real, long, short, empty, hostile, english } = statesOf(NumberedSteps);

const meta: Meta<typeof NumberedSteps> = {
  id: "blocs-numberedsteps",
  title: "Blocs/Étapes numérotées (NumberedSteps)",
  component: NumberedSteps,
  argTypes: argTypesOf(NumberedSteps.schema),
};
export default meta;
type Story = StoryObj<typeof NumberedSteps>;

export const EtapesReplieesCommeSurLaPage: Story = {
  name: "Étapes repliées, comme sur la page",
  args: example("Étapes repliées, comme sur la page"),
};

export const TitresNumerotes: Story = { name: "Titres numérotés", args: example("Titres numérotés") };

export const LignesEtape1EnGras: Story = {
  name: "Lignes « Étape 1 – » en gras",
  args: example("Lignes « Étape 1 – » en gras"),
};

export const EtapesEcritesUneParUne: Story = {
  name: "Étapes écrites une par une",
  args: example("Étapes écrites une par une"),
};

export const TexteSansEtapes: Story = { name: "Texte sans étapes", args: example("Texte sans étapes") };

export const ContenuReel: Story = { name: "Contenu réel", ...real };

export const TexteLong: Story = { name: "Texte long", ...long };

export const TexteCourt: Story = { name: "Texte court", ...short };

export const SansContenu: Story = { name: "Sans contenu", ...empty };

export const TexteHostile: Story = { name: "Texte hostile", ...hostile };

export const EnAnglais: Story = { name: "En anglais", ...english };

export const ColonneEtroite: Story = {
  name: "Colonne étroite",
  args: example("Étapes repliées, comme sur la page"),
  decorators: [narrowColumn],
};

export const CasLimites: Story = { name: "Cas limites", ...edgeCases };
