import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanDirectives, findDirectives } from "@dsfr-blocks/content/markdown/directives";
import { parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { locateDirectives } from "@dsfr-blocks/content/markdown/locateDirectives";
import type { DirectiveNode } from "@dsfr-blocks/content/markdown/tree";
import { countRuns } from "../support/runs";
import { toHtml } from "../support/toHtml";

/** `bloc` holds Markdown, `fichier` is whole on its line, and nothing else is known. */
const holdsMarkdown = (name: string) => ({ bloc: true, fichier: false })[name];
const find = (source: string) => scanDirectives(source, holdsMarkdown);

function firstIn(source: string): DirectiveNode {
  const [first] = find(source).outermost.values();
  if (!first) throw new Error("There is none.");
  return first.node;
}

const lineOf = (source: string, offset: number) => source.slice(0, offset).split("\n").length;

/** Each directive that stands in no other, `name first–last line`, a `!` for one without a line that ends it; then those that nothing ends. */
function listLines(source: string): string[] {
  const { outermost, unclosed } = find(source);
  const found = [...outermost.values()].sort((one, other) => (one.node.at ?? 0) - (other.node.at ?? 0));
  return [
    ...found.map(({ node: { name, at = 0, isWhole }, end }) => {
      const last = lineOf(source, source.charAt(end - 1) === "\n" ? end - 1 : end);
      return `${name} ${lineOf(source, at)}–${last}${isWhole ? "!" : ""}`;
    }),
    ...unclosed.map(({ name, at }) => `${name} ${lineOf(source, at)}–`),
  ];
}

describe("a line of colons", () => {
  it.each<[which: string, lines: readonly string[], expected: readonly string[]]>([
    ["ends the directive that has as many", [":::bloc", "un", ":::", "deux"], ["bloc 1–3"]],
    ["ends one with fewer", [":::bloc", "un", ":::::"], ["bloc 1–3"]],
    ["ends none with more", ["::::bloc", "un", ":::"], ["bloc 1–"]],
    [
      "ends the one with as many, and not that with fewer in it",
      ["::::bloc", ":::bloc", "un", "::::", "deux"],
      ["bloc 1–4"],
    ],
    [
      "ends the innermost of those that have as many",
      [":::bloc", ":::bloc", "un", ":::", "deux", ":::", "trois"],
      ["bloc 1–6"],
    ],
    [
      "ends the innermost of those that have fewer",
      [":::bloc", "::::bloc", "un", ":::::", "deux", ":::"],
      ["bloc 1–6"],
    ],
    ["ends nothing where nothing is open", [":::", ":::bloc", "un", ":::", ":::"], ["bloc 2–4"]],
    ["ends what is whole right below it", [":::fichier", ":::", "un", ":::"], ["fichier 1–2"]],
    ["ends what is whole below blank lines", [":::fichier", "", " ", ":::"], ["fichier 1–4"]],
    ["that has more ends nothing that is whole", [":::fichier", "::::", "un"], ["fichier 1–1!"]],
    [
      "that has more, below what is whole, ends what it is in",
      [":::bloc", ":::fichier", "::::", "un"],
      ["bloc 1–3"],
    ],
    [
      "below words ends what needs an end, and not what is whole",
      [":::bloc", ":::fichier", "un", ":::", "deux"],
      ["bloc 1–4"],
    ],
    [
      "below words ends what is whole where no other can be meant",
      ["::::bloc", ":::fichier", "un", ":::", "::::"],
      ["bloc 1–5"],
    ],
    [
      "below words ends the last of those that are whole",
      [":::fichier", ":::fichier", "un", ":::"],
      ["fichier 1–1!", "fichier 2–4"],
    ],
    [
      "ends right below what is whole that one alone, and then what it is in",
      [":::bloc", ":::fichier", ":::", "un", ":::", "deux"],
      ["bloc 1–5"],
    ],
    ["ends what names nothing", [":::rien", "un", ":::", "deux"], ["rien 1–3"]],
    ["is not needed by what names nothing", [":::rien", "un"], ["rien 1–1!"]],
    [
      "ends what names nothing before what needs an end around it",
      [":::bloc", ":::rien", "un", ":::", "deux", ":::"],
      ["bloc 1–6"],
    ],
    [
      "of three ends nothing in one of five around one of four",
      [":::::bloc", "::::bloc", "un", ":::", "::::", ":::::"],
      ["bloc 1–6"],
    ],
    ["may have white space around it", [":::bloc", "un", " \t::: \t", "deux"], ["bloc 1–3"]],
    ["has nothing after it", [":::bloc", "un", "::: .", ":::"], ["bloc 1–4"]],
    ["has nothing before it", [":::bloc", "un", "- :::", "a :::", ":::"], ["bloc 1–5"]],
    ["has three colons or more", [":::bloc", "un", "::", ":::"], ["bloc 1–4"]],
    ["in code ends nothing", [":::bloc", "```", ":::", "```", ":::"], ["bloc 1–5"]],
    ["in a fence of tildes ends nothing", [":::bloc", "~~~ js", ":::", "~~~", ":::"], ["bloc 1–5"]],
    ["in code that is in an item ends nothing", [":::bloc", "- ```", "  :::", "  ```", ":::"], ["bloc 1–5"]],
    [
      "in code that a shorter fence does not end ends nothing",
      [":::bloc", "````", "```", ":::", "`````", ":::"],
      ["bloc 1–6"],
    ],
    [
      "in code that another sign does not end ends nothing",
      [":::bloc", "```", "~~~", ":::", "```", ":::"],
      ["bloc 1–6"],
    ],
    [
      "in code that a line with words does not end ends nothing",
      [":::bloc", "```", "``` a", ":::", "```", ":::"],
      ["bloc 1–6"],
    ],
    ["after two backticks is no code", [":::bloc", "``", ":::", "``"], ["bloc 1–3"]],
    ["in a quote ends nothing", [":::bloc", "> :::", ":::"], ["bloc 1–3"]],
    ["ends an alert", ["> [!NOTE]", "> un", ":::"], ["!note 1–2"]],
    ["in an alert ends nothing", [":::bloc", "> [!TIP]", "> :::", ":::", "un"], ["bloc 1–4"]],
  ])("%s", (_, lines, expected) => {
    expect(listLines(lines.join("\n"))).toEqual(expected);
    expect(listLines(`${lines.join("\r\n")}\r\n`)).toEqual(expected);
  });

  it("ends what the rules say, whatever is open", () => {
    const line = fc.constantFrom(
      ...[":::bloc", "::::bloc", ":::::bloc", ":::fichier", "::::fichier", ":::rien", "::::rien"],
      ...[":::", "::::", ":::::", ":::", "::::", "un", ""],
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        expect([lines, listLines(lines.join("\n"))]).toEqual([lines, expectedOf(lines)]);
      }),
      { numRuns: countRuns(3000) },
    );
  });
});

