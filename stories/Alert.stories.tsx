import type { Meta } from "@storybook/react-vite";
import { Alert } from "../src/blocks/alert/Alert";
import { argTypesOf } from "./support/argTypes";

const meta: Meta<typeof Alert> = {
  id: "blocs-alert",
  title: "Blocs/Message (Alert)",
  component: Alert,
  argTypes: argTypesOf(Alert.schema),
};
export default meta;
