import type { Meta } from "@storybook/react-vite";
import { Reasons } from "../src/blocks/reasons/Reasons";
import { createArgTypes } from "./support/argTypes";

const meta: Meta<typeof Reasons> = {
  id: "blocs-reasons",
  title: "Blocs/Raisons (Reasons)",
  component: Reasons,
  argTypes: createArgTypes(Reasons.schema),
};
export default meta;
