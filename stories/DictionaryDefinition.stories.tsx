import type { Meta, StoryObj } from "@storybook/react-vite";
import { DictionaryDefinition } from "../src/blocks/dictionary-definition/DictionaryDefinition";
import { dictionaryDefinitionSchema } from "../src/blocks/dictionary-definition/schema";
import { argTypesOf } from "./support/argTypes";
import { examplesOf } from "./support/examples";
import { narrowColumn } from "./support/narrowColumn";

const { example, edgeCases } = examplesOf(DictionaryDefinition);

const meta: Meta<typeof DictionaryDefinition> = {
  title: "Blocs/DictionaryDefinition",
  component: DictionaryDefinition,
  argTypes: argTypesOf(dictionaryDefinitionSchema, ["term"]),
};
export default meta;
type Story = StoryObj<typeof DictionaryDefinition>;

export const EntreeDeDictionnaireCommeSurLaPage: Story = {
  name: "Entrée de dictionnaire, comme sur la page",
  args: example("Entrée de dictionnaire, comme sur la page"),
};

export const EncadreSimple: Story = { name: "Encadré simple", args: example("Encadré simple") };

export const UnePhraseSeule: Story = { name: "Une phrase seule", args: example("Une phrase seule") };

export const ColonneEtroite: Story = {
  name: "Colonne étroite",
  args: example("Entrée de dictionnaire, comme sur la page"),
  decorators: [narrowColumn],
};

export const CasLimites: Story = { name: "Cas limites", ...edgeCases };
