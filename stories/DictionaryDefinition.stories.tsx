import type { Meta } from "@storybook/react-vite";
import { DictionaryDefinition } from "../src/blocks/dictionary-definition/DictionaryDefinition";
import { createArgTypes } from "./support/argTypes";

const meta: Meta<typeof DictionaryDefinition> = {
  id: "blocs-dictionarydefinition",
  title: "Blocs/Définition de dictionnaire (DictionaryDefinition)",
  component: DictionaryDefinition,
  argTypes: createArgTypes(DictionaryDefinition.schema, ["term"]),
};
export default meta;
