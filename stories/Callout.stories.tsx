import type { Meta } from "@storybook/react-vite";
import { Callout } from "../src/blocks/callout/Callout";
import { argTypesOf } from "./support/argTypes";

const meta: Meta<typeof Callout> = {
  id: "blocs-callout",
  title: "Blocs/Encadré (Callout)",
  component: Callout,
  argTypes: argTypesOf(Callout.schema),
};
export default meta;
