import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { listFiles } from "@dsfr-blocks/base/node/namedFiles";
import { isDsfrSheet } from "./dsfrSheet";
import { findVariables } from "./trim";

/**
 * Names that the code of a site contains, each written as CSS writes it: `.fr-btn` for a class, `.fr-col-*` for a class that
 * the code completes, `button` for an element, `--text-title-grey` for a custom property.
 */
export type SourceNames = ReadonlySet<string>;

const CODE = /\.(?:[cm]?[jt]sx?|astro|html?|mdx|svelte|vue)$/i;
const STYLES = /\.(?:css|less|pcss|s[ac]ss|styl)$/i;
/** Matches the names of source files that no page of the site uses: tests, stories, declarations, minified files. */
const OTHER_FILES = /\.(?:d|min|spec|stories|test)\.\w+$/i;
/** Matches paths in the site's folders of static files and build outputs, whose code is not the site's own. */
const OTHER_FOLDERS = /^(?:build|coverage|dist|out|public|static|storybook-static)\//;

/** Whether a path, relative to the site's folder, is a file of the site's code or styles. */
export function isSourceFile(path: string): boolean {
  const isSource = CODE.test(path) || STYLES.test(path);
  return isSource && !OTHER_FILES.test(path) && !OTHER_FOLDERS.test(path);
}

/** Returns the names that the code and the styles in a site's folder contain. Ignores files that cannot be read. */
export function collectSourceNames(root: string): SourceNames {
  const ignore = () => undefined;
  const files = listFiles(".", root, { test: (name) => CODE.test(name) || STYLES.test(name) }, ignore);
  return new Set(files.filter(isSourceFile).flatMap((file) => readSourceNames(resolve(root, file))));
}

/** Returns the names that a file of the site's code or styles contains. */
export function readSourceNames(path: string): string[] {
  const text = readFileSync(path, "utf8");
  const variables = isDsfrSheet(text) ? [] : findVariables(text);
  return STYLES.test(path) ? variables : [...variables, ...findClasses(text), ...findElements(text)];
}

/** Finds the DSFR's classes. A class that ends with `-` is the beginning of a class that the code completes. */
function findClasses(code: string): string[] {
  return Array.from(code.matchAll(/(?<![\w-])fr-\w[\w-]*/g), ([name]) =>
    name.endsWith("-") ? `.${name}*` : `.${name}`,
  );
}

/** Finds the elements, written as tags or as strings. A component such as `<Button>` is assumed to render `<button>`. */
function findElements(code: string): string[] {
  return Array.from(code.matchAll(/<([a-z]\w*)|(["'`])([a-z]\w*)\2/gi), ([, tag, , word]) =>
    (tag ?? word ?? "").toLowerCase(),
  );
}
