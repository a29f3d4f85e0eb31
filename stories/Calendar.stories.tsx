import type { Meta } from "@storybook/react-vite";
import { Calendar } from "../src/blocks/calendar/Calendar";
import { argTypesOf } from "./support/argTypes";

const meta: Meta<typeof Calendar> = {
  id: "blocs-calendar",
  title: "Blocs/Calendrier (Calendar)",
  component: Calendar,
  argTypes: argTypesOf(Calendar.schema, ["now"]),
};
export default meta;
