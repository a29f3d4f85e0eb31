import type { Meta, StoryObj } from "@storybook/react-vite";
import { Calendar } from "../src/blocks/calendar/Calendar";
import { argTypesOf } from "./support/argTypes";
import { examplesOf } from "./support/examples";
import { narrowColumn } from "./support/narrowColumn";
import { statesOf } from "./support/states";

const { example, edgeCases } = examplesOf(Calendar);
const { real, long, short, empty, hostile, english } = statesOf(Calendar);

const meta: Meta<typeof Calendar> = {
  id: "blocs-calendar",
  title: "Blocs/Calendrier (Calendar)",
  component: Calendar,
  argTypes: argTypesOf(Calendar.schema, ["now"]),
};
export default meta;
type Story = StoryObj<typeof Calendar>;

export const DesSessionsEtLeursDatesCommeSurLaPage: Story = {
  name: "Des sessions et leurs dates, comme sur la page",
  args: example("Des sessions et leurs dates, comme sur la page"),
};

export const SansLeJourAucunEtat: Story = {
  name: "Sans le jour, aucun état",
  args: example("Sans le jour, aucun état"),
};

export const ContenuReel: Story = { name: "Contenu réel", ...real };

export const TexteLong: Story = { name: "Texte long", ...long };

export const TexteCourt: Story = { name: "Texte court", ...short };

export const SansContenu: Story = { name: "Sans contenu", ...empty };

export const TexteHostile: Story = { name: "Texte hostile", ...hostile };

export const EnAnglais: Story = { name: "En anglais", ...english };

export const ColonneEtroite: Story = {
  name: "Colonne étroite",
  args: example("Des sessions et leurs dates, comme sur la page"),
  decorators: [narrowColumn],
};

export const CasLimites: Story = { name: "Cas limites", ...edgeCases };
