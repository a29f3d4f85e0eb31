import { addons } from "storybook/manager-api";
import { themeOf } from "./theme";

addons.setConfig({
  theme: themeOf("light"),
  layoutCustomisations: {
    // the playground has controls of its own, and needs the room
    showPanel: ({ storyId }, byDefault) => (storyId?.startsWith("bac-a-sable") ? false : byDefault),
  },
});
