import type { Meta, StoryObj } from "@storybook/react-vite";
import { Quote } from "../src/blocks/quote/Quote";
import { argTypesOf } from "./support/argTypes";
import { examplesOf } from "./support/examples";
import { narrowColumn } from "./support/narrowColumn";
import { statesOf } from "./support/states";

const { example, edgeCases } = examplesOf(Quote);
const { real, long, short, empty, hostile, english } = statesOf(Quote);

const meta: Meta<typeof Quote> = {
  id: "blocs-quote",
  title: "Blocs/Citation (Quote)",
  component: Quote,
  argTypes: argTypesOf(Quote.schema),
};
export default meta;
type Story = StoryObj<typeof Quote>;

export const UneCitationSonAuteurEtSonOeuvre: Story = {
  name: "Une citation, son auteur et son œuvre",
  args: example("Une citation, son auteur et son œuvre"),
};

export const SansPortraitNiSource: Story = {
  name: "Sans portrait ni source",
  args: example("Sans portrait ni source"),
};

export const ContenuReel: Story = { name: "Contenu réel", ...real };

export const TexteLong: Story = { name: "Texte long", ...long };

export const TexteCourt: Story = { name: "Texte court", ...short };

export const SansContenu: Story = { name: "Sans contenu", ...empty };

export const TexteHostile: Story = { name: "Texte hostile", ...hostile };

export const EnAnglais: Story = { name: "En anglais", ...english };

export const ColonneEtroite: Story = {
  name: "Colonne étroite",
  args: example("Une citation, son auteur et son œuvre"),
  decorators: [narrowColumn],
};

export const CasLimites: Story = { name: "Cas limites", ...edgeCases };
