import { relative, sep } from "node:path";
import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import jsdoc from "eslint-plugin-jsdoc";
import jsxA11y from "eslint-plugin-jsx-a11y-x";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { findCycle, buildImportGraph } from "./scripts/circles.mjs";
import { checkImport } from "./scripts/layers.mjs";

const tests = "**/*.test.{ts,tsx}";

/** Pattern of the beginning of a function's docstring. Also accepts a docstring with only tags, such as `@param`. */
const FUNCTION_DESCRIPTION =
  "^\\s*(?:$|Whether\\b|(?!(?:Its|As|This|Is|Has|Was|Does|Always|Classes|Props)\\b|\\w+s of\\b)[A-Z][a-z]+s\\b)";
/** Pattern of the beginnings to reject in a value's docstring, which must begin with a noun. */
const VALUE_RIDDLE =
  "^\\s*(?:What|How|Where|When|Who|Which|Why|Of|By|In|For|With|At|To|From|As|On|Its|The same|Same|That|Those|It)\\b";
/** Words in comments that hide what happens: name the action (report, print, describe) or the value. */
const VAGUE_WORDS = ["told", "untold", "said", "says so", "speaks of", "put right", "left aside", "nobody"];

export default defineConfig(
  globalIgnores(["**/dist", "storybook-static", "coverage", ".cache", "examples/consumers"]),
  js.configs.recommended,
  tseslint.configs.recommended,
  jsxA11y.configs.recommended,
  // these rules skip the packages' .ts files, which may not import hooks (see below): there, they would take a seventh of the
  // lint time
  { ...reactHooks.configs.flat.recommended, ignores: ["{src,packages/*/src}/**/*.ts"] },
  {
    rules: {
      // accept an unused variable that omits a key from an object, such as `layout` in `{ layout, ...rest }`
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      // accept an explicit `role="list"`: our own audit requires it, because Safari removes the role of a list without markers
      "jsx-a11y-x/no-redundant-roles": ["error", { ul: ["list"], ol: ["list"] }],
      // accept the focus on a group: keyboard users scroll a wide content by its group (`tabpanel` is the rule's own default)
      "jsx-a11y-x/no-noninteractive-tabindex": [
        "error",
        { roles: ["tabpanel", "group"], allowExpressionValues: true },
      ],
    },
  },
  {
    files: ["**/*.{js,mjs}"],
    // tsc checks undefined names in these files too (checkJs), and knows Node's globals
    rules: { "no-undef": "off" },
  },
  {
    files: ["{src,packages/*/src}/**/*.{ts,tsx}"],
    plugins: { layers: { rules: { direction: createLayerRule(), circle: createCycleRule() } } },
    rules: { "layers/direction": "error", "layers/circle": "error" },
  },
  {
    files: ["{src,packages/*/src}/**/*.{ts,tsx}"],
    ignores: [tests],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^react$",
              importNamePattern: "^(default$|use([A-Z]|$)|createContext$)",
              message:
                "No hook and no context: the blocks stay server components. See ARCHITECTURE.md, Layers.",
            },
          ],
        },
      ],
    },
  },
  {
    // rules for docstrings and comments: see CONTRIBUTING.md
    files: ["{src,packages/*/src,packages/*/scripts,scripts,stories,.storybook}/**/*.{ts,tsx,mjs}"],
    ignores: [tests],
    plugins: { jsdoc },
    rules: {
      "jsdoc/require-throws": ["error", { contexts: ["ExportNamedDeclaration > FunctionDeclaration"] }],
      "jsdoc/no-restricted-syntax": [
        "error",
        {
          contexts: [
            {
              context:
                "FunctionDeclaration, MethodDefinition, TSMethodSignature, VariableDeclaration:has(> VariableDeclarator > ArrowFunctionExpression)",
              comment: `JsdocBlock[description!=/${FUNCTION_DESCRIPTION}/u]`,
              message: "Begin with a verb in the third person, such as “Returns”, or with “Whether”.",
            },
            {
              context: "TSInterfaceDeclaration, TSTypeAliasDeclaration, TSPropertySignature",
              comment: `JsdocBlock[description=/${VALUE_RIDDLE}/u]`,
              message: "Begin with a noun: a value is a thing.",
            },
          ],
        },
      ],
      "no-warning-comments": ["error", { terms: VAGUE_WORDS, location: "anywhere" }],
    },
  },
  {
    files: ["src/{rich-text,blocks,pages}/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-syntax": [
        "error",
        ...["JSXAttribute > JSXIdentifier", "Property > Identifier"].map((node) => ({
          selector: `${node}[name='dangerouslySetInnerHTML']`,
          message: "Author's text is never HTML: render the tree. See ARCHITECTURE.md, Layers.",
        })),
      ],
    },
  },
);

/**
 * Creates a rule that checks each import with scripts/layers.mjs. The editor then reports the same imports as
 * tests/unit/layers.test.ts.
 */
function createLayerRule() {
  return {
    /** @param {import("eslint").Rule.RuleContext} context */
    create(context) {
      const file = relative(import.meta.dirname, context.filename)
        .split(sep)
        .join("/");
      /** @param {{ source?: unknown }} node */
      function check({ source }) {
        const literal = /** @type {import("estree").Literal | null | undefined} */ (source);
        if (typeof literal?.value !== "string") return;
        const message = checkImport(file, literal.value);
        if (message) context.report({ node: literal, message });
      }
      return {
        ImportDeclaration: check,
        ImportExpression: check,
        ExportNamedDeclaration: check,
        ExportAllDeclaration: check,
      };
    },
  };
}

/** Creates a rule that reports, at the start of a file, an import cycle that contains the file. */
function createCycleRule() {
  /** @type {ReturnType<typeof buildImportGraph> | undefined} */
  let graph;
  return {
    /** @param {import("eslint").Rule.RuleContext} context */
    create(context) {
      const file = relative(import.meta.dirname, context.filename)
        .split(sep)
        .join("/");
      return {
        /** @param {import("estree").Program} node */
        Program(node) {
          const cycle = findCycle((graph ??= buildImportGraph()), file);
          if (cycle) context.report({ node, message: `It imports itself by way of ${cycle.join(", ")}.` });
        },
      };
    },
  };
}
