import type { Meta } from "@storybook/react-vite";
import { Quote } from "../src/blocks/quote/Quote";
import { createArgTypes } from "./support/argTypes";

const meta: Meta<typeof Quote> = {
  id: "blocs-quote",
  title: "Blocs/Citation (Quote)",
  component: Quote,
  argTypes: createArgTypes(Quote.schema),
};
export default meta;
