import { readFileSync } from "node:fs";
import { relative } from "node:path";
import postcss from "postcss";
import { exactStyles } from "@dsfr-blocks/tools/styles/exactStyles";
import { documentElements, selectorOf } from "@dsfr-blocks/tools/styles/libraryElements";
import { elementsOf } from "@dsfr-blocks/tools/styles/markup";
import { libraryMarkup } from "./markup";

/** What the library uses of the DSFR, as `dist/dsfr.json` publishes it for tools that trim. */
export interface DsfrUse {
  /** Folders of `dist/component`, and `core` and `scheme`, that `styles.css` imports. */
  readonly components: readonly string[];
  /** The DSFR's class names in the markup. Those of ours begin with `dsfrb-`. */
  readonly classes: readonly string[];
  /** Icons as class names; the blocks write none. */
  readonly icons: readonly string[];
  /** Icon files that the rules of these classes show, from the DSFR's folder. */
  readonly iconFiles: readonly string[];
  /** Font files, from the DSFR's folder. */
  readonly fontFiles: readonly string[];
  /** Every kind of element that the library renders, as a selector: an attribute without a value may have any, and each may have an `id`, a `lang`, a `title`. */
  readonly elements: readonly string[];
}

export function dsfrUse(dsfr: string): DsfrUse {
  const kinds = libraryMarkup().flatMap(elementsOf).map(selectorOf);
  const elements = [...new Set(kinds.flatMap(atEveryLevel))].sort();
  const classes = [...new Set(elements.flatMap((each) => each.match(/(?<=\.)fr-[\w-]+/g) ?? []))].sort();
  const inDocument = documentElements("system", elements);
  const { files } = exactStyles(inDocument, "anywhere", {
    dsfr,
    scheme: "system",
    urlOf: (file) => file,
  });
  const filesIn = (folder: string) =>
    files
      .map((file) => relative(dsfr, file).replaceAll("\\", "/"))
      .filter((file) => file.startsWith(folder))
      .sort();
  return {
    components: componentsOf(readFileSync("src/styles.css", "utf8")),
    classes,
    icons: classes.filter((name) => name.startsWith("fr-icon-")),
    iconFiles: filesIn("dist/icons/"),
    fontFiles: filesIn("dist/fonts/"),
    elements,
  };
}

/** A block's heading takes the level that its place gives it. */
function atEveryLevel(selector: string): string[] {
  return /^h[2-6]\b/.test(selector)
    ? [2, 3, 4, 5, 6].map((level) => `h${level}${selector.slice(2)}`)
    : [selector];
}

function componentsOf(stylesheet: string): string[] {
  const names: string[] = [];
  postcss.parse(stylesheet).walkAtRules("import", ({ params }) => {
    const [, name] = /@gouvfr\/dsfr\/dist\/(?:component\/)?([\w-]+)\//.exec(params) ?? [];
    if (name) names.push(name);
  });
  return [...new Set(names)];
}
