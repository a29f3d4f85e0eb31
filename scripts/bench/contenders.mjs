// The contenders: the ways to render the same page that the bench compares. The folder of each contender, in bench/contenders,
// has the same four modules: see bench/README.md.

/** @typedef {"dsfr-blocks" | "hand-written" | "react-dsfr"} ContenderName */

export const contenders = /** @type {const} */ ([
  {
    name: "dsfr-blocks",
    title: "dsfr-blocks",
    modules: ["dsfr-blocks", "dsfr-blocks/content"],
  },
  {
    name: "hand-written",
    title: "JSX by hand + js-yaml + marked",
    modules: ["react/jsx-runtime", "js-yaml", "marked"],
  },
  {
    name: "react-dsfr",
    title: "react-dsfr + gray-matter + react-markdown",
    modules: [
      "react/jsx-runtime",
      "@codegouvfr/react-dsfr/Card.js",
      "@codegouvfr/react-dsfr/Breadcrumb.js",
      "@codegouvfr/react-dsfr/CallOut.js",
      "@codegouvfr/react-dsfr/Button.js",
      "@codegouvfr/react-dsfr/Table.js",
      "gray-matter",
      "react-markdown",
    ],
  },
]);

/**
 * Returns the code of a contender's page if its content is compiled at build. `virtual:content` is the compiled content.
 * @param {string} name
 */
export const generateCompiledEntry = (name) => `
  import content from "virtual:content";
  import { Page } from "./contenders/${name}/Page.jsx";
  export default () => <Page content={content} />;`;

/**
 * Returns the code of a contender's page if the browser parses the Markdown of each key. The front matter is read at build:
 * `virtual:content` contains its values.
 * @param {string} name
 */
export const generateParsingEntry = (name) => `
  import content from "virtual:content";
  import { Live } from "./contenders/${name}/Live.jsx";
  export default () => <Live content={content} />;`;

/**
 * Returns the code of a contender's page that reads the author's file in the browser. `virtual:source` is the text of that
 * file.
 * @param {string} name
 */
export const generateReadingEntry = (name) => `
  import source from "virtual:source";
  import { read } from "./contenders/${name}/read.js";
  import { Live } from "./contenders/${name}/Live.jsx";
  export default () => <Live content={read(source)} />;`;
