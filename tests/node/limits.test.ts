import { describe, expect, it } from "vitest";
import { createBlockPage, createQuotedPage, createLinePage, createTextPage } from "../support/limits";
import { COMMANDS } from "../support/terminal";
import { type Files, PAGE, createWorkshop } from "../support/workshop";

const DEEP = 10_000;

interface ReportedIssue {
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly rule: string;
}

/** The errors and warnings of `check`, then whether `render` makes a page; both in this process. */
async function tryOut(files: Files) {
  const own = createWorkshop(files);
  const checked = await own.run("check page.md --format json");
  const rendered = await own.run("render page.md");
  own.remove();
  const { issues } = JSON.parse(checked.out) as { issues: ReportedIssue[] };
  const faults = issues.filter(({ severity }) => severity !== "info");
  expect(checked.err + rendered.err).not.toMatch(/^\s+at |Erreur interne/m);
  expect(rendered.code === 0).toBe(rendered.out.startsWith("<!doctype html>"));
  return {
    faults: faults.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
    isPage: rendered.code === 0,
    html: rendered.out,
  };
}

const refused = async (source: string | Uint8Array, ...faults: string[]) => {
  const found = await tryOut({ "page.md": source });
  expect([found.faults, found.isPage]).toEqual([faults, false]);
};
const renderShown = async (source: string) => {
  const found = await tryOut({ "page.md": source });
  expect([found.faults, found.isPage]).toEqual([[], true]);
  return found.html;
};

describe("YAML that repeats itself", () => {
  it("is refused where it begins to: each line nine times the one before", async () => {
    const lines = Array.from({ length: 12 }, (_, level) => {
      const item = level === 0 ? "lol" : `*a${level - 1}`;
      return `a${level}: &a${level} [${Array(9).fill(item).join(", ")}]`;
    });
    await refused(createLinePage(lines.join("\n")), "9:15 yaml-syntax");
  });

  it("may do so a little: an alias stands for its text", async () => {
    const page = PAGE.replace("title: Les conditions", "title: &same Les mots").replace(
      "desc: Un contrat.",
      "desc: *same",
    );
    expect((await renderShown(page)).match(/Les mots/g)).toHaveLength(2);
  });

  it("may not contain itself", async () => {
    await refused(createLinePage("a: &a [*a]"), "5:1 unknown-key");
    const page = PAGE.replace("what:\n", "what: &what\n").replace("    - def: Essayer tout", "    - *what");
    const { faults, isPage } = await tryOut({ "page.md": page });
    expect(faults).not.toEqual([]);
    expect(faults.filter((fault) => !/^\d+:\d+ (unknown|missing)-key$/.test(fault))).toEqual([]);
    expect(isPage).toBe(false);
  });
});

describe(`${DEEP} levels`, () => {
  it.each([
    ["flow sequences", "[".repeat(DEEP)],
    ["closed flow sequences", "[".repeat(DEEP) + "]".repeat(DEEP)],
    ["flow mappings", "{a: ".repeat(DEEP)],
    ["sequences", "- ".repeat(DEEP)],
    ["explicit keys", "? ".repeat(DEEP)],
  ])("of YAML's %s are refused at their line", async (_, yaml) => {
    const { faults, isPage } = await tryOut({ "page.md": createLinePage(`a: ${yaml}`) });
    expect([faults.length, faults[0]?.replace(/:\d+/, ""), isPage]).toEqual([1, "5 yaml-syntax", false]);
  });

  it.each([
    ["lists", "- ".repeat(DEEP)],
    ["numbered lists", "1. ".repeat(DEEP)],
    ["quotes", ">".repeat(DEEP)],
    ["lists in quotes", "> - ".repeat(DEEP)],
    ["emphasis", "*a _".repeat(DEEP)],
    ["bold", "**a ".repeat(DEEP) + "**".repeat(DEEP)],
    ["brackets", "[".repeat(DEEP) + "]".repeat(DEEP)],
    ["links", "[".repeat(DEEP) + "](/a)".repeat(DEEP)],
    ["images", "![".repeat(DEEP) + "](/a)".repeat(DEEP)],
    ["languages", '<span lang="en">'.repeat(DEEP) + "</span>".repeat(DEEP)],
    ["superscripts", "<sup>".repeat(DEEP) + "</sup>".repeat(DEEP)],
    ["parentheses", `[a](${"(".repeat(DEEP)}`],
  ])("of Markdown's %s are a page, with the last word in it", async (_, markdown) => {
    const { isPage, html } = await tryOut({ "page.md": createQuotedPage(`${markdown} dernier`) });
    expect([isPage, html.includes("dernier")]).toEqual([true, true]);
  });
});

