import type { Meta } from "@storybook/react-vite";
import { CallClosedNotice } from "../src/blocks/call-closed-notice/CallClosedNotice";
import { argTypesOf } from "./support/argTypes";

const meta: Meta<typeof CallClosedNotice> = {
  id: "blocs-callclosednotice",
  title: "Blocs/Avis d’appel fermé (CallClosedNotice)",
  component: CallClosedNotice,
  argTypes: argTypesOf(CallClosedNotice.schema, ["open", "opensAt", "closesAt", "now"]),
};
export default meta;
