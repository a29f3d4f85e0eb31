import type { Meta } from "@storybook/react-vite";
import { Checklist } from "../src/blocks/checklist/Checklist";
import { argTypesOf } from "./support/argTypes";

const meta: Meta<typeof Checklist> = {
  id: "blocs-checklist",
  title: "Blocs/Liste de vérification (Checklist)",
  component: Checklist,
  argTypes: argTypesOf(Checklist.schema),
};
export default meta;
