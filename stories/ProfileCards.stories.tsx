import type { Meta, StoryObj } from "@storybook/react-vite";
import { ProfileCards } from "../src/blocks/profile-cards/ProfileCards";
import { argTypesOf } from "./support/argTypes";
import { examplesOf } from "./support/examples";
import { narrowColumn } from "./support/narrowColumn";
import { statesOf } from "./support/states";

const { example, edgeCases } = examplesOf(ProfileCards);
const { real, long, short, empty, hostile, english } = statesOf(ProfileCards);

const meta: Meta<typeof ProfileCards> = {
  id: "blocs-profilecards",
  title: "Blocs/Profils et cartes de personnes (ProfileCards)",
  component: ProfileCards,
  argTypes: argTypesOf(ProfileCards.schema, ["people"]),
};
export default meta;
type Story = StoryObj<typeof ProfileCards>;

export const DeuxMetiersEtTroisPersonnes: Story = {
  name: "Deux métiers et trois personnes",
  args: example("Deux métiers et trois personnes"),
};

export const DesPersonnesSansFiche: Story = {
  name: "Des personnes sans fiche",
  args: example("Des personnes sans fiche"),
};

export const TitresEnGras: Story = { name: "Titres en gras", args: example("Titres en gras") };

export const SimpleListeDeProfils: Story = {
  name: "Simple liste de profils",
  args: example("Simple liste de profils"),
};

export const ContenuReel: Story = { name: "Contenu réel", ...real };

export const TexteLong: Story = { name: "Texte long", ...long };

export const TexteCourt: Story = { name: "Texte court", ...short };

export const SansContenu: Story = { name: "Sans contenu", ...empty };

export const TexteHostile: Story = { name: "Texte hostile", ...hostile };

export const EnAnglais: Story = { name: "En anglais", ...english };

export const ColonneEtroite: Story = {
  name: "Colonne étroite",
  args: example("Deux métiers et trois personnes"),
  decorators: [narrowColumn],
};

export const CasLimites: Story = { name: "Cas limites", ...edgeCases };
