import { describe, expect, it } from "vitest";
import { readAutolink } from "@dsfr-blocks/content/markdown/autolinks";
import { readDefinition } from "@dsfr-blocks/content/markdown/definitions";
import {
  isEscapable,
  readDestination,
  readLabel,
  readTarget,
  readTitle,
  skipSpace,
  unescape,
} from "@dsfr-blocks/content/markdown/links";
import { getTitleAddition } from "@dsfr-blocks/content/markdown/linkTitle";
import { parseInline, parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { readAlignment, splitCells, isTableStart, unescapeBars } from "@dsfr-blocks/content/markdown/table";
import { toHtml } from "../support/toHtml";

const html = (markdown: string) => toHtml(parseMarkdown(markdown));

describe("a table", () => {
  it.each([
    ["a|b", "-|-"],
    ["|a|b|", "|-|-|"],
    ["a|", "-|"],
    ["| a |", "|:-----:|  "],
    ["a | b", " :- | -: "],
    ["a \\| b | c", "- | -"],
    ["||a|", "|-|-|"],
  ])("begins with %j above %j", (head, delimiter) => expect(isTableStart(head, delimiter)).toBe(true));

  it.each([
    ["a|b", "-|-|-"],
    ["a|b", "-"],
    ["a", "-"],
    ["a\\|b", "-|-"],
    ["a|b", "-|"],
    ["a|b", "-|+"],
    ["a|b", "- -|-"],
    ["a|b", "::-|-"],
    ["a|b", "-|:"],
    ["a|b", "x-|-"],
    ["a|b", "-|-x"],
    ["a|b", "||-|-"],
    ["a|b", ""],
  ])("does not begin with %j above %j", (head, delimiter) =>
    expect(isTableStart(head, delimiter)).toBe(false),
  );

  it.each<[line: string, cells: readonly string[]]>([
    ["a|b", ["a@0", "b@2"]],
    ["|a|b|", ["a@1", "b@3"]],
    [" | a | b | ", [" a @2", " b @6"]],
    ["|a||b|", ["a@1", "@3", "b@4"]],
    ["| |a|", [" @1", "a@3"]],
    ["||", ["@1"]],
    ["a\\|b|c", ["a\\|b@0", "c@5"]],
    ["a\\\\|b", ["a\\\\@0", "b@4"]],
    ["a", ["a@0"]],
    ["", []],
  ])("has in %j the cells %j", (line, cells) => {
    expect(splitCells(line).map(({ text, offset }) => `${text}@${offset}`)).toEqual(cells);
    expect(splitCells(line, 10).map(({ offset }) => offset - 10)).toEqual(
      splitCells(line).map(({ offset }) => offset),
    );
  });

  it("has bars in its cells, and aligned columns", () => {
    expect(unescapeBars({ text: "a\\|b\\|", offset: 5 })).toEqual([
      { text: "a", offset: 5 },
      { text: "|", offset: 6 },
      { text: "b", offset: 8 },
      { text: "|", offset: 9 },
      { text: "", offset: 11 },
    ]);
    const columns = ["-", " :- ", "-:", ":--:", ":", ""].map((text) => readAlignment({ text, offset: 0 }));
    expect(columns).toEqual([undefined, "left", "right", "center", "center", undefined]);
  });
});

describe("a link", () => {
  it.each<[text: string, url: string | undefined, title?: string | undefined, rest?: string]>([
    ["(/a)", "/a"],
    ["()", ""],
    ["( \n/a\t)b", "/a", undefined, "b"],
    ["(<>)", ""],
    ["(</a b>)", "/a b"],
    ["(<a\\>b>)", "a>b"],
    ["(/a(b)c)", "/a(b)c"],
    ["(/a\\)b)", "/a)b"],
    ["(/a\\b)", "/a\\b"],
    ["(/a&amp;b)", "/a&b"],
    ['(/a "b")', "/a", "b"],
    ["(/a 'b \"c\"' )", "/a", 'b "c"'],
    ["(/a (b \\( c))", "/a", "b ( c"],
    ['(/a\n"b\nc")', "/a", "b\nc"],
    ['(/a "")', "/a", ""],
    ['("b")', '"b"'],
    ['(/a"b")', '/a"b"'],
    ["/a)", undefined],
    ["(/a", undefined],
    ["(/a b)", undefined],
    ["(/a (b)", undefined],
    ["(/a(b)", undefined],
    ["(<a\nb>)", undefined],
    ["(<a<b>)", undefined],
    ["(</a>b)", undefined],
    ['(/a "b" c)', undefined],
    ['(/a "b"c")', undefined],
    ["(/a (b(c)))", undefined],
    ["(/a\u007Fb)", undefined],
  ])("%j leads to %j", (text, url, title, rest = "") => {
    const target = readTarget(`x${text}`, 1);
    expect(target && { url: target.url, title: target.title, rest: `x${text}`.slice(target.end) }).toEqual(
      url === undefined ? undefined : { url, title, rest },
    );
  });

  it("has a label of balanced brackets, a title, spaces and escapes", () => {
    expect(["[a]b", "[]", "[a\\]b]", "[a[b]", "[a", "a]"].map((text) => readLabel(text, 0))).toEqual([
      3,
      2,
      6,
      undefined,
      undefined,
      undefined,
    ]);
    expect([readLabel(`[${"a".repeat(999)}]`, 0), readLabel(`[${"a".repeat(1000)}]`, 0)]).toEqual([
      1001,
      undefined,
    ]);
    expect(readTitle("'a\\'b' c", 0)).toEqual({ value: "a'b", end: 6 });
    expect([readTitle("'a", 0), readTitle("a", 0), readTitle("(a(b)", 0)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([readDestination("a b", 0), readDestination(" b", 0), readDestination("b)", 0)]).toEqual([
      { url: "a", end: 1 },
      undefined,
      { url: "b", end: 1 },
    ]);
    expect([skipSpace("a \t\n b", 1), skipSpace("a\u00A0", 1), skipSpace("a", 1)]).toEqual([5, 1, 1]);
    expect(Array.from("!/:@[`{~0 9AZaz\u007Fé").filter(isEscapable).join("")).toBe("!/:@[`{~");
    expect(unescape("\\* \\a &eacute; &#233; &#xE9; &nul; \\&amp; &EACUTE;")).toBe(
      "* \\a é é é &nul; &amp; &EACUTE;",
    );
  });

  it.each([
    ["[a]: /b", { label: "a", url: "/b", end: 7 }],
    ["[a]: /b\nc", { label: "a", url: "/b", end: 8 }],
    ["[a]:\n /b\n 'c'  \nd", { label: "a", url: "/b", title: "c", end: 16 }],
    ["[a]: <> ", { label: "a", url: "", end: 8 }],
    ["[a]: /b\n'c' d", { label: "a", url: "/b", end: 8 }],
    ["[a]: /b 'c' d", undefined],
    ["[a]: /b c", undefined],
    ["[a]: /b'c'", { label: "a", url: "/b'c'", end: 10 }],
    ["[ ]: /b", undefined],
    ["[a] : /b", undefined],
    ["[a]:", undefined],
    ["a]: /b", undefined],
  ])("is defined by %j as %j", (text, expected) => {
    const found = readDefinition(text, 0);
    expect(found && JSON.parse(JSON.stringify(found))).toEqual(expected);
  });

  it("is defined once, whatever its letters and spaces", () => {
    expect(html("[ Un\n Mot ]\n\n[un mot]: /a\n[UN  MOT]: /b")).toBe(
      '<p><a href="/a"> Un\nMot </a></p><p>[UN  MOT]: /b</p>',
    );
    expect(html("[ẞ]\n\n[SS]: /a")).toBe('<p><a href="/a">ẞ</a></p>');
    expect(html("> [a]: /b\n\n[a]")).toContain('<a href="/b">a</a>');
  });

  it.each([
    ["<https://a.fr/b?c>", "https://a.fr/b?c"],
    ["<a+b-c.1:d>", "a+b-c.1:d"],
    ["<mailto:a@b.fr>", "mailto:a@b.fr"],
    ["<a.b+c@d-e.fr>", "mailto:a.b+c@d-e.fr"],
    ["<a@b>", "mailto:a@b"],
    ["<HTTPS://A>", "HTTPS://A"],
    ["<www.exemple.fr:8080/a>", "https://www.exemple.fr:8080/a"],
    ["<a:b>", undefined],
    ["<1a:b>", undefined],
    ["<https://a b>", undefined],
    ["<https://a<b>", undefined],
    ["<https://a", undefined],
    ["<st1:place>", undefined],
    ["<u2:p>", undefined],
    ["<ac:rich-text-body>", undefined],
    ["<ri:page>", undefined],
    ["<acr:a>", "acr:a"],
    ["<a@b_c.fr>", undefined],
    ["<a@b.>", undefined],
    ["<@b.fr>", undefined],
    [`<${"a".repeat(32)}:b>`, `${"a".repeat(32)}:b`],
    [`<${"a".repeat(33)}:b>`, undefined],
  ])("%j is an address: %j", (text, url) => {
    const found = readAutolink(`x${text}y`, 1);
    expect(found?.url).toBe(url);
    if (found) expect([found.from, found.end, found.text]).toEqual([1, 1 + text.length, text.slice(1, -1)]);
  });

  it.each<[title: string, added: string | undefined]>([
    ["La charte, en vigueur", ", en vigueur"],
    ["LA CHARTE de 2024", " de 2024"],
    ["La  charte\n(2024)", " (2024)"],
    ["La charte", undefined],
    ["La charte !", undefined],
    ["La chartes", undefined],
    ["Voir la charte ici", undefined],
    ["", undefined],
    ["La charte (nouvelle fenêtre)", undefined],
    ["La charte – s’ouvre dans un nouvel onglet", undefined],
    ["La charte de 2024, new window", " de 2024"],
    ["La charte, ouvre une nouvelle fenêtre ou pas", ", ouvre une nouvelle fenêtre ou pas"],
  ])("to « la charte » of title %j adds %j", (title, added) =>
    expect(getTitleAddition({ title, children: parseInline("la  *charte*") })).toBe(added),
  );
});

describe("what is hidden over several lines", () => {
  it.each([
    ["a comment", "un <!-- a\n\n# b\n\n--> deux\n\ntrois", "<p>un deux</p><p>trois</p>"],
    [
      "two comments, of which one line ends and begins one",
      "un <!-- a\n--> deux <!-- b\n\nc --> trois",
      "<p>un deux trois</p>",
    ],
    ["a comment after one that is whole", "un <!-- a --> <!-- b\n\nc --> deux", "<p>un deux</p>"],
    [
      "a comment after a script that is whole",
      "un <script>a</script> <!-- b\n\nc --> deux",
      "<p>un  deux</p>",
    ],
    ["a script", "un\n<script type=a>\n\n- b\n\n</script>\ndeux", "<p>un\n\ndeux</p>"],
    ["styles in capitals", "<STYLE>\n\n# b\n</style>\n\nun", "<p>un</p>"],
    [
      "no element of another name",
      "<scripts>\n\n- un\n\n</scripts>",
      "<p>&lt;scripts&gt;</p><ul><li><p>un</p></li></ul><p>&lt;/scripts&gt;</p>",
    ],
    ["no comment in code", "`<!-- a`\n\n# b\n\n-->", "<p><code>&lt;!-- a</code></p><h1>b</h1><p>--&gt;</p>"],
    ["no comment after a backslash", "\\<!-- a\n\n# b\n\n-->", "<p>&lt;!-- a</p><h1>b</h1><p>--&gt;</p>"],
    ["no comment that nothing ends", "<!-- a\n\n# b", "<p>&lt;!-- a</p><h1>b</h1>"],
    [
      "a comment in an item",
      "- un <!-- a\n\nb -->\n- deux",
      "<ul><li><p>un</p></li><li><p>deux</p></li></ul>",
    ],
    [
      "a comment with other line ends",
      "un <!-- a\r\n\r\n# b --> deux\r\n\r\ntrois",
      "<p>un deux</p><p>trois</p>",
    ],
    [
      "a tag whose values are on lines",
      '<a\n href="/b"\n title="c">un</a>',
      '<p><a href="/b" title="c">un</a></p>',
    ],
    [
      "no tag whose value goes over lines",
      "<a title='b\n> c'>un</a>",
      "<p>&lt;a title='b</p><blockquote><p>c'&gt;un</p></blockquote>",
    ],
    ["no tag without a value", "<b\n> c", "<p>&lt;b</p><blockquote><p>c</p></blockquote>"],
  ])("%s", (_, markdown, expected) => expect(html(markdown)).toBe(expected));
});
