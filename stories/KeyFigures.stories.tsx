import type { Meta } from "@storybook/react-vite";
import { KeyFigures } from "../src/blocks/key-figures/KeyFigures";
import { createArgTypes } from "./support/argTypes";

const meta: Meta<typeof KeyFigures> = {
  id: "blocs-keyfigures",
  title: "Blocs/Chiffres clés (KeyFigures)",
  component: KeyFigures,
  argTypes: createArgTypes(KeyFigures.schema),
};
export default meta;
