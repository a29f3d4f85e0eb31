import type { Meta, StoryObj } from "@storybook/react-vite";
import { QuestionHero } from "../src/blocks/question-hero/QuestionHero";
import { argTypesOf } from "./support/argTypes";
import { examplesOf } from "./support/examples";
import { narrowColumn } from "./support/narrowColumn";
import { statesOf } from "./support/states";

const { example, edgeCases } = examplesOf(QuestionHero);
const { real, long, short, empty, hostile, english } = statesOf(QuestionHero);

const meta: Meta<typeof QuestionHero> = {
  id: "blocs-questionhero",
  title: "Blocs/Bandeau de questions (QuestionHero)",
  component: QuestionHero,
  argTypes: argTypesOf(QuestionHero.schema, ["open", "opensAt", "closesAt", "now", "noticeHref"]),
};
export default meta;
type Story = StoryObj<typeof QuestionHero>;

export const AppelOuvert: Story = { name: "Appel ouvert", args: example("Appel ouvert") };

export const AppelFerme: Story = { name: "Appel fermé", args: example("Appel fermé") };

export const AppelAVenir: Story = { name: "Appel à venir", args: example("Appel à venir") };

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
