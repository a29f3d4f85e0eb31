import type { Meta } from "@storybook/react-vite";
import { Alert } from "../src/blocks/alert/Alert";
import { createArgTypes } from "./support/argTypes";

const meta: Meta<typeof Alert> = {
  id: "blocs-alert",
  title: "Blocs/Message (Alert)",
  component: Alert,
  argTypes: createArgTypes(Alert.schema),
};
export default meta;