/** What the lines of a text make, each rule in its turn, for lines of colons, of names and of words alone. */
function expectedOf(lines: readonly string[]): string[] {
  interface Opened {
    readonly name: string;
    readonly colons: number;
    readonly line: number;
    isAlone: boolean;
  }
  let found: { readonly line: number; readonly text: string }[] = [];
  const open: Opened[] = [];
  const needsEnd = ({ name }: Opened) => name !== "fichier";
  for (const [index, text] of lines.entries()) {
    const [, signs = "", name] = /^(:+)(.*)$/.exec(text) ?? [];
    const colons = signs.length;
    if (name) open.push({ name, colons, line: index + 1, isAlone: true });
    else if (colons > 0) {
      const last = open.at(-1);
      const same = (each: Opened) => each.colons === colons;
      const fewer = (each: Opened) => each.colons < colons && needsEnd(each);
      const ended =
        (last?.isAlone && same(last) && last) ||
        open.findLast((each) => same(each) && needsEnd(each)) ||
        open.findLast(same) ||
        open.findLast(fewer);
      if (ended) {
        open.length = open.indexOf(ended);
        found = found.filter(({ line }) => line < ended.line);
        found.push({ line: ended.line, text: `${ended.name} ${ended.line}–${index + 1}` });
      }
    }
    if (text !== "" && !name) for (const each of open) each.isAlone = false;
    else if (name) for (const each of open.slice(0, -1)) each.isAlone = false;
  }
  const whole = open.filter(({ name }) => name !== "bloc");
  return [
    ...[...found, ...whole.map(({ name, line }) => ({ line, text: `${name} ${line}–${line}!` }))]
      .sort((one, other) => one.line - other.line)
      .map(({ text }) => text),
    ...open.filter(({ name }) => name === "bloc").map(({ line }) => `bloc ${line}–`),
  ];
}

