import type { Meta } from "@storybook/react-vite";
import { QuestionHero } from "../src/blocks/question-hero/QuestionHero";
import { createArgTypes } from "./support/argTypes";

const meta: Meta<typeof QuestionHero> = {
  id: "blocs-questionhero",
  title: "Blocs/Bandeau de questions (QuestionHero)",
  component: QuestionHero,
  parameters: { layout: "fullscreen" },
  argTypes: createArgTypes(QuestionHero.schema, ["open", "opensAt", "closesAt", "now", "noticeHref"]),
};
export default meta;
