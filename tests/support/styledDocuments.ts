import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright";
import { collectDsfrUse } from "../../scripts/dsfr/use";
import { renderFixtures, renderLibrary } from "../../scripts/dsfr/markup";
import { findDsfr } from "@dsfr-blocks/tools/styles/load";
import { createStylesForElements } from "@dsfr-blocks/tools/styles/documentStyles";
import { createDocumentElements } from "@dsfr-blocks/tools/styles/libraryElements";
import { type Scheme, formatSchemeAttributes } from "@dsfr-blocks/tools/styles/scheme";
import { findFewest } from "./fewest";
import { createWildTexts } from "./wildPages";
import { getAddress, openComparison, type Styled, formatStylesheet, type View } from "./computedStyles";

/** The DSFR that this project is developed on. */
export const dsfr = findDsfr([process.cwd()]) ?? "";

/** Every fixture, then what options, pages and hostile texts show besides. */
export function listSamples(): string[] {
  const own = renderFixtures();
  const more = findFewest(renderLibrary(), own);
  return [...own, ...more, ...findFewest(createWildTexts(400), [...own, ...more])];
}

export const createBody = (samples: readonly string[]): string =>
  samples.map((html) => `<div class="fr-container">${html}</div>`).join("\n");

const ours = `<style>${readFileSync("src/blocks.css", "utf8")}</style>`;
// what the DSFR leaves out, and our derived styles add: see packages/tools/src/styles/scheme.ts
const colorScheme = "<style>:root{color-scheme:light dark}</style>";

/** A DSFR whole, its utilities too, and our rules. Its own script would set the attribute. */
export function createWholeStyles(theme: "light" | "dark", folder = dsfr): Styled {
  const files = ["dsfr.min.css", "utility/utility.min.css"].map((name) => join(folder, "dist", name));
  return {
    attributes: `data-fr-scheme="system" data-fr-theme="${theme}"`,
    head: files.map(formatStylesheet).join("") + ours + colorScheme,
  };
}

/** The DSFR's parts that `styles.css` imports, and our rules. */
export function createPartStyles(theme: "light" | "dark"): Styled {
  const imports = readFileSync("src/styles.css", "utf8").matchAll(/@import "@gouvfr\/dsfr\/(.*)"/g);
  const links = Array.from(imports, ([, path = ""]) => formatStylesheet(join(dsfr, path)));
  return { ...createWholeStyles(theme), head: links.join("") + ours + colorScheme };
}

export function createStyled(scheme: Scheme, css: string): Styled {
  return { attributes: formatSchemeAttributes(scheme), head: `<style>${css}</style>` };
}

/** What a site may give to any page made of blocks. */
export function createLibraryCss(scheme: Scheme, folder = dsfr): string {
  const elements = createDocumentElements(scheme, collectDsfrUse(dsfr).elements);
  return createStylesForElements(elements, "anywhere", { dsfr: folder, scheme, urlOf: getAddress }).css;
}

export interface Differences {
  /** Each with the view that it was first seen in. */
  readonly found: readonly string[];
  /** Boxes compared in the view that shows fewest. */
  readonly boxes: number;
}

/** Compares documents of one body with the first of them, in each view. */
export async function findDifferences(
  browser: Browser,
  body: string,
  documents: readonly Styled[],
  views: readonly View[],
): Promise<Differences> {
  const comparison = await openComparison(browser, body, documents);
  const found = new Map<string, string>();
  let boxes = Infinity;
  for (const view of views) {
    const seen = await comparison.compare(view);
    boxes = Math.min(boxes, seen.boxes);
    for (const each of seen.differences)
      if (!found.has(each)) found.set(each, `${Object.values(view).join(", ")}: ${each}`);
  }
  await comparison.close();
  return { found: [...found.values()], boxes };
}

/** Every combination of these, state by state: to change it is what takes time. */
export function createViews(
  scheme: View["scheme"],
  widths: readonly number[],
  media: readonly View["media"][],
  states: readonly View["state"][],
): View[] {
  return states.flatMap((state) =>
    widths.flatMap((width) => media.map((each): View => ({ scheme, media: each, width, state }))),
  );
}
