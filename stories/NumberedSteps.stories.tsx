import type { Meta } from "@storybook/react-vite";
import { NumberedSteps } from "../src/blocks/numbered-steps/NumberedSteps";
import { createArgTypes } from "./support/argTypes";

const meta: Meta<typeof NumberedSteps> = {
  id: "blocs-numberedsteps",
  title: "Blocs/Étapes numérotées (NumberedSteps)",
  component: NumberedSteps,
  argTypes: createArgTypes(NumberedSteps.schema),
};
export default meta;
