import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCatalogueServer } from "../../scripts/catalogue.mjs";
import { WIDTHS_PX } from "../../stories/support/widths";
import { listCatalogue, STORYBOOK } from "../support/storybook";
import { launch } from "../support/chromium";
import { readTexts } from "../support/storybook-site";

const server = createCatalogueServer(STORYBOOK);
let browser: Browser;
let address: string;

beforeAll(async () => {
  await listCatalogue();
  await new Promise<void>((listening) => server.listen(0, listening));
  address = `http://localhost:${(server.address() as AddressInfo).port}/`;
  browser = await launch();
  // the catalogue may have to be built first
}, 600_000);

afterAll(async () => {
  await browser.close();
  server.close();
});

const FIELD = "#storybook-explorer-searchfield";
const STORY = "?path=/story/blocs-reasons--contenu-reel";

/** Opens the catalogue on a story. */
async function open(page: Page): Promise<void> {
  await page.goto(`${address}${STORY}`);
  await page.frameLocator("#storybook-preview-iframe").locator("#storybook-root section").waitFor();
}

describe("the menu", () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await open(page);
  });

  /** Types a query in the search, and returns its first result. */
  const search = async (query: string) => {
    const field = page.locator(FIELD);
    await field.fill("");
    await field.pressSequentially(query);
    return page.getByRole("option").first();
  };

  // the words of a review by designers, then words of the same kind
  it.each([
    ["accordion", "blocs-faqlist"],
    ["frise", "blocs-phases"],
    ["timeline", "blocs-phases"],
    ["stepper", "blocs-numberedsteps"],
    ["testimonial", "blocs-quote"],
    ["tuile", "blocs-cards"],
    ["dark mode", "fondations-couleurs"],
    ["button", "blocs-callintro"],
    ["équipe", "blocs-profilecards"],
    ["team", "blocs-profilecards"],
    ["footer", "pas-ici"],
    ["figma", "pas-ici"],
    ["changelog", "nouveautes"],
    ["nouveautés", "nouveautes"],
    ["jetons", "fondations-couleurs"],
    ["spacing", "fondations-espacement"],
    ["formulaire", "pas-ici"],
    ["mise en avant", "blocs-callout"],
    ["carte", "blocs-cards"],
    ["citation", "blocs-quote"],
    ["alerte", "blocs-alert"],
    ["bouton", "blocs-callintro"],
    ["tableau", "blocs-salaryconditions"],
    ["étapes", "blocs-numberedsteps"],
    ["chiffres", "blocs-keyfigures"],
    ["salaire", "blocs-salaryconditions"],
    ["couleur", "fondations-couleurs"],
    ["bandeau", "blocs-questionhero"],
    ["personne", "blocs-profilecards"],
    ["définition", "blocs-dictionarydefinition"],
    ["accordeon", "blocs-faqlist"],
    ["equipe", "blocs-profilecards"],
    ["pdf", "blocs-downloads"],
    ["contraste", "fondations-couleurs"],
    ["modale", "pas-ici"],
    ["pied de page", "pas-ici"],
    ["en-tête", "pas-ici"],
    ["erreur", "messages"],
    ["fr-card", "blocs-cards"],
    ["fr-callout", "blocs-callout"],
    ["page 404", "pas-ici"],
    ["multilingue", "fondations-langues-et-typographie"],
    ["newsletter", "pas-ici"],
    ["persona", "blocs-profilecards"],
    ["dates limites", "blocs-calendar"],
    ["télécharger pdf", "blocs-downloads"],
    ["fil d’ariane", "page-devenir-eig"],
    // words that somebody chose who had not seen the names of the pages
    ["trombinoscope", "blocs-profilecards"],
    ["avatar", "blocs-profilecards"],
    ["portrait", "blocs-profilecards"],
    ["rémunération", "blocs-salaryconditions"],
    ["paye", "blocs-salaryconditions"],
    ["agenda", "blocs-calendar"],
    ["planning", "blocs-calendar"],
    ["statistiques", "blocs-keyfigures"],
    ["kpi", "blocs-keyfigures"],
    ["encart", "blocs-callout"],
    // in the DSFR, a « highlight » is the « mise en exergue », which is not here
    ["highlight", "pas-ici"],
    ["témoignage", "blocs-quote"],
    ["blockquote", "blocs-quote"],
    ["glossaire", "blocs-dictionarydefinition"],
    ["foire aux questions", "blocs-faqlist"],
    ["questions fréquentes", "blocs-faqlist"],
    ["hero", "blocs-questionhero"],
    ["bannière", "blocs-questionhero"],
    ["avantages", "blocs-reasons"],
    ["pourquoi", "blocs-reasons"],
    ["éligibilité", "blocs-criteria"],
    ["pièce jointe", "blocs-downloads"],
    ["documents", "blocs-downloads"],
    ["warning", "blocs-alert"],
    ["déclaration d’accessibilité", "blocs-accessibilitystatement"],
    ["mode sombre", "fondations-couleurs"],
    ["police", "fondations-typographie"],
    ["onglets", "pas-ici"],
    ["vidéo", "pas-ici"],
    ["menu burger", "pas-ici"],
  ])("finds, for « %s », %s first", async (query, id) => {
    const option = await search(query);
    await expect.poll(() => option.getAttribute("data-id")).toMatch(new RegExp(`^${id}--documentation`));
  });

  it.each([
    ["broken-link", "messages", "broken-link"],
    ["an import gives", "guide-vite", "what-an-import-gives"],
  ])("leads from « %s » to a section of a guide", async (query, id, section) => {
    await search(query);
    await page.locator(`[role=option][data-id="${id}--documentation#${section}"]`).click();
    await page.waitForURL((url) => url.search.includes(`/${id}--`) && url.hash === `#${section}`);
    await page.frameLocator("#storybook-preview-iframe").locator(`[id="${section}"]`).waitFor();
  });

  it("says a page's title first", async () => {
    await search("salaire");
    const name = /^Conditions et grille de salaires \(SalaryConditions\), Blocs, Documentation/;
    await page.getByRole("option", { name }).waitFor();
  });

  it("has the head of the table of controls in French", async () => {
    await open(page);
    const head = page.locator(".docblock-argstable[lang=fr] th");
    await expect.poll(() => head.allTextContents()).toEqual(expect.arrayContaining(["Nom", "Par défaut"]));
  });

  it("shows a story at a width of the documentation", async () => {
    const [width] = WIDTHS_PX;
    await page.goto(`${address}${STORY}&globals=viewport.value:width${width}`);
    const story = page.locator("#storybook-preview-iframe");
    await expect.poll(async () => (await story.boundingBox())?.width).toBe(width);
    await open(page);
  });

  it("says nothing in English, but names", async () => {
    await page.locator(FIELD).fill("");
    // Storybook's own words while a page loads
    await expect
      .poll(async () => (await readTexts(page, "body")).includes("Content is loading..."))
      .toBe(false);
    const said = await readTexts(page, "body");
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((words) => ENGLISH.test(words))).toEqual([]);
  });
});

