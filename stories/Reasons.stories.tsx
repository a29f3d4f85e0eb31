import type { Meta } from "@storybook/react-vite";
import { Reasons } from "../src/blocks/reasons/Reasons";
import { argTypesOf } from "./support/argTypes";

const meta: Meta<typeof Reasons> = {
  id: "blocs-reasons",
  title: "Blocs/Raisons (Reasons)",
  component: Reasons,
  argTypes: argTypesOf(Reasons.schema),
};
export default meta;
