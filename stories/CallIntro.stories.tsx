import type { Meta, StoryObj } from "@storybook/react-vite";
import { CallIntro } from "../src/blocks/call-intro/CallIntro";
import { argTypesOf } from "./support/argTypes";
import { examplesOf } from "./support/examples";
import { narrowColumn } from "./support/narrowColumn";
import { statesOf } from "./support/states";

const { example, edgeCases } = examplesOf(CallIntro);
const { real, long, short, empty, hostile, english } = statesOf(CallIntro);

const meta: Meta<typeof CallIntro> = {
  id: "blocs-callintro",
  title: "Blocs/Accroche d’un appel (CallIntro)",
  component: CallIntro,
  argTypes: argTypesOf(CallIntro.schema, ["open", "opensAt", "closesAt", "now"]),
};
export default meta;
type Story = StoryObj<typeof CallIntro>;

export const AppelOuvert: Story = {
  name: "Appel ouvert",
  args: example("Appel ouvert"),
};

export const AppelFerme: Story = {
  name: "Appel fermé",
  args: example("Appel fermé"),
};

export const ContenuReel: Story = { name: "Contenu réel", ...real };

export const TexteLong: Story = { name: "Texte long", ...long };

export const TexteCourt: Story = { name: "Texte court", ...short };

export const SansContenu: Story = { name: "Sans contenu", ...empty };

export const TexteHostile: Story = { name: "Texte hostile", ...hostile };

export const EnAnglais: Story = { name: "En anglais", ...english };

export const ColonneEtroite: Story = {
  name: "Colonne étroite",
  args: example("Appel ouvert"),
  decorators: [narrowColumn],
};

export const CasLimites: Story = { name: "Cas limites", ...edgeCases };
