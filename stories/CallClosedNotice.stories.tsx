import type { Meta } from "@storybook/react-vite";
import { CallClosedNotice } from "../src/blocks/call-closed-notice/CallClosedNotice";
import { createArgTypes } from "./support/argTypes";

const meta: Meta<typeof CallClosedNotice> = {
  id: "blocs-callclosednotice",
  title: "Blocs/Avis d’appel fermé (CallClosedNotice)",
  component: CallClosedNotice,
  argTypes: createArgTypes(CallClosedNotice.schema, ["open", "opensAt", "closesAt", "now"]),
};
export default meta;
