// @long
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright";
import { parse, stringify } from "yaml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listCatalogue, type Entry, STORYBOOK } from "../../support/storybook";
import { allFixtures, ourBlocks } from "../../shared/fixtures";
import { read } from "@dsfr-blocks/content/read";
import type { StateFile } from "../../../stories/support/states";
import { launch } from "../../support/chromium";
import { isEveryState } from "../../support/chosen";
import {
  openVisit,
  measureOverflow,
  serveUnderAFolder,
  type Site,
  readTexts,
} from "../../support/storybook-site";

/** The states that a designer reviews each block in. */
const STATES = [
  "Contenu réel",
  "Texte long",
  "Texte court",
  "Sans contenu",
  "Texte malveillant",
  "En anglais",
];

/** What each block's states and advice give it, hostile texts too: a text is no fault. */
const allStates = ourBlocks.map((block) => {
  const file = parse(readFileSync(`stories/states/${block.folder}.yaml`, "utf8")) as StateFile;
  const { real: _real, need: _need, isInBand: _isInBand, limits: _limits, advice, ...states } = file;
  const pairs = advice.flatMap((pair) =>
    [pair.do, pair.avoid].map(({ why, content }) => ({ name: why, content })),
  );
  const given = Object.entries(states).map(([name, { content }]) => ({ name, content }));
  return [block.folder, block, [...given, ...pairs]] as const;
});

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser: Browser;
let site: Site;
let entries: readonly Entry[];

beforeAll(async () => {
  entries = await listCatalogue();
  site = await serveUnderAFolder(STORYBOOK);
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  site?.server.close();
});

describe("the static catalogue, in a folder of a site, with no other host", () => {
  it.each([
    ["the home page", "docs/accueil--documentation", "#storybook-docs h1"],
    ["a block's documentation", "docs/blocs-reasons--documentation", "#storybook-docs .doc-anatomy__mark"],
    ["a story", "story/blocs-reasons--contenu-reel", "#storybook-root section"],
    ["the playground", "story/bac-a-sable--bac-a-sable", ".cm-content"],
  ])("opens %s from its own menu", async (_name, path, selector) => {
    const { page, complaints } = await openVisit(browser, site);
    await page.goto(`${site.address}?path=/${path}`);
    await page.frameLocator("#storybook-preview-iframe").locator(selector).first().waitFor();
    // late requests; the network is never idle for who waits on frames that were left before they had loaded
    await page.waitForTimeout(2000);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("says so when a page cannot be shown", async () => {
    const { page, complaints } = await openVisit(browser, site);
    await page.goto(`${site.address}iframe.html?id=nowhere--documentation&viewMode=docs`);
    await expect.poll(() => complaints.join("\n")).toContain("nowhere--documentation");
    await page.context().close();
  });
});

describe("every page of documentation", () => {
  const documents = () => entries.filter(({ type }) => type === "docs");

  it("exists for each part of the catalogue that holds stories, the playground and the themes aside", () => {
    const titles = new Set(documents().map(({ title }) => title));
    const without = entries.filter(({ title }) => !titles.has(title)).map(({ title }) => title);
    expect(new Set(without)).toEqual(new Set(["Bac à sable", "Fondations/Clair et sombre"]));
    expect(titles.size).toBeGreaterThan(12);
  });

  it.each([
    [1280, "light", 0],
    [320, "dark", 1],
  ])(
    "opens at %i px in %s, without an error, an axe violation, a sideways scroll or a word of English",
    async (width, scheme, turn) => {
      const faults: string[] = [];
      const { page, complaints } = await openVisit(browser, site, { viewport: { width, height: 900 } });
      // each of them in one of the two, in turn; `npm run test:long` takes both
      const seen = documents().filter((_, index) => isEveryState || index % 2 === turn);
      for (const { id } of seen) {
        await page.goto(`${site.address}iframe.html?id=${id}&viewMode=docs&globals=scheme:${scheme}`);
        await page.locator(".sbdocs-content h1").first().waitFor();
        await page.waitForFunction(() =>
          [...document.querySelectorAll("[id^=story--]")].every(
            ({ childElementCount }) => childElementCount > 0,
          ),
        );
        const found = [...complaints.splice(0), ...(await violations(page))];
        if ((await measureOverflow(page)) > 0) found.push("scrolls sideways");
        found.push(...(await faultsOfTabs(page)));
        const said = await readTexts(page, "#storybook-docs");
        found.push(...said.filter((words) => ENGLISH.test(words)).map((words) => `says “${words}”`));
        // of a guide for developers, the words are English, and said to be
        const english = await page.locator("#storybook-docs [lang=en]").allInnerTexts();
        // some guides are of fifteen lines
        const words = english.join(" ").split(/\s+/).length;
        if (said.length < 20 && words < 40) found.push("says next to nothing");
        faults.push(...found.map((fault) => `${id}: ${fault}`));
      }
      await page.context().close();
      expect(faults).toEqual([]);
    },
    300_000,
  );
});

/** The other tabs of a block's page, each as the first is looked at. */
async function faultsOfTabs(page: Page): Promise<string[]> {
  const tabs = page.locator(".doc-page-tabs > .doc-tabs > [role=tablist] > [role=tab]");
  const faults: string[] = [];
  for (const tab of (await tabs.all()).slice(1)) {
    await tab.click();
    const name = await tab.textContent();
    const found = await violations(page);
    if ((await measureOverflow(page)) > 0) found.push("scrolls sideways");
    const said = await readTexts(page, ".doc-page-tabs > .doc-tabs > [role=tabpanel]");
    found.push(...said.filter((words) => ENGLISH.test(words)).map((words) => `says “${words}”`));
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  }
  return faults;
}

it.each(allStates)("the texts of %s are such as its author may write", (_folder, block, given) => {
  const refused = given.flatMap(({ name, content }) =>
    read(`---\n${stringify(content)}---\n`, block.schema).issues.map(({ message }) => `${name}: ${message}`),
  );
  expect(given.length).toBeGreaterThan(6);
  expect(refused).toEqual([]);
});

it.each(allFixtures.map(({ block, fixtures }) => [block.name, fixtures] as const))(
  "has a story for each state that designers review and each fixture that is shown: %s",
  (block, fixtures) => {
    const stories = entries.filter(({ title }) => title.endsWith(`(${block})`)).map(({ name }) => name);
    const shown = fixtures.filter(({ shown }) => shown).map(({ name }) => name);
    expect(shown.length).toBeGreaterThan(0);
    expect(stories).toEqual(expect.arrayContaining([...shown, ...STATES]));
  },
);

/** Words of English that French has not; « Next » is a name. */
const ENGLISH =
  /(?<![\w-])(the|of|and|with|this|that|from|are|is|not|for|which|has|have|its|edit|remove|add|show|hide|search|open|copy|reset|settings|loading|previous|default|required|example|heading|story|stories|value|string)(?![\w-])/i;

/** What axe finds wrong in the content, in a line each. A run that tested nothing is a fault as well. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    // of what passes, one element a rule is enough to count it
    return axe.run(".sbdocs-content", {
      runOnly: { type: "tag", values: tags },
      resultTypes: ["violations"],
    });
  });
  const found = results.violations.map(
    ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 200)}`,
  );
  // a page of titles and prose alone passes four rules; the contrast of its words is one of any page
  const isTested = results.passes.length > 3 && results.passes.some(({ id }) => id === "color-contrast");
  return isTested ? found : [...found, `axe tested ${results.passes.length} rules`];
}
