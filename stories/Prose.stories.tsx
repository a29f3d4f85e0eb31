import type { Meta } from "@storybook/react-vite";
import { Prose } from "../src/blocks/prose/Prose";
import { createArgTypes } from "./support/argTypes";

const meta: Meta<typeof Prose> = {
  id: "blocs-prose",
  title: "Blocs/Texte (Prose)",
  component: Prose,
  argTypes: createArgTypes(Prose.schema),
};
export default meta;
