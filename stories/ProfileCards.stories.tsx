import type { Meta } from "@storybook/react-vite";
import { ProfileCards } from "../src/blocks/profile-cards/ProfileCards";
import { createArgTypes } from "./support/argTypes";

const meta: Meta<typeof ProfileCards> = {
  id: "blocs-profilecards",
  title: "Blocs/Profils et cartes de personnes (ProfileCards)",
  component: ProfileCards,
  argTypes: createArgTypes(ProfileCards.schema, ["people"]),
};
export default meta;
