import type { Meta, StoryObj } from "@storybook/react-vite";
import { CallClosedNotice } from "../src/blocks/call-closed-notice/CallClosedNotice";
import { argTypesOf } from "./support/argTypes";
import { examplesOf } from "./support/examples";
import { narrowColumn } from "./support/narrowColumn";
import { statesOf } from "./support/states";

const { example, edgeCases } = examplesOf(CallClosedNotice);
const { real, long, short, empty, hostile, english } = statesOf(CallClosedNotice);

const meta: Meta<typeof CallClosedNotice> = {
  id: "blocs-callclosednotice",
  title: "Blocs/Avis d’appel fermé (CallClosedNotice)",
  component: CallClosedNotice,
  argTypes: argTypesOf(CallClosedNotice.schema, ["open", "opensAt", "closesAt", "now"]),
};
export default meta;
type Story = StoryObj<typeof CallClosedNotice>;

export const UnePhrase: Story = { name: "Une phrase", args: example("Une phrase") };

export const UnTitreEtUnTexte: Story = {
  name: "Un titre et un texte",
  args: example("Un titre et un texte"),
};

export const AppelAVenirAvecSaDate: Story = {
  name: "Appel à venir, avec sa date",
  args: example("Appel à venir, avec sa date"),
};

export const ContenuReel: Story = { name: "Contenu réel", ...real };

export const TexteLong: Story = { name: "Texte long", ...long };

export const TexteCourt: Story = { name: "Texte court", ...short };

export const SansContenu: Story = { name: "Sans contenu", ...empty };

export const TexteHostile: Story = { name: "Texte hostile", ...hostile };

export const EnAnglais: Story = { name: "En anglais", ...english };

export const ColonneEtroite: Story = {
  name: "Colonne étroite",
  args: example("Une phrase"),
  decorators: [narrowColumn],
};

export const CasLimites: Story = { name: "Cas limites", ...edgeCases };
