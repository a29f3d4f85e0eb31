import type { Meta, StoryObj } from "@storybook/react-vite";
import { DictionaryDefinition } from "../src/blocks/dictionary-definition/DictionaryDefinition";
import { argTypesOf } from "./support/argTypes";
import { examplesOf } from "./support/examples";
import { narrowColumn } from "./support/narrowColumn";
import { statesOf } from "./support/states";

const { example, edgeCases } = examplesOf(DictionaryDefinition);
const { real, long, short, empty, hostile, english } = statesOf(DictionaryDefinition);

const meta: Meta<typeof DictionaryDefinition> = {
  id: "blocs-dictionarydefinition",
  title: "Blocs/Définition de dictionnaire (DictionaryDefinition)",
  component: DictionaryDefinition,
  argTypes: argTypesOf(DictionaryDefinition.schema, ["term"]),
};
export default meta;
type Story = StoryObj<typeof DictionaryDefinition>;

export const EntreeDeDictionnaireCommeSurLaPage: Story = {
  name: "Entrée de dictionnaire, comme sur la page",
  args: example("Entrée de dictionnaire, comme sur la page"),
};

export const EncadreSimple: Story = { name: "Encadré simple", args: example("Encadré simple") };

export const UnePhraseSeule: Story = { name: "Une phrase seule", args: example("Une phrase seule") };

export const ContenuReel: Story = { name: "Contenu réel", ...real };

export const TexteLong: Story = { name: "Texte long", ...long };

export const TexteCourt: Story = { name: "Texte court", ...short };

export const SansContenu: Story = { name: "Sans contenu", ...empty };

export const TexteHostile: Story = { name: "Texte hostile", ...hostile };

export const EnAnglais: Story = { name: "En anglais", ...english };

export const ColonneEtroite: Story = {
  name: "Colonne étroite",
  args: example("Entrée de dictionnaire, comme sur la page"),
  decorators: [narrowColumn],
};

export const CasLimites: Story = { name: "Cas limites", ...edgeCases };
