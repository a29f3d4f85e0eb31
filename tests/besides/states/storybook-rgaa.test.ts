import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCriteria } from "../../../scripts/rgaa/criteria";
import {
  listClauses,
  countByState,
  parseTestName,
  STATES,
  groupByTheme,
} from "../../../scripts/rgaa/criterion";
import { listCatalogue, STORYBOOK } from "../../support/storybook";
import { ourBlocks } from "../../shared/fixtures";
import { launch } from "../../support/chromium";
import { isEveryState } from "../../support/chosen";
import {
  openVisit,
  measureOverflow,
  serveUnderAFolder,
  type Site,
  type Visit,
} from "../../support/storybook-site";

const criteria = readCriteria();
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PAGE = "fondations-rgaa--documentation";
const rowOf = (id: string) => `critere-${id.replace(".", "-")}`;

let browser: Browser;
let site: Site;

beforeAll(async () => {
  await listCatalogue();
  site = await serveUnderAFolder(STORYBOOK);
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  site?.server.close();
});

/** A page of documentation, in the frame that Storybook shows it in. */
async function open(id: string, width = 1280, scheme = "light"): Promise<Visit> {
  const visit = await openVisit(browser, site, { viewport: { width, height: 900 } });
  await visit.page.goto(`${site.address}iframe.html?id=${id}&viewMode=docs&globals=scheme:${scheme}`);
  await visit.page.locator(".sbdocs-content h1").first().waitFor();
  return visit;
}

describe("the page of the RGAA's criteria", () => {
  it("lists the 106, each once, with its title, its state, its clauses and the tests that prove it", async () => {
    const { page, complaints } = await open(PAGE);
    const rows = await page.locator("tr[id^=critere-]").evaluateAll((all) =>
      all.map((row) => ({
        id: row.id,
        text: (row.textContent ?? "").replace(/\s+/g, " "),
        state: row.querySelector(".doc-state")?.textContent,
        clauses: [...row.querySelectorAll(".doc-clause")].map((clause) => clause.textContent?.trim()),
        // a theme of which nothing applies says once, above its table, what proves it
        proof: (row.closest("section")?.textContent ?? "").replace(/\s+/g, " "),
      })),
    );
    expect(rows.map(({ id }) => id)).toEqual(criteria.map(({ id }) => rowOf(id)));
    for (const [index, criterion] of criteria.entries()) {
      const { text = "", state, clauses, proof = "" } = rows[index] ?? {};
      const { id, title, applies, tests = [] } = criterion;
      expect(text).toContain(`${id} ${title}`);
      expect([id, state, clauses]).toEqual([id, STATES[applies], listClauses(criterion)]);
      for (const { file, title } of tests.map(parseTestName)) {
        expect(proof).toContain(file);
        expect(proof).toContain(title);
      }
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("sums them up, with a link to each theme, whose heading it is", async () => {
    const { page } = await open(PAGE);
    const table = page.getByRole("table", { name: "Nombre de critères par thématique" });
    const { all, applicable, met, testedCount, byHand, host, no } = countByState(criteria);
    expect(await table.getByRole("row").last().innerText()).toMatch(
      new RegExp([all, applicable, met, testedCount, byHand, host, no].join("\\s+")),
    );
    const links = await table
      .getByRole("link")
      .evaluateAll((found) => found.map((link) => [link.textContent, link.getAttribute("href")]));
    const headings = await page
      .locator("h2[id^=thematique-]")
      .evaluateAll((found) => found.map((heading) => [heading.textContent, `#${heading.id}`]));
    expect(links).toEqual(headings);
    expect(links).toHaveLength(groupByTheme(criteria).length);
    await table.getByRole("link", { name: "13. Consultation" }).click();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(5000);
    expect(page.url()).toContain("#thematique-13");
    await page.context().close();
  });

  it.each([
    [320, "light"],
    [320, "dark"],
    [1280, "dark"],
  ])(
    "holds in %i px, %s, with all that it folds open, and axe finds nothing wrong",
    async (width, scheme) => {
      const { page, complaints } = await open(PAGE, width, scheme);
      await page
        .locator("details")
        .evaluateAll((all) => all.forEach((each) => each.setAttribute("open", "")));
      expect(await measureOverflow(page)).toBe(0);
      expect(await violations(page)).toEqual([]);
      // cards are still a table to whoever cannot see them
      const row = page.locator(`#${rowOf("3.2")}`);
      expect(await row.getByRole("cell").count()).toBe(4);
      expect(await row.getByRole("rowheader").count()).toBe(1);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it("lets the keyboard reach what scrolls", async () => {
    const { page } = await open(PAGE, 320);
    const table = page.getByRole("group", { name: "Nombre de critères par thématique" });
    await table.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => table.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe("a block's page", () => {
  // one component makes them all: `npm run test:long` opens each, and here every fourth
  const opened = ourBlocks.filter((_, index) => isEveryState || index % 4 === 0);

  it.each(opened.map(({ name, folder }) => [name, folder] as const))(
    "%s shows its own criteria, and folds those of every block",
    async (name, folder) => {
      const { page } = await open(`blocs-${name.toLowerCase()}--documentation`);
      await page.getByRole("tab", { name: "Accessibilité" }).click();
      const ids = (selector: string) =>
        page
          .locator(selector)
          .evaluateAll((found) => found.map((link) => link.getAttribute("href")?.split("#")[1]));
      const own = criteria.filter(({ applies, blocks }) => applies !== "no" && blocks?.includes(folder));
      const shared = criteria.filter(({ applies, blocks }) => applies === "blocks" && !blocks);
      const links = "dl dt a[href*='critere-']";
      expect(await ids(`.doc-shared ${links}`)).toEqual(shared.map(({ id }) => rowOf(id)));
      expect(await ids(`:not(.doc-shared) > ${links}`)).toEqual(own.map(({ id }) => rowOf(id)));
      expect(await page.locator(".doc-shared").evaluate((details) => details.hasAttribute("open"))).toBe(
        false,
      );
      await page.context().close();
    },
  );

  it("leads to a criterion, in whatever folder the catalogue is", async () => {
    const { page, complaints } = await openVisit(browser, site);
    await page.goto(`${site.address}?path=/docs/blocs-salaryconditions--documentation`);
    const frame = page.frameLocator("#storybook-preview-iframe");
    await frame.getByRole("tab", { name: "Accessibilité" }).click();
    await frame.getByRole("link", { name: "5.4", exact: true }).click();
    const row = frame.locator(`#${rowOf("5.4")}`);
    await row.waitFor();
    await expect
      .poll(() => row.evaluate((element) => Math.abs(element.getBoundingClientRect().top)))
      .toBeLessThan(600);
    expect(page.url()).toBe(`${site.address}?path=/docs/${PAGE}#${rowOf("5.4")}`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

/** What axe finds wrong in the content, a line each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    // of what passes, one element a rule is enough to count it
    return axe.run(".sbdocs-content", { resultTypes: ["violations"] });
  });
  expect(found.passes.length).toBeGreaterThan(5);
  return found.violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 200)}`);
}
