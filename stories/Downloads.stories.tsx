import type { Meta } from "@storybook/react-vite";
import { Downloads } from "../src/blocks/downloads/Downloads";
import { createArgTypes } from "./support/argTypes";

const meta: Meta<typeof Downloads> = {
  id: "blocs-downloads",
  title: "Blocs/Documents à télécharger (Downloads)",
  component: Downloads,
  argTypes: createArgTypes(Downloads.schema),
};
export default meta;
