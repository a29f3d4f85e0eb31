import { GLOBALS_UPDATED, SET_GLOBALS } from "storybook/internal/core-events";
import { addons } from "storybook/manager-api";
import { speakFrench } from "./french";
import type { Scheme } from "./scheme";
import { themeOf } from "./theme";

addons.setConfig({
  theme: themeOf("light"),
  layoutCustomisations: {
    // the playground has controls of its own, and needs the room
    showPanel: ({ storyId }, byDefault) => (storyId?.startsWith("bac-a-sable") ? false : byDefault),
  },
});

// the menu and the toolbar are in the scheme of what they stand around
addons.register("dsfr-blocks/scheme", (api) => {
  let shown: Scheme = "light";
  const follow = ({ globals }: { readonly globals: { readonly scheme?: Scheme } }) => {
    const { scheme = "light" } = globals;
    if (scheme !== shown) api.setOptions({ theme: themeOf(scheme) });
    shown = scheme;
  };
  api.on(GLOBALS_UPDATED, follow);
  api.on(SET_GLOBALS, follow);
});

speakFrench(document.documentElement);
