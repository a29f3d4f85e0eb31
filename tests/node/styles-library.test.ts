import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { renderFixtures, renderPages } from "../../scripts/dsfr/markup";
import { collectDsfrUse } from "../../scripts/dsfr/use";
import { findDsfr } from "@dsfr-blocks/tools/styles/load";
import type { Element } from "@dsfr-blocks/tools/styles/element";
import { createDocumentElements, formatSelector } from "@dsfr-blocks/tools/styles/libraryElements";
import { parseElements } from "@dsfr-blocks/tools/styles/markup";
import { createWildPages } from "../support/wildPages";

const dsfr = findDsfr([process.cwd()]) ?? "";
const use = collectDsfrUse(dsfr);
const listed = createDocumentElements("system", use.elements);
const wild = createWildPages(100);

/** Selectors that match the element all match the listed one: same name, same classes, all its attributes. */
function covers(known: Element, { name, classes, attributes }: Element): boolean {
  return (
    known.name === name &&
    [...classes].join(" ") === [...known.classes].join(" ") &&
    [...attributes].every(([key, value]) => {
      if (key === "class") return true;
      const has = known.attributes.get(key);
      return known.attributes.has(key) && (has === undefined || has === value);
    })
  );
}
const missingFrom = (elements: readonly Element[], markup: readonly string[]) => {
  const missing = markup
    .flatMap(parseElements)
    .filter((element) => !elements.some((known) => covers(known, element)))
    .map(formatSelector);
  return [...new Set(missing)];
};

describe("the list of what the library renders", () => {
  it("has every element of the fixtures and of the page", () => {
    expect(missingFrom(listed, [...renderFixtures(), ...renderPages()])).toEqual([]);
  });

  it("has every element that careless and hostile pages give rise to", () => {
    expect(new Set(wild.flatMap(parseElements).map(formatSelector)).size).toBeGreaterThan(80);
    expect(missingFrom(listed, wild)).toEqual([]);
  });
});

describe("what is in use of the DSFR", () => {
  it("is what the fixtures and the page use", () => {
    const used = [...renderFixtures(), ...renderPages()].flatMap((html) =>
      Array.from(html.matchAll(/ class="([^"]*)"/g), ([, names = ""]) => names.split(" ")).flat(),
    );
    const ofDsfr = [...new Set(used)].filter((name) => name.startsWith("fr-"));
    expect(ofDsfr.filter((name) => !use.classes.includes(name))).toEqual([]);
    // no class is listed that only a variant of an option explains
    expect(use.classes.filter((name) => !ofDsfr.includes(name))).toEqual(["fr-cell--center"]);
    expect(use.icons).toEqual([]);
  });

  it("names files that the DSFR has", () => {
    expect(use.iconFiles).toContain("dist/icons/system/download-line.svg");
    expect(use.fontFiles).toContain("dist/fonts/Marianne-Regular.woff2");
    for (const file of [...use.iconFiles, ...use.fontFiles]) readFileSync(join(dsfr, file));
  });
});

it("each component in use can be found by name in the built code, as tools that trim look for it", () => {
  const code = readdirSync("dist")
    .filter((file) => file.endsWith(".js"))
    .map((file) => readFileSync(join("dist", file), "utf8"))
    .join("");
  const written = use.classes.filter((name) => code.includes(name));
  for (const component of use.components.filter((name) => name !== "scheme")) {
    const folder = component === "core" ? "core" : `component/${component}`;
    const css = readFileSync(join(dsfr, "dist", folder, `${component}.main.css`), "utf8");
    expect([component, written.some((name) => css.includes(`.${name}`))]).toEqual([component, true]);
  }
});

describe("styles.css", () => {
  const imports = Array.from(
    readFileSync("src/styles.css", "utf8").matchAll(/@import "@gouvfr\/dsfr\/(.*)"/g),
    ([, path = ""]) => path,
  );
  const classesOf = (file: string) =>
    new Set(
      Array.from(readFileSync(join(dsfr, file), "utf8").matchAll(/\.(fr-[\w-]+)/g), ([, name]) => name),
    );

  it("imports what knows every class in use", () => {
    const known = new Set(imports.flatMap((file) => [...classesOf(file)]));
    expect(use.classes.filter((name) => !known.has(name))).toEqual([]);
  });

  it("imports no component that no class is of", () => {
    const components = use.components.filter((name) => name !== "core" && name !== "scheme");
    const idle = components.filter((component) => {
      const others = imports.filter((file) => !file.includes(`/${component}/`));
      const known = new Set(others.flatMap((file) => [...classesOf(file)]));
      return use.classes.every((name) => known.has(name));
    });
    expect(components.length).toBeGreaterThan(3);
    expect(idle).toEqual([]);
  });

  it("imports each component for the screen and for print", () => {
    for (const component of use.components.filter((name) => name !== "scheme")) {
      const files = imports.filter((file) => file.includes(`/${component}/`));
      expect(files.map((file) => file.split(".").slice(-3).join("."))).toEqual([
        "main.min.css",
        "print.min.css",
      ]);
    }
  });
});
