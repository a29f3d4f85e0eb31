import type { Meta } from "@storybook/react-vite";
import { Callout } from "../src/blocks/callout/Callout";
import { createArgTypes } from "./support/argTypes";

const meta: Meta<typeof Callout> = {
  id: "blocs-callout",
  title: "Blocs/Encadré (Callout)",
  component: Callout,
  argTypes: createArgTypes(Callout.schema),
};
export default meta;
