import type { Meta } from "@storybook/react-vite";
import { Prose } from "../src/blocks/prose/Prose";
import { argTypesOf } from "./support/argTypes";

const meta: Meta<typeof Prose> = {
  id: "blocs-prose",
  title: "Blocs/Texte (Prose)",
  component: Prose,
  argTypes: argTypesOf(Prose.schema),
};
export default meta;
