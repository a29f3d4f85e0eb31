import { readFileSync } from "node:fs";
import { relative } from "node:path";
import postcss from "postcss";
import { createStylesForElements } from "@dsfr-blocks/tools/styles/documentStyles";
import { createDocumentElements, formatSelector } from "@dsfr-blocks/tools/styles/libraryElements";
import { parseElements } from "@dsfr-blocks/tools/styles/markup";
import { renderLibrary } from "./markup";

/**
 * The parts of the DSFR that the library uses. `dist/dsfr.json` contains this information, for tools that remove unused styles.
 */
export interface DsfrUse {
  /** Names of the DSFR's components that `styles.css` imports, and `core` and `scheme`. */
  readonly components: readonly string[];
  /** Class names of the DSFR in the markup. The library's own class names begin with `dsfrb-`. */
  readonly classes: readonly string[];
  /** Class names of icons. Empty, because the blocks use no icon class. */
  readonly icons: readonly string[];
  /** Icon files that the styles of `elements` use, relative to the DSFR's folder. */
  readonly iconFiles: readonly string[];
  /** Font files that the styles of `elements` use, relative to the DSFR's folder. */
  readonly fontFiles: readonly string[];
  /**
   * Selectors of all types of elements that the library renders. An attribute without a value may have any value. Every element
   * may also have an `id`, a `lang` and a `title`.
   */
  readonly elements: readonly string[];
}

/** Returns the parts of the DSFR that the library uses. `dsfr` is the DSFR's folder. */
export function collectDsfrUse(dsfr: string): DsfrUse {
  const selectors = renderLibrary().flatMap(parseElements).map(formatSelector);
  const elements = [...new Set(selectors.flatMap(expandHeadingLevels))].sort();
  const classes = [
    ...new Set(elements.flatMap((elementSelector) => elementSelector.match(/(?<=\.)fr-[\w-]+/g) ?? [])),
  ].sort();
  const allElements = createDocumentElements("system", elements);
  const { files } = createStylesForElements(allElements, "anywhere", {
    dsfr,
    scheme: "system",
    urlOf: (file) => file,
  });
  const listFiles = (folder: string) =>
    files
      .map((file) => relative(dsfr, file).replaceAll("\\", "/"))
      .filter((file) => file.startsWith(folder))
      .sort();
  return {
    components: listComponents(readFileSync("src/styles.css", "utf8")),
    classes,
    icons: classes.filter((name) => name.startsWith("fr-icon-")),
    iconFiles: listFiles("dist/icons/"),
    fontFiles: listFiles("dist/fonts/"),
    elements,
  };
}

/**
 * Returns the selector of a heading with each heading level, since the level of a block's heading depends on the block's
 * position. Returns any other selector unchanged.
 */
function expandHeadingLevels(selector: string): string[] {
  return /^h[2-6]\b/.test(selector)
    ? [2, 3, 4, 5, 6].map((level) => `h${level}${selector.slice(2)}`)
    : [selector];
}

function listComponents(stylesheet: string): string[] {
  const names: string[] = [];
  postcss.parse(stylesheet).walkAtRules("import", ({ params }) => {
    const [, name] = /@gouvfr\/dsfr\/dist\/(?:component\/)?([\w-]+)\//.exec(params) ?? [];
    if (name) names.push(name);
  });
  return [...new Set(names)];
}
