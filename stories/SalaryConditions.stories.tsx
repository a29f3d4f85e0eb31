import type { Meta } from "@storybook/react-vite";
import { SalaryConditions } from "../src/blocks/salary-conditions/SalaryConditions";
import { createArgTypes } from "./support/argTypes";

const meta: Meta<typeof SalaryConditions> = {
  id: "blocs-salaryconditions",
  title: "Blocs/Conditions et grille de salaires (SalaryConditions)",
  component: SalaryConditions,
  argTypes: createArgTypes(SalaryConditions.schema),
};
export default meta;
