import type { Meta } from "@storybook/react-vite";
import { Criteria } from "../src/blocks/criteria/Criteria";
import { createArgTypes } from "./support/argTypes";

const meta: Meta<typeof Criteria> = {
  id: "blocs-criteria",
  title: "Blocs/Critères (Criteria)",
  component: Criteria,
  argTypes: createArgTypes(Criteria.schema),
};
export default meta;
