import type { Meta } from "@storybook/react-vite";
import { Cards } from "../src/blocks/cards/Cards";
import { createArgTypes } from "./support/argTypes";

const meta: Meta<typeof Cards> = {
  id: "blocs-cards",
  title: "Blocs/Cartes (Cards)",
  component: Cards,
  argTypes: createArgTypes(Cards.schema),
};
export default meta;