describe("keys and tags with a meaning elsewhere", () => {
  it.each([
    ["__proto__", "__proto__: {open: false}", "5:1 unknown-key"],
    ["constructor", "constructor: {prototype: {open: false}}", "5:1 unknown-key"],
    ["a merge key", "<<: {open: false}", "5:1 unknown-key"],
    ["a key written twice", "open: false", "5:1 duplicate-key"],
    ["a list as a key", "? [a, b]\n: c", "5:3 unknown-key"],
    ["keys of keys of keys", `${"? ".repeat(60)}a`, "5:3 unknown-key"],
    ["an alias as a key", "a: &a b\n*a : c", "5:1 unknown-key", "6:1 unknown-key"],
    ["a tag of a programming language", "a: !!js/function 'f'", "5:4 yaml-syntax"],
    ["a tag of somebody's own", "a: !own b", "5:4 yaml-syntax"],
    ["a second document", "...\ntitle: a", "6:1 yaml-syntax"],
  ])("are refused at their place: %s", async (_, yaml, ...faults) => {
    await refused(createLinePage(yaml), ...faults);
    expect(({} as Record<string, unknown>)["open"]).toBeUndefined();
  });
});

describe("characters that nobody sees", () => {
  it.each([
    ["NUL", "\0"],
    ["a control", "\u0001"],
    ["an escape sequence of terminals", "\u001B[31m"],
    ["a C1 control", "\u0085"],
    ["an override of direction", "\u202E"],
    ["an isolate of direction", "\u2066"],
  ])(
    "are reported at their position, also if they are written as an escape sequence: %s",
    async (_, text) => {
      const escape = `\\u${text.charCodeAt(0).toString(16).padStart(4, "0")}${text.slice(1)}`;
      await refused(createTextPage(`Un ${text} contrat.`), "32:12 hidden-character");
      await refused(createTextPage(`"Un ${escape} contrat."`), "32:13 hidden-character");
      await refused(createBlockPage("|", `Une ligne.\nUn ${text} contrat.`), "34:8 hidden-character");
    },
  );

  it("are reported where half a character is left of one", async () => {
    await refused(createTextPage('"Un \\uD83D contrat."'), "32:13 hidden-character");
    expect(await renderShown(createTextPage('"Un \\uD83D\\uDE00 contrat."'))).toContain("\u{1F600}");
  });

  it("do not take the terminal over", async () => {
    const own = createWorkshop({ "page.md": createTextPage("\u001B[2J\u202E contrat") });
    const { out } = await own.run("check page.md", { isTTY: false });
    own.remove();
    expect(out).toContain("[hidden-character]");
    expect(out).not.toMatch(COMMANDS);
  });
});

describe("bytes and line ends", () => {
  const bytes = (before: string, ...odd: number[]) =>
    Buffer.concat([Buffer.from(PAGE.slice(0, PAGE.indexOf(before))), Buffer.from(odd), Buffer.from(PAGE)]);

  it.each([
    ["Latin-1", [0xe9]],
    ["an overlong form", [0xc0, 0xaf]],
    ["a surrogate", [0xed, 0xa0, 0x80]],
    ["beyond Unicode", [0xf5, 0x80, 0x80, 0x80]],
    ["a cut character", [0xe2, 0x82]],
  ])("that are not UTF-8 are one fault, where they begin: %s", async (_, odd) => {
    await refused(bytes("Devenir", ...odd), "3:8 not-utf-8");
  });

  it("may be UTF-16: refused, and no page of other characters", async () => {
    const { faults, isPage } = await tryOut({ "page.md": Buffer.from(`\uFEFF${PAGE}`, "utf16le") });
    expect([faults, isPage]).toEqual([["1:1 not-utf-8"], false]);
  });

  it.each([
    ["CR", "\r"],
    ["CRLF", "\r\n"],
  ])("may be %s alone: the same page", async (_, end) => {
    expect(await renderShown(PAGE.replace(/\n/g, end))).toBe(await renderShown(PAGE));
    await refused(PAGE.replace("open: true", "open: oui").replace(/\n/g, end), "4:7 wrong-type");
  });
});
