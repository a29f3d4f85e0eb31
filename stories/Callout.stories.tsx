import type { Meta, StoryObj } from "@storybook/react-vite";
import { Callout } from "../src/blocks/callout/Callout";
import { argTypesOf } from "./support/argTypes";
import { examplesOf } from "./support/examples";
import { narrowColumn } from "./support/narrowColumn";
import { statesOf } from "./support/states";

const { example, edgeCases } = examplesOf(Callout);
const { real, long, short, empty, hostile, english } = statesOf(Callout);

const meta: Meta<typeof Callout> = {
  id: "blocs-callout",
  title: "Blocs/Encadré (Callout)",
  component: Callout,
  argTypes: argTypesOf(Callout.schema),
};
export default meta;
type Story = StoryObj<typeof Callout>;

export const UnTitreEtUnTexte: Story = {
  name: "Un titre et un texte",
  args: example("Un titre et un texte"),
};

export const PlusieursParagraphesCommeSurLaPage: Story = {
  name: "Plusieurs paragraphes, comme sur la page",
  args: example("Plusieurs paragraphes, comme sur la page"),
};

export const ContenuReel: Story = { name: "Contenu réel", ...real };

export const TexteLong: Story = { name: "Texte long", ...long };

export const TexteCourt: Story = { name: "Texte court", ...short };

export const SansContenu: Story = { name: "Sans contenu", ...empty };

export const TexteHostile: Story = { name: "Texte hostile", ...hostile };

export const EnAnglais: Story = { name: "En anglais", ...english };

export const ColonneEtroite: Story = {
  name: "Colonne étroite",
  args: example("Un titre et un texte"),
  decorators: [narrowColumn],
};

export const CasLimites: Story = { name: "Cas limites", ...edgeCases };
