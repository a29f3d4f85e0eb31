import type { Meta, StoryObj } from "@storybook/react-vite";
import { JoinUs } from "../src/blocks/join-us/JoinUs";
import { argTypesOf } from "./support/argTypes";
import { examplesOf } from "./support/examples";
import { narrowColumn } from "./support/narrowColumn";
import { statesOf } from "./support/states";

const { example, edgeCases } = examplesOf(JoinUs);
const { real, long, short, empty, hostile, english } = statesOf(JoinUs);

const meta: Meta<typeof JoinUs> = {
  id: "blocs-joinus",
  title: "Blocs/Réseaux sociaux (JoinUs)",
  component: JoinUs,
  argTypes: argTypesOf(JoinUs.schema),
};
export default meta;
type Story = StoryObj<typeof JoinUs>;

export const UnReseauEtSonImage: Story = {
  name: "Un réseau et son image",
  args: example("Un réseau et son image"),
};

export const SansImage: Story = {
  name: "Sans image",
  args: example("Sans image"),
};

export const ContenuReel: Story = { name: "Contenu réel", ...real };

export const TexteLong: Story = { name: "Texte long", ...long };

export const TexteCourt: Story = { name: "Texte court", ...short };

export const SansContenu: Story = { name: "Sans contenu", ...empty };

export const TexteHostile: Story = { name: "Texte hostile", ...hostile };

export const EnAnglais: Story = { name: "En anglais", ...english };

export const ColonneEtroite: Story = {
  name: "Colonne étroite",
  args: example("Un réseau et son image"),
  decorators: [narrowColumn],
};

export const CasLimites: Story = { name: "Cas limites", ...edgeCases };
