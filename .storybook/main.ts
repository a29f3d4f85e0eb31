import type { StorybookConfig } from "@storybook/react-vite";
import { mergeConfig } from "vite";
import { yaml } from "../scripts/vite-yaml.mjs";

const config: StorybookConfig = {
  framework: "@storybook/react-vite",
  stories: ["../stories/**/*.mdx", "../stories/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: {
    // the type checker's view: props are inferred from schemas, which a reader of syntax cannot follow
    reactDocgen: "react-docgen-typescript",
    reactDocgenTypescriptOptions: {
      include: ["src/**/*.tsx"],
      shouldExtractLiteralValuesFromEnum: true,
      shouldRemoveUndefinedFromOptional: true,
      // ours only: the 280 HTML attributes that a root accepts would drown them
      propFilter: ({ parent }) => !parent?.fileName.includes("node_modules"),
    },
  },
  viteFinal: (config) =>
    mergeConfig(config, {
      plugins: [yaml()],
      // DSFR's files are minified already, and hold hacks for old browsers that Vite 8's minifier refuses
      build: { cssMinify: false },
    }),
};

export default config;
