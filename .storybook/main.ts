import type { StorybookConfig } from "@storybook/react-vite";
import { mergeConfig } from "vite";
import { blockIndexer, blockStories } from "./blockStories";
import { frenchText } from "./frenchText";
import { yaml } from "../scripts/vite-yaml.mjs";

/** The letters of the pages, for the menu. */
const LETTERS = [
  ["Regular", 400],
  ["Bold", 700],
].map(
  ([name, weight]) =>
    `@font-face{font-family:Marianne;font-weight:${weight};font-display:swap;src:url("./fonts/Marianne-${name}.woff2") format("woff2")}`,
);

/** A page that a search finds is called by its own name: Storybook's « Documentation » stands below, and small. */
const RESULTS = `.search-result-item[data-id$="--documentation"] .search-result-item--label{display:flex;flex-direction:column-reverse}
.search-result-item[data-id$="--documentation"] .search-result-item--label>:first-child{font-size:11px}
.search-result-item[data-id$="--documentation"] .search-result-item--label>:last-child{font-size:14px;color:inherit}
.dsfr-blocks-synonyms{padding:12px 20px;font-size:14px}
.dsfr-blocks-synonyms a{display:block;padding:4px 0;color:inherit}`;

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
  // for the menu, whose page has no stylesheet of the DSFR
  staticDirs: [{ from: "../node_modules/@gouvfr/dsfr/dist/fonts", to: "/fonts" }],
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
    `${head ?? ""}<link href="./sb-manager/globals-runtime.js" rel="modulepreload" /><style>${LETTERS.join("")}${RESULTS}</style><script>document.documentElement.lang = "fr";</script>`,
  viteFinal: (config) =>
    mergeConfig(config, {
      plugins: [yaml(), blockStories()],
      resolve: { tsconfigPaths: true },
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
