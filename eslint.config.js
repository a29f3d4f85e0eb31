import { relative, sep } from "node:path";
import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import jsxA11y from "eslint-plugin-jsx-a11y-x";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { circleFrom, importGraph } from "./scripts/circles.mjs";
import { importFault } from "./scripts/layers.mjs";

const tests = "**/*.test.{ts,tsx}";

export default defineConfig(
  globalIgnores(["**/dist", "storybook-static", "coverage", ".cache", "examples/consumers"]),
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  jsxA11y.configs.recommended,
  reactHooks.configs.flat.recommended,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      // `{layout, ...rest}` is how a key is left out
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      // Safari drops the list role of a list without markers: the role says it again, as our own audit asks
      "jsx-a11y-x/no-redundant-roles": ["error", { ul: ["list"], ol: ["list"] }],
    },
  },
  {
    files: ["**/*.{js,mjs}"],
    extends: [tseslint.configs.disableTypeChecked],
    // tsc checks these files too (checkJs), and knows Node's globals
    rules: { "no-undef": "off" },
  },
  {
    files: ["{src,packages/*/src}/**/*.{ts,tsx}"],
    plugins: { layers: { rules: { direction: layerRule(), circle: circleRule() } } },
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

/** Asks scripts/layers.mjs about each import, so that the editor says what tests/unit/layers.test.ts would. */
function layerRule() {
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
        const message = importFault(file, literal.value);
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

/** Shows, at the head of a file, a way through its imports that leads back to it. */
function circleRule() {
  /** @type {ReturnType<typeof importGraph> | undefined} */
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
          const way = circleFrom((graph ??= importGraph()), file);
          if (way) context.report({ node, message: `It imports itself by way of ${way.join(", ")}.` });
        },
      };
    },
  };
}
