import { readFileSync } from "node:fs";
import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { renderFixtures } from "../../scripts/dsfr/markup";
import { computeContrast, parseColour } from "../../packages/rgaa-audit/src/page/colour/colour";
import { createDocument } from "../support/styledDocument";
import { launch } from "../support/chromium";

/** Backgrounds on which the DSFR sets texts in its usual colours; `flat` and `action-high` are for inverted ones. */
const BANDS = [
  ...new Set(
    readFileSync("node_modules/@gouvfr/dsfr/dist/core/core.main.css", "utf8").match(
      /--background-(?:alt|contrast|action-low)-[a-z-]+(?<!-(?:hover|active))(?=:)/g,
    ),
  ),
];

/** The DSFR's own fault, told on the page of colours: this grey is for what floats over a page. */
const TOO_LIGHT = "--background-contrast-overlap-grey";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it.each(["light", "dark"] as const)(
  "texts of every block have their contrast in bands of each of the DSFR's colours, in %s",
  async (scheme) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const attributes = `data-fr-scheme="${scheme}" data-fr-theme="${scheme}"`;
    await page.setContent(createDocument(`<div id="band">${renderFixtures().join("")}</div>`, attributes));
    const { bands, texts } = await page.evaluate((names) => {
      const band = document.querySelector<HTMLElement>("#band");
      if (!band) throw new Error("no band");
      const hasBackground = (each: Element) => {
        const { backgroundColor, backgroundImage } = getComputedStyle(each);
        return backgroundColor !== "rgba(0, 0, 0, 0)" || /url/.test(backgroundImage);
      };
      /** An element whose own words stand on the band. */
      const isOnBand = (each: Element) => {
        const isText = [...each.childNodes].some(
          ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
        );
        if (!isText) return false;
        for (let up: Element | null = each; up && up !== band; up = up.parentElement)
          if (hasBackground(up)) return false;
        return true;
      };
      const found = new Map<string, { colour: string; least: number; said: string }>();
      for (const each of band.querySelectorAll("*")) {
        if (!isOnBand(each)) continue;
        const { color: colour, fontSize, fontWeight, fill } = getComputedStyle(each);
        const size = Number.parseFloat(fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
        const drawn = each instanceof SVGElement ? fill : colour;
        const said = each.textContent.trim().slice(0, 40);
        found.set(`${drawn} ${isLarge}`, { colour: drawn, least: isLarge ? 3 : 4.5, said });
      }
      const colours = names.map((name) => {
        band.style.backgroundColor = `var(${name})`;
        return { name, colour: getComputedStyle(band).backgroundColor };
      });
      return { bands: colours, texts: [...found.values()] };
    }, BANDS);
    await page.close();
    expect(new Set(bands.map(({ colour }) => colour)).size).toBeGreaterThan(30);
    expect(new Set(texts.map(({ colour }) => colour)).size).toBeGreaterThan(3);
    const faults = bands.flatMap(({ name, colour }) =>
      texts
        .filter((text) => computeContrast(parseColour(text.colour), parseColour(colour)) < text.least)
        .map((text) => `${name}: ${text.said}`),
    );
    expect(faults.filter((fault) => !fault.startsWith(TOO_LIGHT))).toEqual([]);
    expect(faults.length > 0).toBe(scheme === "dark");
  },
);
