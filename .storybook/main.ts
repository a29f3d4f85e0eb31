import type { StorybookConfig } from "@storybook/react-vite";
import { mergeConfig } from "vite";
import { blockIndexer, blockStories } from "./blockStories";
import { frenchText } from "./frenchText";
import { yaml } from "../scripts/vite-yaml.mjs";

const config: StorybookConfig = {
  framework: "@storybook/react-vite",
  stories: ["../stories/**/*.mdx", "../stories/**/*.stories.tsx"],
  experimental_indexers: (others = []) => [blockIndexer, ...others],
  addons: [
    {
      name: "@storybook/addon-docs",
      options: {
        mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [frenchText] } },
        // it looks for each story in its file, to show that code: the documentation shows its own
        csfPluginOptions: null,
      },
    },
    "@storybook/addon-a11y",
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // no story has an action or a played scenario: their panels would be empty; a built catalogue knows no change
  features: { actions: false, interactions: false, changeDetection: false },
  docs: { defaultName: "Documentation" },
  // every prop has its French words in stories/support/argTypes.ts: nothing is left to extract from the sources
  typescript: { reactDocgen: false },
  // its own address relative: the catalogue may be served from any folder
  previewHead: (head) => `${head ?? ""}<link rel="icon" href="./favicon.svg">`,
  // the menu's largest file, which Storybook names last
  managerHead: (head) =>
    `${head ?? ""}<link href="./sb-manager/globals-runtime.js" rel="modulepreload" /><script>document.documentElement.lang = "fr";</script>`,
  viteFinal: (config) =>
    mergeConfig(config, {
      plugins: [yaml(), blockStories()],
      // DSFR's files are minified already, and hold hacks for old browsers that Vite 8's minifier refuses
      build: {
        cssMinify: false,
        rolldownOptions: {
          // every story and page needs React: it comes with the first files, rather than after the story's own
          output: {
            codeSplitting: {
              groups: [
                { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/](?!.*server)/ },
              ],
            },
          },
        },
      },
    }),
};

export default config;