describe("a line that opens a directive", () => {
  const listReported = (line: string) => {
    const { name, title, attributes } = firstIn(`${line}\n`);
    return [name, title?.text, ...attributes.map(({ name, value }) => `${name}=${value.text}`)];
  };

  it.each<[line: string, said: readonly (string | undefined)[]]>([
    [":::fichier", ["fichier", undefined]],
    [":::fichier   ", ["fichier", undefined]],
    [":::: \tfichier Un titre ", ["fichier", "Un titre"]],
    [":::été_2-b Un titre", ["été_2-b", "Un titre"]],
    [":::fichier[Un titre]", ["fichier", "Un titre"]],
    [":::fichier [Un titre] ", ["fichier", "Un titre"]],
    [":::fichier[]", ["fichier", undefined]],
    [":::fichier[Un] titre", ["fichier", "[Un] titre"]],
    [":::fichier Un [titre]", ["fichier", "Un [titre]"]],
    [":::fichier[Un [b] titre]", ["fichier", "Un [b] titre"]],
    [":::fichier{a=b}", ["fichier", undefined, "a=b"]],
    [":::fichier{a=b} Un titre", ["fichier", "Un titre", "a=b"]],
    [":::fichier{a=b}[Un titre]", ["fichier", "Un titre", "a=b"]],
    [":::fichier Un titre {a=b} ", ["fichier", "Un titre", "a=b"]],
    [":::fichier[Un titre]{a=b c}", ["fichier", "Un titre", "a=b", "c="]],
    [":::fichier{a=\"b 'c'\" d='e \"f\"'}", ["fichier", undefined, "a=b 'c'", 'd=e "f"']],
    [':::fichier{a="" b=c}', ["fichier", undefined, "a=", "b=c"]],
    [":::fichier{a=b Un titre", ["fichier", undefined, "a=b", "Un=", "titre="]],
    [":::fichier Un {titre} là", ["fichier", "Un {titre} là"]],
    [":::fichier Un {titre} {a=b}", ["fichier", "Un {titre}", "a=b"]],
  ])("%s says %j", (line, expected) => expect(listReported(line)).toEqual(expected));

  it("has each of its parts at its offset", () => {
    const source = "Un.\n\n- :::fichier[Deux]{deux=\"deux\" a='b' c=deux d}\n";
    const node = firstIn(source);
    const findOffset = (text: string, from = 0) => source.indexOf(text, from);
    expect(node).toMatchObject({
      at: findOffset(":::"),
      open: source.slice(findOffset(":::")).trimEnd(),
      title: { text: "Deux", offset: findOffset("Deux") },
      attributes: [
        { name: "deux", at: findOffset("deux="), value: { text: "deux", offset: findOffset("deux=") + 6 } },
        { name: "a", at: findOffset("a="), value: { text: "b", offset: findOffset("b'") } },
        { name: "c", at: findOffset("c="), value: { text: "deux", offset: findOffset("c=") + 2 } },
        { name: "d", at: findOffset("d}"), value: { text: "", offset: findOffset("d}") + 1 } },
      ],
    });
    const after = ":::fichier{a=b}  Un titre\n";
    expect(firstIn(after).title?.offset).toBe(after.indexOf("Un"));
  });

  it.each([
    ...["::bloc", ":::2bloc", ":::-bloc", "a :::bloc", "> :::bloc", "\\:::bloc", "-:::bloc", "1.:::bloc"],
    ...[
      "a. :::bloc",
      "1234567890. :::bloc",
      "`:::bloc",
      "```\n:::bloc\n```",
      "~~~~\n:::bloc",
      "- ```\n  :::bloc",
    ],
    ...["> [!NOTE] un", "> [!AUTRE]\n> un", "[!NOTE]\nun", "a > [!NOTE]", "> a [!NOTE]"],
  ])("is none in %j", (source) => expect(listLines(`${source}\n:::\n`)).toEqual([]));

  it.each([
    ...["- :::bloc", "* + :::bloc", "123456789. :::bloc", "1) :::bloc", " \t:::bloc", "-\t:::bloc"],
    "```\n```\n\n:::bloc",
  ])("is one in %j", (source) => {
    const end = source.split("\n").length + 1;
    expect(listLines(`${source}\n:::\n`)).toEqual([`bloc ${end - 1}–${end}`]);
  });
});