it("says nothing in English of what axe found, nor of a page that is not there", async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await open(page);
  await page.getByRole("tab", { name: "Accessibilité" }).click();
  await page.getByRole("tab", { name: /^Réussites/ }).click();
  await page.getByRole("button", { name: /^Détails.*contraste/ }).click();
  await page.getByText("L’explication de cette règle, en anglais").waitFor();
  const said = await readTexts(page, "body");
  await page.getByRole("button", { name: "Afficher les éléments en cause" }).click();
  const story = page.frameLocator("#storybook-preview-iframe");
  await story.locator("[data-highlight-dimensions]").last().waitFor();
  // the highlight lies over it
  await story.locator("h2").click({ force: true });
  const menu = story.locator("#storybook-highlights-menu .menu-list");
  await menu.waitFor();
  const rules = await menu.locator(".menu-item-content > *").allTextContents();
  expect(rules).toContain("Les éléments doivent avoir un contraste de couleurs suffisant");
  said.push(...rules);
  await page.goto(`${address}?path=/story/nulle-part--story`);
  const failure = page.frameLocator("#storybook-preview-iframe");
  await failure.getByText("« nulle-part--story » n’est pas dans ce catalogue").waitFor();
  said.push(
    ...(await failure
      .locator(".sb-errordisplay")
      .evaluate((shown) => (shown as HTMLElement).innerText.split("\n"))),
  );
  await page.close();
  expect(said.length).toBeGreaterThan(150);
  expect(said.filter((words) => ENGLISH.test(words))).toEqual([]);
});

it("starts dark in a dark system", async () => {
  const context = await browser.newContext({ colorScheme: "dark", javaScriptEnabled: false });
  const page = await context.newPage();
  for (const [path, selector] of [
    ["", "html"],
    ["iframe.html", "html"],
    ["iframe.html", ".sb-preparing-docs"],
    ["iframe.html", ".sb-preparing-story"],
  ] as const) {
    await page.goto(address + path);
    const ground = await page.locator(selector).evaluate((shown) => getComputedStyle(shown).backgroundColor);
    expect(ground).toBe("rgb(22, 22, 22)");
  }
  await context.close();
});

/** Words of English that are none of French, nor part of a component's name. */
const ENGLISH =
  /(?<![\w-])(the|of|and|to|this|with|from|are|edit|remove|add|show|hide|keys?|items?|search|open|close|copy|reset|settings|loading|all|previous|story|stories|change|zoom (?:in|out|to)|role|learn|element|addons?|toolbar|sidebar|skip|go|expand|collapse)(?![\w-])/i;

/** For a story, with all that comes after it: 1.5 of the three seconds that a line of 10 Mbit/s has for it. */
const MAX_LOAD = { bytes: 1_850_000, requests: 55 };

it("is light: what shows a story leaves a browser its time in the three seconds of 10 Mbit/s", async () => {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  let [bytes, requests] = [0, 0];
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests++;
  });
  await open(page);
  await page.waitForLoadState("networkidle");
  await page.close();
  // a page that was not loaded would be lighter still
  expect(bytes).toBeGreaterThan(500_000);
  expect(bytes).toBeLessThan(MAX_LOAD.bytes);
  expect(requests).toBeLessThan(MAX_LOAD.requests);
});
