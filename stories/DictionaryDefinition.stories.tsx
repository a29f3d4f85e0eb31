import type { Meta } from "@storybook/react-vite";
import { DictionaryDefinition } from "../src/blocks/dictionary-definition/DictionaryDefinition";
import { argTypesOf } from "./support/argTypes";

const meta: Meta<typeof DictionaryDefinition> = {
  id: "blocs-dictionarydefinition",
  title: "Blocs/Définition de dictionnaire (DictionaryDefinition)",
  component: DictionaryDefinition,
  argTypes: argTypesOf(DictionaryDefinition.schema, ["term"]),
};
export default meta;