describe("an alert", () => {
  const alerts = (source: string) =>
    [...find(source).outermost.values()].map(({ node, end, minIndent }) => [
      node.name,
      node.at,
      node.content.text,
      source.slice(end),
      minIndent,
    ]);

  it.each<[source: string, expected: readonly unknown[]]>([
    ["> [!NOTE]\n> un\n> deux\nfin", [["!note", 0, "un\ndeux", "fin", 0]]],
    ["> [!note]\n>un\n>\n>  deux", [["!note", 0, "un\n\n deux", "", 0]]],
    [">[!Tip] \n> un", [["!tip", 0, "un", "", 0]]],
    [">\t[!WARNING]\t\n>\tun", [["!warning", 0, "un", "", 0]]],
    ["> [!CAUTION]\n\n> un", [["!caution", 0, "", "\n> un", Infinity]]],
    ["- > [!IMPORTANT]\n  > un\n", [["!important", 2, "un", "", 2]]],
    ["  > [!NOTE]\n \t> un\n   > deux\n", [["!note", 2, "un\ndeux", "", 3]]],
    [
      "> [!NOTE]\n> un\n\n> [!TIP]\n> deux\n",
      [
        ["!note", 0, "un", "\n> [!TIP]\n> deux\n", 0],
        ["!tip", 16, "deux", "", 0],
      ],
    ],
  ])("of %j holds the lines that are quoted right below it", (source, expected) =>
    expect(alerts(source)).toEqual(expected),
  );
});

