import type { Meta, StoryObj } from "@storybook/react-vite";
import { KeyFigures } from "../src/blocks/key-figures/KeyFigures";
import { argTypesOf } from "./support/argTypes";
import { examplesOf } from "./support/examples";
import { narrowColumn } from "./support/narrowColumn";
import { statesOf } from "./support/states";

const { example, edgeCases } = examplesOf(KeyFigures);
const { real, long, short, empty, hostile, english } = statesOf(KeyFigures);

const meta: Meta<typeof KeyFigures> = {
  id: "blocs-keyfigures",
  title: "Blocs/Chiffres clés (KeyFigures)",
  component: KeyFigures,
  argTypes: argTypesOf(KeyFigures.schema),
};
export default meta;
type Story = StoryObj<typeof KeyFigures>;

export const TroisChiffresEtLeursLiensCommeSurLaPage: Story = {
  name: "Trois chiffres et leurs liens, comme sur la page",
  args: example("Trois chiffres et leurs liens, comme sur la page"),
};

export const ChiffresSansLien: Story = {
  name: "Chiffres sans lien",
  args: example("Chiffres sans lien"),
};

export const UneAdresseSansTexteDeLien: Story = {
  name: "Une adresse sans texte de lien",
  args: example("Une adresse sans texte de lien"),
};

export const ContenuReel: Story = { name: "Contenu réel", ...real };

export const TexteLong: Story = { name: "Texte long", ...long };

export const TexteCourt: Story = { name: "Texte court", ...short };

export const SansContenu: Story = { name: "Sans contenu", ...empty };

export const TexteHostile: Story = { name: "Texte hostile", ...hostile };

export const EnAnglais: Story = { name: "En anglais", ...english };

export const ColonneEtroite: Story = {
  name: "Colonne étroite",
  args: example("Trois chiffres et leurs liens, comme sur la page"),
  decorators: [narrowColumn],
};

export const CasLimites: Story = { name: "Cas limites", ...edgeCases };
