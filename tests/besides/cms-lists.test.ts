import type { Browser, Locator } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { collectionFor } from "@dsfr-blocks/desk/collectionFor";
import { ThemePage } from "../../examples/authors-order/pages";
import { hasCms } from "../support/cms";
import { computeGitDiff, formatDeskHtml } from "../support/family";
import { openSveltia, SVELTIA, type SveltiaDesk } from "../support/sveltia";
import { buildThemeBundle } from "../support/themeBundle";
import { launch } from "../support/chromium";

const hasSveltia = await hasCms("Netlify CMS and Sveltia CMS");

/** A page that its author wrote by hand: comments, an alias, a folded text, a key that is blank. */
const FILE = `---
layout: theme
title: &name Garder un phare
sections:
  - type: encadre # le premier
    title: *name
    desc: Le métier se conjugue aux deux genres.

  # à relire
  - type: etapes
    title: Se porter candidats
    desc: ""
    steps:
      - title: Écrire une lettre
        desc: >-
          Dites qui vous êtes,
          et pourquoi ce phare.
      # la journée
      - title: Passer une journée
        desc: 'Vous montez les 210 marches.'
      - title: Choisir une date
        desc: La relève se fait le 1er mars.

  - type: citation
    quote: "La nuit, on compte les éclats."
    name: Dominique Fictif
---
`;

const CONFIG = stringify({
  locale: "fr",
  backend: { name: "test-repo" },
  media_folder: "img",
  collections: [collectionFor(ThemePage, { folder: "pages", format: "as-written-frontmatter" })],
});

/** Operation of an editor on a list, and the lines of the diff: those that go, and those that come. */
interface Operation {
  readonly name: string;
  readonly list: "sections" | "sections.1.steps";
  readonly at: number;
  readonly action: "add" | "duplicate" | "up" | "down" | "remove";
  readonly gone: RegExp | undefined;
  readonly came: RegExp | undefined;
  readonly max: number;
}

const operations: readonly Operation[] = [
  {
    name: "the last item is removed",
    list: "sections",
    at: 2,
    action: "remove",
    gone: /citation/,
    came: undefined,
    max: 4,
  },
  {
    name: "the first item is removed",
    list: "sections",
    at: 0,
    action: "remove",
    gone: /encadre/,
    came: undefined,
    max: 4,
  },
  { name: "an item is moved down", list: "sections", at: 0, action: "down", gone: /./, came: /./, max: 16 },
  {
    name: "a nested item is removed",
    list: "sections.1.steps",
    at: 1,
    action: "remove",
    gone: /journée/,
    came: undefined,
    max: 2,
  },
  {
    name: "a nested item is moved up",
    list: "sections.1.steps",
    at: 2,
    action: "up",
    gone: /./,
    came: /./,
    max: 3,
  },
  {
    name: "a nested item is duplicated",
    list: "sections.1.steps",
    at: 0,
    action: "duplicate",
    gone: undefined,
    came: /lettre/,
    max: 2,
  },
  {
    name: "an item is added",
    list: "sections.1.steps",
    at: 0,
    action: "add",
    gone: undefined,
    came: /title: ""/,
    max: 2,
  },
];

/** Checks that a save changed the lines of the item alone. */
function checkDiff({ gone, came, max }: Operation, after: string): void {
  const { lines, diff } = computeGitDiff(FILE, after);
  const changed = (sign: string) =>
    diff.split("\n").filter((line) => line.startsWith(sign) && !line.startsWith(sign.repeat(3)));
  expect(lines, diff).toBeLessThanOrEqual(max);
  for (const [sign, expected] of [
    ["-", gone],
    ["+", came],
  ] as const)
    if (expected) expect(changed(sign).join("\n"), diff).toMatch(expected);
    else expect(changed(sign), diff).toEqual([]);
  expect(after).not.toContain("__sc_");
}

let browser: Browser;
let files: Record<string, string>;
beforeAll(async () => {
  browser = await launch();
  files = { "/config.yml": CONFIG, "/dsfr-blocks/cms.browser.js": await buildThemeBundle() };
});
afterAll(() => browser.close());

describe.skipIf(!hasSveltia)("a change in a list is in the lines of its item, in Sveltia CMS", () => {
  let desk: SveltiaDesk;
  afterEach(async () => {
    expect(desk.takeFaults()).toEqual([]);
    await desk.close();
  });

  /** Unfolds the parts around a list, and returns its items. */
  async function openItems(path: string): Promise<Locator> {
    const list = desk.page.locator(`[data-key-path="${path}"]`).first();
    const items = list.locator(".item-list").first().locator(":scope > .item-wrapper");
    await expect
      .poll(
        async () => {
          await list.evaluate((element) => element.scrollIntoView());
          if (await items.first().isVisible()) return true;
          await list.getByRole("button", { name: "Développer" }).first().click({ timeout: 1000 });
          return false;
        },
        { timeout: 20_000, interval: 500 },
      )
      .toBe(true);
    return items;
  }

  it.each(operations)("when $name", async (operation) => {
    desk = await openSveltia(browser, {
      pages: { "phare.md": FILE },
      files: { ...files, "/": formatDeskHtml(SVELTIA, ["cms.ThemePage"]) },
    });
    const { page } = desk;
    await page.getByText("Garder un phare").first().click();
    await page.frameLocator("iframe.preview").locator("main").waitFor();
    const [outer = "", ...inner] = operation.list.split(".");
    const sections = await openItems(outer);
    if (inner.length > 0) {
      const folded = sections.nth(1).getByRole("button", { name: "Développer" }).first();
      await folded.click({ timeout: 2000 }).catch(() => undefined);
    }
    const item = (await openItems(operation.list)).nth(operation.at);
    await item.scrollIntoViewIfNeeded();
    const act = {
      remove: () => item.getByRole("button", { name: "Supprimer" }).first().click(),
      up: () => item.getByRole("button", { name: "Réordonner l’élément" }).first().press("ArrowUp"),
      down: () => item.getByRole("button", { name: "Réordonner l’élément" }).first().press("ArrowDown"),
      duplicate: () => choose("Dupliquer"),
      add: () => choose("Ajouter un élément en dessous"),
    };
    const choose = async (name: string) => {
      await item
        .getByRole("button", { name: /options|Options/ })
        .first()
        .click();
      await page.getByRole("menuitem", { name }).click();
    };
    await act[operation.action]();
    await page.waitForTimeout(400);
    expect(await page.frameLocator("iframe.preview").getByText(/__sc_/).count()).toBe(0);
    await page.getByRole("button", { name: "Enregistrer" }).first().click();
    await expect.poll(() => desk.saved("phare.md"), { timeout: 8000 }).not.toBe(FILE);
    checkDiff(operation, await desk.saved("phare.md"));
  });
});
