import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collectDsfrUse } from "../../scripts/dsfr/use";
import { createStylesForElements } from "@dsfr-blocks/tools/styles/documentStyles";
import { createDocumentElements } from "@dsfr-blocks/tools/styles/libraryElements";
import { SCRIPT_CLASSES } from "@dsfr-blocks/tools/styles/script";
import { launch } from "../support/chromium";
import {
  createBody,
  findDifferences,
  dsfr,
  listSamples,
  createLibraryCss,
  createStyled,
  createViews,
  createWholeStyles,
} from "../support/styledDocuments";
import { findAddedClasses } from "../support/dsfrScript";
import { findFewest } from "../support/fewest";
import manifest from "./package.json";

const PATIENCE = 300_000;
const require = createRequire(import.meta.url);
const { classes, elements } = collectDsfrUse(dsfr);
const imports = Array.from(
  readFileSync("src/styles.css", "utf8").matchAll(/@import "@gouvfr\/dsfr\/(.*)"/g),
  ([, path = ""]) => path,
);
const samples = listSamples();

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.each(Object.keys(manifest.dependencies))("%s", (name) => {
  const folder = dirname(require.resolve(`${name}/package.json`));

  it("is the version that it says, and one whose terms ask for no acceptance", () => {
    const { version } = require(`${name}/package.json`) as { version: string };
    expect(name).toBe(`dsfr-${version}`);
    expect(Number(version.split(".")[1])).toBeLessThan(15);
  });

  it("has a script that adds no class that our list does not have", () => {
    const known = new Set(Object.values(SCRIPT_CLASSES).flat());
    const added = findAddedClasses(readFileSync(join(folder, "dist/dsfr.module.js"), "utf8"));
    expect(added).toContain("fr-modal--opened");
    expect(added.filter((each) => !known.has(each))).toEqual([]);
  });

  it("has every file that styles.css imports", () => {
    expect(imports.length).toBeGreaterThan(10);
    expect(imports.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });

  it("knows every class of the markup, in these files or in ours", () => {
    const files = [...imports.map((path) => join(folder, path)), "src/blocks.css"];
    const css = files.map((path) => readFileSync(path, "utf8")).join("");
    const known = new Set(Array.from(css.matchAll(/\.(fr-[\w-]+)/g), ([, each]) => each));
    expect(classes.filter((each) => !known.has(each))).toEqual([]);
  });

  it("has the icons and the fonts that the one that is developed on has", () => {
    const files = (version: string) =>
      createStylesForElements(createDocumentElements("system", elements), "anywhere", {
        dsfr: version,
        scheme: "system",
        urlOf: (file) => file,
      }).files;
    expect(files(folder).filter((file) => !existsSync(file))).toEqual([]);
    const names = (version: string) =>
      files(version)
        .map((file) => basename(file))
        .sort();
    expect(names(folder)).toEqual(names(dsfr));
  });

  it.each(["light", "dark"] as const)(
    "gives a subset that is the same as the whole, in %s",
    async (scheme) => {
      const documents = [
        createWholeStyles(scheme, folder),
        createStyled("system", createLibraryCss("system", folder)),
      ];
      const views = createViews(
        scheme,
        [1280],
        ["screen", "print", "forced colours"],
        ["at rest", "hovered"],
      );
      const { found, boxes } = await findDifferences(
        browser,
        createBody(findFewest(samples)),
        documents,
        views,
      );
      expect(found).toEqual([]);
      expect(boxes).toBeGreaterThan(1000);
    },
    PATIENCE,
  );

  it(
    "looks different from the one that is developed on only where this list says",
    async () => {
      const body = createBody(findFewest(samples));
      const light = createViews(
        "light",
        [1280],
        ["screen", "print", "forced colours"],
        ["at rest", "hovered"],
      );
      const dark = createViews("dark", [1280], ["screen"], ["at rest"]);
      const { found } = await findDifferences(
        browser,
        body,
        [createWholeStyles("light"), createWholeStyles("light", folder)],
        light,
      );
      const inDark = await findDifferences(
        browser,
        body,
        [createWholeStyles("dark"), createWholeStyles("dark", folder)],
        dark,
      );
      await expect(formatList([...found, ...inDark.found])).toMatchFileSnapshot(`./${name}.txt`);
    },
    PATIENCE,
  );
});

/** One line a change: what becomes of which property, in which view, and the elements that it is seen on. */
function formatList(found: readonly string[]): string {
  const changes = new Map<string, Set<string>>();
  for (const difference of found) {
    const [, view = "", path = "", property = "", ours = "", theirs = ""] =
      /^(.*?): \d+: (.*) \{ (.*?): (.*) \| (.*) \}$/.exec(difference) ?? [];
    const [one, two] = [ours, theirs].map((value) => value.replace(/url\("[^"]*\/dist\/(?:.*\/)?/g, 'url("'));
    if (property === "" || FOLLOWS.test(property) || one === two || path.endsWith("#text")) continue;
    const change = `${view.replace(", 1280", "")} | ${property}: ${one}; there ${two}`;
    const names = path.split(" > ").slice(/::(?:before|after|marker)$/.test(path) ? -2 : -1);
    changes.set(change, (changes.get(change) ?? new Set()).add(names.join(" > ")));
  }
  if (changes.size === 0) return "No difference.\n";
  return Array.from(changes, ([change, elements]) => `${change} | ${[...elements].sort().join(", ")}\n`)
    .sort()
    .join("");
}

/** What only follows: sizes, of which one moves all; a property's other names; where a background lies; colours that are the text's. */
const FOLLOWS =
  /^(?:box|name|width|height|(?:perspective|transform)-origin|top|right|bottom|left|.*(?:block|inline).*|grid-template-rows|-webkit-.*|background-(?!color|image|size).*|(?!color|background).*-color)$/;
