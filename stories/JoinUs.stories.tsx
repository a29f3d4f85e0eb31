import type { Meta } from "@storybook/react-vite";
import { JoinUs } from "../src/blocks/join-us/JoinUs";
import { createArgTypes } from "./support/argTypes";

const meta: Meta<typeof JoinUs> = {
  id: "blocs-joinus",
  title: "Blocs/Réseaux sociaux (JoinUs)",
  component: JoinUs,
  argTypes: createArgTypes(JoinUs.schema),
};
export default meta;
