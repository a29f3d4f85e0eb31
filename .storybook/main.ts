import type { StorybookConfig } from "@storybook/react-vite";
import { mergeConfig } from "vite";
import { blockIndexer, blockStories } from "./blockStories";
import { catalogueData } from "./catalogueData";
import { frenchText } from "./frenchText";
import { yaml } from "../scripts/vite-yaml.mjs";

/** CSS of the DSFR's font faces, for Storybook's menu. */
const FONT_FACES = [
  ["Regular", 400],
  ["Bold", 700],
].map(
  ([name, weight]) =>
    `@font-face{font-family:Marianne;font-weight:${weight};font-display:swap;src:url("./fonts/Marianne-${name}.woff2") format("woff2")}`,
);

/**
 * Styles of the search results. Each result that is a page shows the title of the page first, then the groups that contain the
 * page, and what matches in the page below, in small text.
 */
const SEARCH_RESULT_STYLES = `.search-result-item[data-id*="--documentation"] .search-result-item--label{display:flex;flex-direction:column-reverse}
.search-result-item[data-id*="--documentation"] .search-result-item--label>:first-child{font-size:11px}
.search-result-item[data-id*="--documentation"] .search-result-item--label>:last-child{display:flex;flex-flow:row-reverse wrap-reverse;justify-content:start;column-gap:8px;align-items:baseline}
.search-result-item[data-id*="--documentation"] .search-result-item--label>:last-child>::before{content:none}
.search-result-item[data-id*="--documentation"] .search-result-item--label>:last-child>:last-child{font-size:14px;white-space:normal}`;

/** Styles that show the name of the width switch beside its icon, until a width is selected. */
const WIDTH_SWITCH_STYLES = `[aria-label="Largeur"]>svg:only-child{margin-inline-end:6px}[aria-label="Largeur"]:has(>svg:only-child)::after{content:"Largeur"}`;

/** Styles of the menu and of the preview while they load, in a dark system: Storybook draws both on white. */
const DARK_START_STYLES =
  "@media (prefers-color-scheme:dark){html,.sb-preparing-story,.sb-preparing-docs,.sb-previewBlock,.sb-argstableBlock{background-color:#161616}}";

const config: StorybookConfig = {
  framework: "@storybook/react-vite",
  stories: ["../stories/**/*.mdx", "../stories/**/*.stories.tsx"],
  experimental_indexers: (indexers = []) => [blockIndexer, ...indexers],
  addons: [
    {
      name: "@storybook/addon-docs",
      options: {
        mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [frenchText] } },
        // off: the CSF plugin reads the code of each story from its file, but the documentation shows generated code
        csfPluginOptions: null,
      },
    },
    "@storybook/addon-a11y",
  ],
  // serves the fonts for the menu, because the page of the menu does not load the DSFR's stylesheet
  staticDirs: [{ from: "../node_modules/@gouvfr/dsfr/dist/fonts", to: "/fonts" }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // off: no story has an action or an interaction, so the panels of these features would be empty. Change detection is off too,
  // because no story of a built catalogue changes.
  features: {
    actions: false,
    interactions: false,
    changeDetection: false,
    // on: the search also finds the anchors that scripts/catalogue-search.mjs writes
    experimentalSearchDocsHeadings: true,
  },
  docs: { defaultName: "Documentation" },
  // off: stories/support/argTypes.ts describes every prop in French, so Storybook does not extract descriptions from the
  // sources
  typescript: { reactDocgen: false },
  // the URL is relative, because the catalogue may be served from any folder
  previewHead: (head) =>
    `${head ?? ""}<link rel="icon" href="./favicon.svg"><style>${DARK_START_STYLES}</style>`,
  // preloads globals-runtime.js, the largest file of the menu, because Storybook references this file last
  managerHead: (head) =>
    `${head ?? ""}<link href="./sb-manager/globals-runtime.js" rel="modulepreload" /><style>${FONT_FACES.join("")}${SEARCH_RESULT_STYLES}${WIDTH_SWITCH_STYLES}${DARK_START_STYLES}</style><script>document.documentElement.lang = "fr";</script>`,
  viteFinal: (config) =>
    mergeConfig(config, {
      plugins: [yaml(), blockStories(), catalogueData()],
      resolve: { tsconfigPaths: true },
      build: {
        // off: the DSFR's files are already minified, and Vite 8's minifier rejects their hacks for old browsers
        cssMinify: false,
        rolldownOptions: {
          // puts React in a separate chunk. Every story and page needs React: a separate chunk loads with the first files, not
          // after the story's files.
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