describe("what a directive holds", () => {
  const isKeptAsText = (source: string) =>
    [...findDirectives(source).outermost.values()].map(({ node, minIndent }) => [
      node.content.text,
      minIndent,
    ]);

  it.each<[source: string, text: string, least: number]>([
    [":::bloc\nun\n\n  deux\n:::", "un\n\n  deux\n", 0],
    [":::bloc\n:::", "", 0],
    ["- :::bloc\n  un\n    deux\n\n trois\n  :::", "un\n  deux\n\ntrois\n", 1],
    ["  :::bloc\n  un\n   :::", "un\n", 2],
    ["\t:::bloc\n\tun\n \t deux\n    :::", "un\n deux\n", 4],
    ["1. - :::bloc\n     un\n     :::", "un\n", 5],
    ["- ::::bloc\n  un\n  :::bloc\n  deux\n :::\n   ::::", "un\n:::bloc\ndeux\n:::\n", 1],
  ])("is without the indent of its line in %j", (source, text, least) =>
    expect(isKeptAsText(source)).toEqual([[text, least]]),
  );

  it("has its words at their offsets, through indents, lists and other directives", () => {
    const source =
      "Zéro mot0.\n\n1. ::::bloc mot1\n   mot2\n\n   - :::bloc mot3\n     mot4\n     :::\n   - mot5\n   ::::\n\n> [!NOTE]\n> mot6\n> :::bloc mot7\n> mot8\n> :::\n";
    const all = locateDirectives(source, findDirectives);
    expect(all.map(({ directive: { open, name } }) => open || name)).toEqual([
      "::::bloc mot1",
      ":::bloc mot3",
      "!note",
      ":::bloc mot7",
    ]);
    for (const { directive, offsetAt } of all) {
      const { title, content } = directive;
      if (title) expect(source.indexOf(title.text)).toBe(offsetAt(title.offset));
      for (const { 0: word, index } of content.text.matchAll(/mot\d/g)) {
        const { origin } = content;
        let at = 0;
        for (let pair = 0; pair < origin.length; pair += 2)
          if ((origin[pair] ?? 0) <= index) at = (origin[pair + 1] ?? 0) + index - (origin[pair] ?? 0);
        expect([word, offsetAt(at)]).toEqual([word, source.indexOf(word)]);
      }
    }
  });

  it("names each that nothing ends, at its place, however deep it is", () => {
    const unclosed: string[] = [];
    const source = ":::bloc a\n\n- :::bloc b\n  un\n:::\n\n::::bloc c\nun\n:::bloc d\n::::\n\n:::bloc e\n";
    locateDirectives(source, findDirectives, (name, at) =>
      unclosed.push(`${name} ${source.slice(at, at + ":::bloc a".length)}`),
    );
    const expected = ["a", "b", "d", "e"].map((word) => `bloc :::bloc ${word}`);
    expect(unclosed.sort()).toEqual(expected);
  });

  it("nests eight deep: those around it are words", () => {
    const nested = (depth: number) => `${":::bloc\n".repeat(depth)}un\n${":::\n".repeat(depth)}`;
    for (const depth of [1, 8, 9, 10, 25]) {
      const all = locateDirectives(nested(depth), findDirectives);
      expect([depth, all.length]).toEqual([depth, Math.min(depth, 8)]);
      expect(all[0]?.directive.at).toBe(Math.max(depth - 8, 0) * ":::bloc\n".length);
    }
  });
});

describe("a directive stands in an item", () => {
  const html = (source: string) => toHtml(parseMarkdown(source, { directives: findDirectives }));
  const block = '<div title=":::bloc">un\n</div>';

  it.each([
    [
      "where its lines are those of the item",
      "- :::bloc\n  un\n  :::\n- deux",
      `<ul><li>${block}</li><li><p>deux</p></li></ul>`,
    ],
    ["below its words", "- a\n\n  :::bloc\n  un\n  :::\n", `<ul><li><p>a</p>${block}</li></ul>`],
    ["right below its words", "- a\n  :::bloc\n  un\n  :::\n", `<ul><li><p>a</p>${block}</li></ul>`],
    [
      "and after it, where it is as far to the left",
      "- a\n\n:::bloc\nun\n:::\n",
      `<ul><li><p>a</p></li></ul>${block}`,
    ],
    [
      "not, where a line of it is further to the left",
      "- :::bloc\n un\n  :::\n",
      "<ul><li><p>:::bloc\nun\n:::</p></li></ul>",
    ],
    [
      "not, where its last line is further to the left",
      "- :::bloc\n  un\n:::\n",
      "<ul><li><p>:::bloc\nun\n:::</p></li></ul>",
    ],
  ])("%s", (_, source, expected) => expect(html(source)).toBe(expected));
});
