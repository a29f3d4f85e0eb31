import type { Meta } from "@storybook/react-vite";
import { CallIntro } from "../src/blocks/call-intro/CallIntro";
import { createArgTypes } from "./support/argTypes";

const meta: Meta<typeof CallIntro> = {
  id: "blocs-callintro",
  title: "Blocs/Accroche d’un appel (CallIntro)",
  component: CallIntro,
  argTypes: createArgTypes(CallIntro.schema, ["open", "opensAt", "closesAt", "now"]),
};
export default meta;
