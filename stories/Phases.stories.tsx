import type { Meta } from "@storybook/react-vite";
import { Phases } from "../src/blocks/phases/Phases";
import { createArgTypes } from "./support/argTypes";

const meta: Meta<typeof Phases> = {
  id: "blocs-phases",
  title: "Blocs/Phases (Phases)",
  component: Phases,
  argTypes: createArgTypes(Phases.schema),
};
export default meta;
