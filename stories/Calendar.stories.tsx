import type { Meta } from "@storybook/react-vite";
import { Calendar } from "../src/blocks/calendar/Calendar";
import { createArgTypes } from "./support/argTypes";

const meta: Meta<typeof Calendar> = {
  id: "blocs-calendar",
  title: "Blocs/Calendrier (Calendar)",
  component: Calendar,
  argTypes: createArgTypes(Calendar.schema, ["now"]),
};
export default meta;
