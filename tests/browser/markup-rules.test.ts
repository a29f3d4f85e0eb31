import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, openBench, runWithFocus } from "../../packages/rgaa-audit/tests/support/audit";
import { loadMarkupRules } from "../support/markupRules";
import { launch } from "../support/chromium";

let browser: Browser;
let bench: Bench;
let names: readonly string[];

beforeAll(async () => {
  browser = await launch();
  const { list, script } = await loadMarkupRules();
  // of parts of pages, which owe no h1
  names = list.filter(({ whole }) => !whole).map(({ name }) => name);
  bench = await openBench(browser, 800, [script]);
});
afterAll(() => browser.close());

type Case = readonly [what: string, markup: string, ...rules: string[]];

/** Each case is a test: what is shown, and the rules that it breaks; none for what is well. All rules look at each. */
function cases(rows: readonly Case[], head?: string) {
  it.each(rows)("%s", async (_what, markup, ...rules) => {
    expect(await bench.findBroken(names, markup, head)).toEqual(rules);
  });
}

const fill = (markup: string, css: string) => bench.findBroken(names, markup, `<style>${css}</style>`);

describe("promises of the markup", () => {
  cases([
    ["are kept by plain markup", '<section id="a"><h2>a</h2><a href="/">b</a></section>'],
    ["are broken by a script", "<script>1</script>", "own-script"],
    ["are broken by an event attribute", '<p onpointerdown="1">a</p>', "own-event"],
    ["are broken by a style attribute", '<p style="color:red">a</p>', "own-style"],
    ["are broken by a frame", "<iframe></iframe>", "own-frame"],
    [
      "are broken by a live region",
      '<p role="status">a</p><p aria-live="polite">b</p>',
      "own-live",
      "own-live",
    ],
    [
      "are broken by a shortcut or a tabindex",
      '<a href="/" accesskey="a">a</a><p tabindex="0">b</p>',
      "own-shortcut",
      "own-shortcut",
    ],
    ["are kept by a list with markers", "<ul><li>a</li></ul><ol><li>a</li></ol>"],
    [
      "are broken by a link whose window is not said",
      '<a href="/" target="_blank">Règlement</a>',
      "own-new-window",
    ],
    [
      "are kept by a title that repeats the text and adds to it",
      '<a href="/" title="Règlement - nouvelle fenêtre" target="_blank">Règlement</a>',
    ],
    [
      "are broken by a title that holds the text too late",
      '<a href="/" title="Lire : Règlement">Règlement</a>',
      "own-link-title",
    ],
    [
      "are broken by a title that holds words on two lines too late",
      '<a href="/" title="Accueil - Ministère de la ville">Ministère<br>de la ville</a>',
      "own-link-title",
    ],
    ["leave another title to the audit's own rule", '<a href="/" title="Cliquez ici">Règlement</a>'],
    [
      "are broken by an English term that is not marked",
      "<p>Un poste de Data scientist.</p>",
      "own-lang-term",
    ],
    ["are kept where it is marked", '<p>Un poste de <span lang="en">Data scientist</span>.</p>'],
  ]);
});

describe("a list without markers", () => {
  const bare = "<style>ul, ol { list-style: none }</style>";
  cases(
    [
      ["says its role", "<ul><li>a</li></ul>", "own-list-role"],
      ["is right as it does", '<ul role="list"><li>a</li></ul>'],
      ["is right in a nav, where Safari keeps it", "<nav><ol><li>a</li></ol></nav>"],
    ],
    bare,
  );
});

it("accepts a live region on a page that contains a block with state", async () => {
  const connection = await bench.show('<p role="status">a</p>');
  await bench.page.evaluate(() => document.documentElement.setAttribute("data-dsfrb-stateful", ""));
  expect((await runWithFocus(connection, { rules: names })).findings).toEqual([]);
});

describe("the order shown", () => {
  const two = "<div><a href='/a'>Un</a><a href='/b'>Deux</a></div>";
  it.each([
    ["div { display: flex }"],
    ["div { display: flex; flex-direction: row-reverse }", "own-focus-visual"],
    ["div { display: grid } a:first-child { order: 2 }", "own-focus-visual"],
  ])("%s", async (css, ...rules) => {
    expect(await fill(two, css)).toEqual(rules);
  });
});

it("asks that text twice as large does not make the page scroll sideways", async () => {
  expect(await fill("<p>Un texte</p>", "p { width: 30rem }")).toEqual(["own-text-zoom-wide"]);
  expect(await fill("<p>Un texte</p>", "p { width: 20rem }")).toEqual([]);
});

it("finds what is cut between two sheets, or disappears on paper", async () => {
  await bench.page.emulateMedia({ media: "print" });
  expect(await fill("<main><div class='fr-card'>a</div></main>", "")).toEqual(["own-print-broken"]);
  expect(await fill("<main><div class='fr-card'>a</div></main>", ".fr-card { break-inside: avoid }")).toEqual(
    [],
  );
  expect(await fill("<main><p>a</p><div>b</div></main>", "@media print { p { display: none } }")).toEqual([
    "own-print-hidden",
  ]);
  await bench.page.emulateMedia({ media: null });
});

it("asks that buttons keep their shape in forced colours", async () => {
  const button = "<a class='fr-btn' href='/'>a</a>";
  const look = ".fr-btn { background: #009 }";
  expect(await fill(button, look)).toEqual([]);
  await bench.page.emulateMedia({ forcedColors: "active" });
  expect(await fill(button, look)).toEqual(["own-forced-shape"]);
  expect(await fill(button, `${look} .fr-btn { border: 1px solid }`)).toEqual([]);
  await bench.page.emulateMedia({ forcedColors: "none" });
});
