import { readFileSync } from "node:fs";
import type { Browser, Locator, Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { collectionFor } from "@dsfr-blocks/desk/collectionFor";
import { ThemePage } from "../../examples/authors-order/pages";
import { readPage } from "../../src/definition/check";
import type { AnyPage } from "../../src/definition/definePage";
import { CandidatesPage } from "../../src/pages";
import { type Editor, hasCms, openEditor, openPage, save } from "../support/cms";
import { computeGitDiff, formatDeskHtml } from "../support/family";
import { openSveltia, SVELTIA, type SveltiaDesk } from "../support/sveltia";
import { buildThemeBundle } from "../support/themeBundle";
import { launch } from "../support/chromium";

const [hasDecap, hasSveltia] = [await hasCms(), await hasCms("Netlify CMS and Sveltia CMS")];

/** A page that its author wrote by hand: comments, an alias, a folded text, a key that is blank. */
const THEME = `---
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

/** A page with a list of names, written by hand too. */
const PEOPLE = readFileSync("examples/devenir-eig.md", "utf8").replace(
  /^ {2}list:\n(?: {4}- .*\n)+/m,
  `  list:
    # dans l’ordre de la photo
    - Camille Exemple
    - "Alix Modèle"
    - Dominique Fictif # depuis mars
`,
);

const options = { folder: "pages", format: "as-written-frontmatter", shared: true } as const;
const CONFIG = stringify(
  {
    locale: "fr",
    backend: { name: "test-repo" },
    media_folder: "img",
    collections: [collectionFor(ThemePage, options), collectionFor(CandidatesPage, options)],
  },
  { aliasDuplicateObjects: false },
);

type List = "sections" | "sections.1.steps" | "profiles.list";
type Action = "add" | "add above" | "add below" | "duplicate" | "up" | "down" | "remove" | "remove all";

/** Operation of an editor on a list, and the lines of the diff: those that go, and those that come. */
interface Operation {
  readonly title: string;
  readonly list: List;
  /** Item that the action is on; by default the first. */
  readonly at?: number;
  readonly action: Action;
  readonly gone?: RegExp;
  readonly came?: RegExp;
  readonly max: number;
}

/** An operation, with the file that it changes and the collection that lists this file. */
interface FileOperation extends Operation {
  readonly slug: string;
  readonly collection: string;
  readonly page: AnyPage;
  readonly source: string;
}

/** What both CMSs can do with a list. */
const operations: readonly Operation[] = [
  { title: "a part is added at the end", list: "sections", action: "add", came: /type: message/, max: 3 },
  {
    title: "the first part is removed, whose alias was the only one of the title",
    list: "sections",
    action: "remove",
    gone: /encadre/,
    came: /^\+title: Garder un phare$/,
    max: 5,
  },
  {
    title: "the part in the middle is removed",
    list: "sections",
    at: 1,
    action: "remove",
    gone: /etapes/,
    max: 15,
  },
  { title: "the last part is removed", list: "sections", at: 2, action: "remove", gone: /citation/, max: 4 },
  { title: "a part is moved down", list: "sections", action: "down", gone: /./, came: /./, max: 16 },
  { title: "a part is moved up", list: "sections", at: 2, action: "up", gone: /./, came: /./, max: 16 },
  {
    title: "all parts are removed",
    list: "sections",
    action: "remove all",
    gone: /citation/,
    came: /\+title: Garder un phare\n\+sections: \[\]/,
    max: 25,
  },
  { title: "a step is added at the end", list: "sections.1.steps", action: "add", came: /title: ""/, max: 1 },
  { title: "the first step is removed", list: "sections.1.steps", action: "remove", gone: /lettre/, max: 4 },
  {
    title: "the step in the middle is removed",
    list: "sections.1.steps",
    at: 1,
    action: "remove",
    gone: /journée/,
    max: 2,
  },
  {
    title: "the last step is removed",
    list: "sections.1.steps",
    at: 2,
    action: "remove",
    gone: /date/,
    max: 2,
  },
  {
    title: "a step is moved up",
    list: "sections.1.steps",
    at: 2,
    action: "up",
    gone: /./,
    came: /./,
    max: 3,
  },
  { title: "a step is moved down", list: "sections.1.steps", action: "down", gone: /./, came: /./, max: 4 },
  {
    title: "all steps are removed",
    list: "sections.1.steps",
    action: "remove all",
    gone: /lettre/,
    came: /steps: \[\]/,
    max: 10,
  },
  { title: "the first name is removed", list: "profiles.list", action: "remove", gone: /Camille/, max: 1 },
  { title: "the last name is removed", list: "profiles.list", at: 2, action: "remove", gone: /mars/, max: 1 },
  {
    title: "a name is moved up",
    list: "profiles.list",
    at: 2,
    action: "up",
    gone: /Alix|Dominique/,
    came: /Alix|Dominique/,
    max: 1,
  },
  {
    title: "all names are removed",
    list: "profiles.list",
    action: "remove all",
    gone: /Camille/,
    came: /list: \[\]/,
    max: 5,
  },
];

/** What only Sveltia CMS has buttons for. */
const sveltiaOperations: readonly Operation[] = [
  { title: "a part is added first", list: "sections", action: "add above", came: /type: message/, max: 3 },
  {
    title: "a part is added in the middle",
    list: "sections",
    action: "add below",
    came: /type: message/,
    max: 3,
  },
  {
    title: "a part is duplicated",
    list: "sections",
    at: 2,
    action: "duplicate",
    came: /citation/,
    max: 4,
  },
  {
    title: "a step is added first",
    list: "sections.1.steps",
    action: "add above",
    came: /title: ""/,
    max: 2,
  },
  {
    title: "a step is added in the middle",
    list: "sections.1.steps",
    action: "add below",
    came: /title: ""/,
    max: 2,
  },
  {
    title: "a step is duplicated",
    list: "sections.1.steps",
    action: "duplicate",
    came: /lettre/,
    max: 3,
  },
];

/** Checks that a save changed the lines of the item alone. */
function checkDiff({ gone, came, max, source, page }: FileOperation, after: string): void {
  const { lines, diff } = computeGitDiff(source, after);
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
  const { issues } = readPage(after, page);
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
}

const withFile = (operation: Operation, index: number): FileOperation =>
  operation.list === "profiles.list"
    ? { ...operation, slug: `noms-${index}`, collection: "candidates", page: CandidatesPage, source: PEOPLE }
    : { ...operation, slug: `phare-${index}`, collection: "theme", page: ThemePage, source: THEME };
const decapCases = operations.map(withFile);
const sveltiaCases = [...operations, ...sveltiaOperations].map(withFile);
const pages = {
  ...Object.fromEntries(sveltiaCases.map(({ slug, source }) => [`${slug}.md`, source])),
  "undone.md": THEME,
};
const QUOTED = "name: Dominique Fictif";
/** The file in which only the name of the quote has changed. */
const RENAMED = THEME.replace(QUOTED, `${QUOTED} encore`);

let browser: Browser;
let files: Record<string, string>;
beforeAll(async () => {
  browser = await launch();
  files = { "/config.yml": CONFIG, "/dsfr-blocks/cms.browser.js": await buildThemeBundle() };
});
afterAll(() => browser.close());

/** Takes the first item away until none is left. */
async function removeAll(items: Locator, remove: (item: Locator) => Promise<void>): Promise<void> {
  for (let count = await items.count(); count > 0; count--) {
    await remove(items.first());
    await expect.poll(() => items.count()).toBe(count - 1);
  }
}

const places = ["cms.ThemePage", "cms.CandidatesPage"];

/** Duration of a wait for the CMS, and interval between two checks, in milliseconds. */
const POLL = { timeout: 20_000, interval: 500 };

describe.skipIf(!hasDecap)("a change in a list is in the lines of its item, in Decap CMS", () => {
  let editor: Editor;
  beforeAll(async () => {
    const script = "/decap-cms/decap-cms.js";
    editor = await openEditor(browser, { pages, files: { ...files, "/": formatDeskHtml(script, places) } });
  });
  afterAll(() => editor.close());
  afterEach(() => expect(editor.takeFaults().filter((fault) => !/404/.test(fault))).toEqual([]));

  const field = (name: string, inside: Locator | Page) => inside.locator(`[id^="${name}-field-"]`).first();
  const listItems = (list: Locator) => list.locator(":scope > div:nth-child(2) > div:not([id])");
  const buttons = (item: Locator) => item.locator(":scope > div > button, :scope > div > div[role=button]");

  /** Unfolds the parts around a list, and returns the list with its items. */
  async function openList(path: List): Promise<{ list: Locator; items: Locator }> {
    const [outer = "", index, inner] = path.split(".");
    const part = field(outer, editor.page);
    if (index === undefined) return { list: part, items: listItems(part) };
    const isItem = inner !== undefined;
    const toggle = isItem
      ? buttons(listItems(part).nth(Number(index))).first()
      : part.getByTestId("expand-button").first();
    await toggle.click();
    const list = field(inner ?? index, isItem ? listItems(part).nth(Number(index)) : part);
    await list.waitFor();
    return { list, items: listItems(list) };
  }

  const remove = (item: Locator) => buttons(item).last().click();

  /** Drags an item by its handle over the item above or below it. */
  async function move(items: Locator, at: number, by: 1 | -1): Promise<void> {
    const { mouse } = editor.page;
    await items.nth(Math.max(at + by, at)).scrollIntoViewIfNeeded();
    const getMiddle = async (index: number) => {
      const box = await buttons(items.nth(index)).nth(1).boundingBox();
      return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    };
    const [from, to] = [await getMiddle(at), await getMiddle(at + by)];
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y + by * 10, { steps: 20 });
    await editor.page.waitForTimeout(200);
    await mouse.up();
    // the item settles in its place
    await editor.page.waitForTimeout(300);
  }

  async function add({ list }: { list: Locator }, path: List): Promise<void> {
    const { page } = editor;
    await list
      .getByRole("button", { name: /^Ajouter/ })
      .first()
      .click();
    if (path === "sections") await page.getByRole("menuitem", { name: "Message" }).click();
  }

  it.each(decapCases)("when $title", async (operation) => {
    const { list: path, at = 0, action, slug, collection } = operation;
    await openPage(editor, slug, collection);
    const { list, items } = await openList(path);
    const item = items.nth(at);
    if (action === "add") await add({ list }, path);
    else if (action === "remove") await remove(item);
    else if (action === "remove all") await removeAll(items, remove);
    else await move(items, at, action === "up" ? -1 : 1);
    checkDiff(operation, await save(editor, slug));
  });

  it("and an item that was added and removed, or moved and moved back, changes no line", async () => {
    await openPage(editor, "undone", "theme");
    const { list, items } = await openList("sections.1.steps");
    await add({ list }, "sections.1.steps");
    await expect.poll(() => items.count()).toBe(4);
    await remove(items.last());
    await expect.poll(() => items.count()).toBe(3);
    await move(items, 0, 1);
    await move(items, 0, 1);
    const quote = listItems(field("sections", editor.page)).nth(2);
    await buttons(quote).first().click();
    await quote.getByLabel(/^Auteur/).fill("Dominique Fictif encore");
    expect(await save(editor, "undone")).toBe(RENAMED);
  });
});

describe.skipIf(!hasSveltia)("a change in a list is in the lines of its item, in Sveltia CMS", () => {
  let desk: SveltiaDesk;
  beforeAll(async () => {
    desk = await openSveltia(browser, { pages, files: { ...files, "/": formatDeskHtml(SVELTIA, places) } });
  });
  afterAll(() => desk.close());
  afterEach(() => expect(desk.takeFaults()).toEqual([]));

  async function openFile({ slug, collection }: { slug: string; collection: string }): Promise<void> {
    const { page } = desk;
    const preview = page.locator("iframe.preview");
    const open = (hash: string) => page.evaluate((place) => void (location.hash = place), hash);
    await expect
      .poll(async () => {
        // the CMS ignores an address while it saves
        await open(`#/collections`);
        await open(`#/collections/${collection}`);
        return preview.count();
      }, POLL)
      .toBe(0);
    await open(`#/collections/${collection}/entries/${slug}`);
    await preview.contentFrame().locator("main").waitFor();
  }

  const getList = (path: string) => desk.page.locator(`[data-key-path="${path}"]`).first();

  /** Unfolds a part of the form until its content is shown. The CMS ignores a click while it creates the form. */
  async function unfold(part: Locator, content: Locator): Promise<void> {
    await expect
      .poll(async () => {
        if (await content.isVisible()) return true;
        await part.evaluate((element) => element.scrollIntoView());
        const button = part.getByRole("button", { name: "Développer" }).first();
        await button.click({ timeout: 1000 }).catch(() => undefined);
        return false;
      }, POLL)
      .toBe(true);
  }

  /** Unfolds a list, and returns its items. */
  async function openItems(path: string): Promise<Locator> {
    const list = getList(path);
    const items = list.locator(".item-list").first().locator(":scope > .item-wrapper");
    await unfold(list, items.first());
    return items;
  }

  /** Unfolds the parts that contain a list, and returns its items. */
  async function openList(path: List): Promise<Locator> {
    const [outer = "", index] = path.split(".");
    if (path === "profiles.list") await unfold(getList(outer), getList(path));
    else if (index !== undefined) await unfold((await openItems(outer)).nth(Number(index)), getList(path));
    return openItems(path);
  }

  const remove = (item: Locator) => item.getByRole("button", { name: "Supprimer" }).first().click();
  const move = (item: Locator, key: string) =>
    item.getByRole("button", { name: "Réordonner l’élément" }).first().press(key);

  /** Chooses from the menu of an item, then the kind of part to add. */
  async function choose(item: Locator, name: string, path: List): Promise<void> {
    await item.scrollIntoViewIfNeeded();
    await item
      .getByRole("button", { name: /options/i })
      .first()
      .click();
    const choice = desk.page.getByRole("menuitem", { name });
    const hasKinds = path === "sections" && name !== "Dupliquer";
    await (hasKinds ? choice.hover() : choice.click());
    if (hasKinds) await desk.page.getByRole("menuitem", { name: "Message" }).click();
  }

  async function add(path: List): Promise<void> {
    const { page } = desk;
    await getList(path)
      .getByRole("button", { name: /^Ajouter/ })
      .last()
      .click();
    if (path === "sections") await page.getByRole("menuitem", { name: "Message" }).click();
  }

  it.each(sveltiaCases)("when $title", async (operation) => {
    const { list: path, at = 0, action, slug, source } = operation;
    await openFile(operation);
    const items = await openList(path);
    const item = items.nth(at);
    await item.scrollIntoViewIfNeeded();
    const act: Record<Action, () => Promise<void>> = {
      add: () => add(path),
      remove: () => remove(item),
      "remove all": () => removeAll(items, remove),
      up: () => move(item, "ArrowUp"),
      down: () => move(item, "ArrowDown"),
      duplicate: () => choose(item, "Dupliquer", path),
      "add above": () => choose(item, "Ajouter un élément au-dessus", path),
      "add below": () => choose(item, "Ajouter un élément en dessous", path),
    };
    await act[action]();
    await desk.page.waitForTimeout(400);
    expect(await desk.page.frameLocator("iframe.preview").getByText(/__sc_/).count()).toBe(0);
    await desk.page.getByRole("button", { name: "Enregistrer" }).first().click();
    await expect.poll(() => desk.saved(`${slug}.md`), { timeout: 8000 }).not.toBe(source);
    checkDiff(operation, await desk.saved(`${slug}.md`));
  });

  it("and changes that are undone leave no line", async () => {
    const { page } = desk;
    await openFile({ slug: "undone", collection: "theme" });
    const steps = await openList("sections.1.steps");
    await remove(steps.first());
    await expect.poll(() => steps.count()).toBe(2);
    await page.getByRole("button", { name: "Afficher les options de l’éditeur" }).first().click();
    await page.getByRole("menuitem", { name: "Annuler toutes les modifications" }).click();
    await expect.poll(() => steps.count()).toBe(3);
    const sections = await openItems("sections");
    await sections.nth(2).scrollIntoViewIfNeeded();
    await unfold(sections.nth(2), getList("sections.2.name"));
    await getList("sections.2.name").locator("input").fill("Dominique Fictif encore");
    await page.getByRole("button", { name: "Enregistrer" }).first().click();
    await expect.poll(() => desk.saved("undone.md"), { timeout: 8000 }).toBe(RENAMED);
  });
});
