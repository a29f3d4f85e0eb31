import { create } from "storybook/theming";
import type { Scheme } from "./scheme";

const fonts = {
  fontBase: "Marianne, arial, sans-serif",
  fontCode: "ui-monospace, Consolas, 'DejaVu Sans Mono', monospace",
};

/**
 * Colours of Storybook's interface, close to the DSFR's colours. The values are literal, because Storybook computes other
 * colours from them.
 */
const colours = {
  light: {
    colorPrimary: "#000091",
    colorSecondary: "#000091",
    appBg: "#f6f6f6",
    appContentBg: "#ffffff",
    appPreviewBg: "#ffffff",
    appBorderColor: "#dddddd",
    barBg: "#ffffff",
    barTextColor: "#3a3a3a",
    barSelectedColor: "#000091",
    barHoverColor: "#000091",
    textColor: "#3a3a3a",
    textMutedColor: "#666666",
  },
  dark: {
    colorPrimary: "#8585f6",
    colorSecondary: "#8585f6",
    appBg: "#1e1e1e",
    appContentBg: "#161616",
    appPreviewBg: "#161616",
    appBorderColor: "#353535",
    barBg: "#161616",
    barTextColor: "#cecece",
    barSelectedColor: "#8585f6",
    barHoverColor: "#8585f6",
    textColor: "#cecece",
    textMutedColor: "#929292",
  },
};

/** Returns Storybook's theme for a colour scheme of the DSFR. */
export function createTheme(scheme: Scheme) {
  return create({
    base: scheme,
    ...fonts,
    ...colours[scheme],
    appBorderRadius: 4,
    brandTitle: "dsfr-blocks",
    brandUrl: "./",
    brandTarget: "_self",
  });
}
