import { describe, expect, it } from "vitest";
import {
  isUsedAttribute,
  getElementType,
  classifyTag,
  getLanguage,
  getSpanTypes,
  readHtml,
  createSubstitute,
  parseTag,
} from "@dsfr-blocks/content/markdown/html";
import { parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import type { HtmlRecord } from "@dsfr-blocks/content/markdown/tokens";
import type { BlockNode, InlineNode } from "@dsfr-blocks/content/markdown/tree";
import { getBlocksText } from "@dsfr-blocks/content/markdown/text";
import { toHtml } from "../support/toHtml";

const html = (markdown: string) => toHtml(parseMarkdown(markdown));
const kindsOf = (markdown: string) => {
  const found: HtmlRecord[] = [];
  parseMarkdown(markdown, { html: found });
  return found.map(({ kind, text }) => `${kind} ${text}`);
};

describe("a tag", () => {
  it.each([
    ...["<b>", "<B>", "<b/>", "<b />", "<h1>", "<a-b>", "<o:p>", "<b\n>", "</b>", "</b \n>", "</o:p>"],
    ...[
      "<a href=b>",
      "<a href='b c'>",
      '<a href="b c">',
      "<a href = b>",
      '<a\nhref="b"\nc>',
      "<a _b :c d.e-f:g=h/>",
    ],
    ...["<a b='' c>", '<a b=">">', "<?xml version='1'>", "<![endif]>", "<![if !mso]>", "<![IF x]>"],
  ])("is %j", (text) => {
    expect(readHtml(text, 0)).toBe(text);
    expect(readHtml(`<${text} >`, 1)).toBe(text);
  });

  it.each([
    ...[
      "<1b>",
      "< b>",
      "</ b>",
      "<b",
      "<a href=>",
      '<a href="b>',
      "<a href='b>",
      '<a b="c"d="e">',
      "<a b=c'd>",
    ],
    ...[
      "<a b=`c`>",
      "<a b=c=d>",
      "<a =b>",
      "<a 1b>",
      "</b c>",
      "</b/>",
      "<!b>",
      "<?php>",
      "<![ab]>",
      "<![ifx]>",
      "<a b=c<>",
    ],
  ])("is not %j", (text) => expect(readHtml(text, 0)).toBe(""));

  it("is of two thousand characters at most", () => {
    const long = (size: number) => `<a b="${"c".repeat(size - '<a b="">'.length)}">`;
    expect(readHtml(long(2000), 0)).toHaveLength(2000);
    expect(readHtml(long(2001), 0)).toBe("");
  });

  it.each<[text: string, name: string, isEnd: boolean, attributes: Record<string, string>]>([
    ["<B>", "b", false, {}],
    ["</B >", "b", true, {}],
    ["<br/>", "br", false, {}],
    ["<o:p>", "o:p", false, {}],
    ["<?xml a=b>", "?", false, { a: "b" }],
    ["<![endif]>", "!", false, {}],
    ['<a href=/b TITLE=\'c "d"\' lang="en">', "a", false, { href: "/b", title: 'c "d"', lang: "en" }],
    ["<a b=1 B=2 b=3>", "a", false, { b: "1" }],
    ["<a b c='' d=\"\">", "a", false, { b: "", c: "", d: "" }],
    ["<a b = ' c '\n d\n=\ne>", "a", false, { b: "c", d: "e" }],
    [
      "<a b='&eacute;&#233;&amp;eacute;&nul;' _c=1 :d=2>",
      "a",
      false,
      { b: "éé&eacute;&nul;", _c: "1", ":d": "2" },
    ],
  ])("%j has its name and its attributes", (text, name, isEnd, attributes) =>
    expect(parseTag(text)).toEqual({
      type: "tag",
      name,
      isEnd,
      attributes: new Map(Object.entries(attributes)),
    }),
  );

  it.each<[kind: ReturnType<typeof classifyTag>, names: string]>([
    [
      "block",
      "p li dt dd caption thead tbody tfoot tr td th colgroup col hr html body meta div h1 h2 h3 h4 h5 h6",
    ],
    [
      "block",
      "ul ol menu blockquote table details summary section article header footer main nav aside center",
    ],
    ["block", "figure figcaption address dl pre"],
    [
      "span",
      "span u ins mark small big font label button nobr wbr picture abbr a time data q bdi bdo tt acronym",
    ],
    ["span", "strong b em i cite dfn s del strike sup sub code kbd samp var"],
    ["dropped", "script style iframe"],
    ["office", "? ! o:p v:shape w:wrap x:a p:a st1:place st9:b u2:p"],
    ["break", "br"],
    ["image", "img"],
    [
      undefined,
      "form input video h7 h0 nom o a:b so:p st1 stt:p constructor tostring scripts xstyle hrr template",
    ],
  ])("is for the reader a %s", (kind, names) => {
    for (const name of names.split(" ")) expect([name, classifyTag({ name })]).toEqual([name, kind]);
  });

  it("shares what it is with those that mean the same", () => {
    const names = ["h1", "h6", "th", "td", "menu", "ul", "ol", "blockquote", "h12", "ah1", "p"];
    expect(names.map(getElementType)).toEqual([
      "heading",
      "heading",
      "td",
      "td",
      "ul",
      "ul",
      "ol",
      "quote",
      "h12",
      "ah1",
      "p",
    ]);
  });

  it.each([
    ["en", "en"],
    ["en-GB", "en-GB"],
    ["gsw", "gsw"],
    ["zh-Hans-CN-a1", "zh-Hans-CN-a1"],
    ["EN", "EN"],
    ["e", undefined],
    ["anglais", undefined],
    ["en_GB", undefined],
    ["en-", undefined],
    ["en us", undefined],
    ["en-a-b-c-d", undefined],
    ["en-123456789", undefined],
    ["", undefined],
  ])("in the language %j says %j", (lang, said) =>
    expect(getLanguage(parseTag(`<span lang="${lang}">`))).toBe(said),
  );

  it("keeps the attributes that mean something on a page", () => {
    const names = [
      "lang",
      "href",
      "src",
      "alt",
      "start",
      "reversed",
      "value",
      "colspan",
      "rowspan",
      "title",
      "class",
      "id",
    ];
    const listUsedAttributes = (tag: string) =>
      names.filter((name) => isUsedAttribute(parseTag(tag), name)).join(" ");
    expect({
      ...{
        p: listUsedAttributes("<p>"),
        a: listUsedAttributes("<a>"),
        link: listUsedAttributes("<a href=/a>"),
        img: listUsedAttributes("<img>"),
      },
      ...{
        iframe: listUsedAttributes("<iframe>"),
        ol: listUsedAttributes("<ol>"),
        ul: listUsedAttributes("<ul>"),
        li: listUsedAttributes("<li>"),
      },
      ...{
        td: listUsedAttributes("<td>"),
        th: listUsedAttributes("<th>"),
        tr: listUsedAttributes("<tr>"),
        abbr: listUsedAttributes("<abbr>"),
        abbrs: listUsedAttributes("<abbrs>"),
      },
    }).toEqual({
      ...{ p: "lang id", a: "lang href id", link: "lang href title id", img: "lang src alt title" },
      ...{ iframe: "lang src title", ol: "lang start reversed", ul: "lang", li: "lang value id" },
      ...{
        td: "lang colspan rowspan id",
        th: "lang colspan rowspan id",
        tr: "lang",
        abbr: "lang title",
        abbrs: "lang href",
      },
    });
  });

  it.each([
    ["<b>", "strong"],
    ["<strong>", "strong"],
    ["<i>", "emphasis"],
    ["<span>", ""],
    ["<span style='font-weight:bold'>", "strong"],
    ["<span style='FONT-WEIGHT : 700 ;'>", "strong"],
    ["<span style='color:red;font-weight:900'>", "strong"],
    ["<span style='font-weight:600'>", "strong"],
    ["<span style='font-weight:500'>", ""],
    ["<span style='font-weight:bolder'>", "strong"],
    ["<span style='x-font-weight:700'>", ""],
    ["<b style='font-weight:normal'>", ""],
    ["<b style='font-weight:400'>", ""],
    ["<b style='font-weight:100'>", ""],
    ["<b style='color:red'>", "strong"],
    ["<i style='font-style:normal'>", ""],
    ["<i style='font-weight:normal'>", "emphasis"],
    ["<span style='font-style: italic'>", "emphasis"],
    ["<span style='text-decoration:underline line-through'>", "struck"],
    ["<span style='text-decoration-line:line-through'>", "struck"],
    ["<span style='text-decoration:none;a:line-through'>", ""],
    ["<span style='vertical-align:super'>", "superscript"],
    ["<span style='vertical-align:sub'>", "subscript"],
    ["<span style='vertical-align:baseline'>", ""],
    ["<sup style='font-style:italic;font-weight:700'>", "superscript emphasis strong"],
  ])("%s marks words as %j", (tag, looks) => expect(getSpanTypes(parseTag(tag)).join(" ")).toBe(looks));

  it.each<[tag: string, shown: unknown]>([
    ["<img src=/a.png>", { type: "image", url: "/a.png", alt: "" }],
    ["<img src=/a.png alt=Un title=Deux>", { type: "image", url: "/a.png", alt: "Un", title: "Deux" }],
    ["<img>", { type: "image", url: "", alt: "" }],
    [
      "<iframe src=http://a.fr title=Un>",
      { type: "link", url: "http://a.fr", children: [{ type: "text", value: "Un" }] },
    ],
    [
      "<iframe src=https://a.fr/b>",
      { type: "link", url: "https://a.fr/b", children: [{ type: "text", value: "a.fr/b" }] },
    ],
    ["<iframe src=/a//b>", { type: "link", url: "/a//b", children: [{ type: "text", value: "/a//b" }] }],
    ["<iframe title=Un>", { type: "link", url: "", children: [{ type: "text", value: "Un" }] }],
    ["<iframe>", undefined],
  ])("%s stands for %j", (tag, shown) => expect(createSubstitute(parseTag(tag))).toEqual(shown));
});

describe("what is read of HTML", () => {
  it.each<[markdown: string, kinds: readonly string[], shown: string]>([
    ["un <b>mot</b>", ["tag <b>", "tag </b>"], "<p>un <strong>mot</strong></p>"],
    ["un <nom>mot</nom>", [], "<p>un &lt;nom&gt;mot&lt;/nom&gt;</p>"],
    ["<div>un", ["unclosed <div>"], "<p>&lt;div&gt;un</p>"],
    ["<p>un", ["tag <p>"], "<p>un</p>"],
    ["<p>un</div>", ["tag <p>", "tag </div>"], "<p>un</p>"],
    ["un<br>deux", ["tag <br>"], "<p>un<br>deux</p>"],
    ["un \t <br> deux", ["tag <br>"], "<p>un<br>deux</p>"],
    ["un <o:p>mot</o:p>", ["tag <o:p>", "tag </o:p>"], "<p>un mot</p>"],
    ["un <img src=/a>", ["tag <img src=/a>"], '<p>un <img src="/a" alt=""></p>'],
    ["un <source srcset=/a> mot", ["tag <source srcset=/a>"], "<p>un  mot</p>"],
    ["un <source src=/a> mot", [], "<p>un &lt;source src=/a&gt; mot</p>"],
    ["un <track srcset=/a> mot", [], "<p>un &lt;track srcset=/a&gt; mot</p>"],
    ["<script>a</script>un", ["script <script>"], "<p>un</p>"],
    ["un</script> deux", [], "<p>un deux</p>"],
    ["un <style>deux", [], "<p>un &lt;style&gt;deux</p>"],
    ["<iframe src=/a>b</iframe>", ["frame <iframe src=/a>"], '<p><a href="/a">/a</a></p>'],
    ["un <iframe>b</iframe>", ["frame <iframe>"], "<p>un</p>"],
    ["un <!-- a -->deux", ["comment <!-- a -->"], "<p>un deux</p>"],
    ["un<!-- a --> deux", ["comment <!-- a -->"], "<p>un deux</p>"],
    ["un <!-- a --> deux", ["comment <!-- a -->"], "<p>un deux</p>"],
    ["un\t<!-- a -->\tdeux", ["comment <!-- a -->"], "<p>un\tdeux</p>"],
    ["un <b>mot\n\ndeux</b>", ["alone <b>", "alone </b>"], "<p>un mot</p><p>deux</p>"],
  ])("%j", (markdown, kinds, shown) => {
    expect(kindsOf(markdown)).toEqual(kinds);
    expect(html(markdown)).toBe(shown);
  });

  it.each<[markdown: string, value: string, kinds: readonly string[]]>([
    ["<pre>\nun\n</pre>", "un", []],
    ["<pre>\n\nun\n  \n</pre>", "\nun\n  ", []],
    ["<pre>un &lt;b> &amp;lt;</pre>", "un <b> &lt;", []],
    ["<pre>un <!-- a --> mot</pre>", "un  mot", []],
    ["<pre>un<br>deux <span>mot</span></pre>", "un\ndeux mot", ["tag <br>", "tag <span>", "tag </span>"]],
    ["<pre>un <img alt=plan> <img></pre>", "un plan ", ["tag <img alt=plan>", "tag <img>"]],
    ["<pre>un <div>mot</div></pre>", "un mot", ["tag <div>", "tag </div>"]],
    ["<pre>un <div>mot <p>la</pre>", "un <div>mot la", ["unclosed <div>", "tag <p>"]],
    [
      "<pre>un <nom>mot</nom> <script></pre>",
      "un <nom>mot</nom> <script>",
      ["code <nom>", "code </nom>", "code <script>"],
    ],
    ["<PRE>un</PRE>", "un", []],
  ])("%j is code", (markdown, value, kinds) => {
    const found = kindsOf(markdown).filter((each) => !/^tag <\/?pre>$/i.test(each));
    expect([getBlocksText(parseMarkdown(markdown)), found]).toEqual([value, kinds]);
    expect(parseMarkdown(markdown)).toMatchObject([{ type: "codeBlock", value }]);
  });
});

/** All nodes of a text, each with what stands at its offset, up to the end of a word or a tag. */
function placesOf(source: string): string[] {
  const getOffset = (node: { readonly type?: string; readonly at?: number | undefined }) =>
    `${node.type ?? "item"} ${node.at === undefined ? "–" : (/^(?:<[^>]*>|[^\s<]+)/.exec(source.slice(node.at))?.[0] ?? "")}`;
  const inlines = (nodes: readonly InlineNode[]): string[] =>
    nodes.flatMap((node) => [getOffset(node), ...("children" in node ? inlines(node.children) : [])]);
  const blocks = (nodes: readonly BlockNode[]): string[] =>
    nodes.flatMap((node) => [
      getOffset(node),
      ...(node.type === "list"
        ? node.items.flatMap((item) => [getOffset({ at: item.at }), ...blocks(item.children)])
        : node.type === "table"
          ? [...(node.caption ?? []), ...[node.head, ...node.rows].flat(2)].flatMap((each) => inlines([each]))
          : node.type === "details"
            ? [...inlines(node.summary), ...blocks(node.children)]
            : node.type === "quote"
              ? blocks(node.children)
              : "children" in node
                ? inlines(node.children)
                : []),
    ]);
  return blocks(parseMarkdown(source));
}

describe("each node of an element is at its tag", () => {
  it.each<[source: string, places: readonly string[]]>([
    ["un\n\n<p a><b>deux</b></p>", ["paragraph un", "text un", "paragraph <b>", "strong <b>", "text deux"]],
    ["<div><h2 a> un</h2></div>", ["heading <h2 a>", "text un"]],
    ["<div><ul a><li b>un</li></ul></div>", ["list <ul a>", "item <li b>", "paragraph un", "text un"]],
    [
      "<ul a>un<li b>deux</ul>",
      ["paragraph un", "text un", "list <ul a>", "item <li b>", "paragraph deux", "text deux"],
    ],
    ["<li a>un</li>", ["list <li a>", "item <li a>", "paragraph un", "text un"]],
    [
      "<ol a><li b>un<li value=5 c>deux</ol>",
      [
        ...["list <ol a>", "item <li b>", "paragraph un", "text un"],
        ...["list <li value=5 c>", "item <li value=5 c>", "paragraph deux", "text deux"],
      ],
    ],
    [
      "<p>a</p><blockquote b>un</blockquote>",
      ["paragraph a", "text a", "quote <blockquote b>", "paragraph un", "text un"],
    ],
    [
      "<div><details a><summary>un</summary>deux</details></div>",
      ["details <details a>", "text un", "paragraph deux", "text deux"],
    ],
    ["<p>a<pre b>un</pre>", ["paragraph a", "text a", "codeBlock <pre b>"]],
    ["<p>a</p><hr b>", ["paragraph a", "text a", "thematicBreak <hr b>"]],
    [
      "<dl><dt a>un<dd>deux</dl>",
      ["paragraph <dt a>", "strong <dt a>", "text un", "paragraph deux", "text deux"],
    ],
    [
      "<div><table a><caption>un</caption><tr><th>deux<th>trois<tr><td>quatre<td><p>cinq<p>six</table></div>",
      [
        ...[
          "table <table a>",
          "text un",
          "text deux",
          "text trois",
          "text quatre",
          "text cinq",
          "break –",
          "text six",
        ],
      ],
    ],
    [
      "<ul a><li b lang=en>un</ul>",
      ["list <ul a>", "item <li b lang=en>", "paragraph un", "language un", "text un"],
    ],
    [
      "un <img a src=/b> <a b href=/c>deux</a><br c>trois",
      [
        "paragraph un",
        "text un",
        "image <img a src=/b>",

        "link <a b href=/c>",
        "text deux",
        "break <br c>",
        "text trois",
      ],
    ],
    [
      "un <iframe src=/a title=Un></iframe>",
      ["paragraph un", "text un", "link <iframe src=/a title=Un>", "text <iframe src=/a title=Un>"],
    ],
  ])("in %j", (source, places) => {
    // white space between two nodes is of no interest
    expect(placesOf(source).filter((place) => place !== "text ")).toEqual(
      places.filter((place) => place !== "text "),
    );
  });
});

describe("tags around words", () => {
  it.each<[markdown: string, shown: string]>([
    // an end of nothing
    ["un</b> mot", "<p>un mot</p>"],
    ["<i>un</b> mot</i>", "<p><em>un mot</em></p>"],
    // what is in another ends with it
    ["<b>un <i>deux</b> trois</i>", "<p><strong>un deux</strong> trois</p>"],
    ["<b>un <a href=/a>deux</b> trois</a>", '<p><strong>un <a href="/a">deux</a></strong> trois</p>'],
    ["<b>un <b>deux</b> trois</b>", "<p><strong>un <strong>deux</strong> trois</strong></p>"],
    ["<b>un <b>deux</b> trois", "<p>un <strong>deux</strong> trois</p>"],
    // no link in a link
    [
      "<a href=/a>un <b>deux <a href=/b>trois</a></b>",
      '<p><a href="/a">un deux </a><a href="/b">trois</a></p>',
    ],
    ["<a href=/a>un</a> <a href=/b>deux</a>", '<p><a href="/a">un</a> <a href="/b">deux</a></p>'],
    ["<a name=b>un</a> mot", '<p><a id="b"></a>un mot</p>'],
    ["<a>un <a href=/b>deux</a></a>", '<p>un <a href="/b">deux</a></p>'],
    ["<i href=/a>un</i>", "<p><em>un</em></p>"],
    ["<a href=/a title=''>un [deux](/b)</a>", '<p><a href="/a">un deux</a></p>'],
    // what a tag says, from the inside out
    ["<b lang=en>un</b>", '<p><strong><span lang="en">un</span></strong></p>'],
    ["<a href=/a lang=en>un</a>", '<p><a href="/a"><span lang="en">un</span></a></p>'],
    [
      "<abbr title=''>un</abbr> <abbr title=Un>U</abbr> <span title=Un>V</span>",
      "<p>un <abbr>U</abbr> V</p>",
    ],
    ["<code>un *deux* <b>trois</b></code>", "<p><code>un deux trois</code></p>"],
    ["<b></b>un <a href=/a></a>", "<p>un</p>"],
    // through blocks
    ["<b><p>un</p><p>deux</p></b>", "<p><strong>un</strong></p><p><strong>deux</strong></p>"],
    ["<b>un<p>deux</b> trois</p>", "<p><strong>un</strong></p><p><strong>deux</strong> trois</p>"],
    [
      "<sub><i><b><s>un<p>deux</s></b></i></sub>",
      "<p><sub><em><strong><s>un</s></strong></em></sub></p><p><sub><em><strong><s>deux</s></strong></em></sub></p>",
    ],
    [
      "<sup><sub><i><b><s>un<p>deux</s></b></i></sub></sup>",
      "<p><sup><sub><em><strong><s>un</s></strong></em></sub></sup></p><p><sub><em><strong><s>deux</s></strong></em></sub></p>",
    ],
    ["<a href=/a><p>un</p></a><p>deux</p>", '<p><a href="/a">un</a></p><p>deux</p>'],
  ])("%s", (markdown, shown) => expect(html(markdown)).toBe(shown));
});

describe("an element of blocks", () => {
  const cells = (...rows: readonly (readonly string[])[]) =>
    rows.map((row) => `<tr>${row.map((cell) => `<td align="">${cell}</td>`).join("")}</tr>`).join("");
  const table = (...rows: readonly (readonly string[])[]) => `<table>${cells(...rows)}</table>`;

  it.each<[which: string, markdown: string, shown: string]>([
    [
      "that holds nothing is none",
      "a<ul></ul><blockquote></blockquote><details></details><pre> </pre><h2></h2>b",
      "<p>a</p><p>b</p>",
    ],
    ["a table without a row is its caption", "<table><caption>un</caption></table>", "<p>un</p>"],
    ["a table without a cell is none", "<table><tr></tr></table>a", "<p>a</p>"],
    ["details with words alone", "<details>un</details>", "<details><summary></summary><p>un</p></details>"],
    [
      "details with a summary alone",
      "<details><summary>un</summary></details>",
      "<details><summary>un</summary></details>",
    ],
    ["a summary out of details is words", "<summary>un</summary>", "<p>un</p>"],
    [
      "a summary of blocks is lines",
      "<details><summary><p>un<p>deux</summary></details>",
      "<details><summary>un<br>deux</summary></details>",
    ],
    ["a heading of blocks is lines", "<h2>un<p>deux</p></h2>", "<h2>un<br>deux</h2>"],
    [
      "a heading ends where a list begins",
      "<div><h2>un\n\n- deux\n\n</h2></div>",
      "<h2>un</h2><ul><li><p>deux</p></li></ul>",
    ],
    [
      "a heading ends where another begins",
      "<h2>un<h3>deux</h3></h2>trois",
      "<h2>un</h2><h3>deux</h3><p>trois</p>",
    ],
    ["a heading of each level", "<h1>a</h1><h6>b</h6>", "<h1>a</h1><h6>b</h6>"],
    [
      "a term in bold",
      "<dl><dt><b>un</b> <i>deux</i><dd>trois</dl>",
      "<p><strong><strong>un</strong> <em>deux</em></strong></p><p>trois</p>",
    ],
    ["a term of a list", "<dl><dt><ul><li>un</ul></dl>", "<ul><li><p>un</p></li></ul>"],
    ["terms out of a list are words", "<dt>un<dd>deux", "<p>un</p><p>deux</p>"],
    [
      "a list of definitions in one",
      "<dl><dt>a<dd>b<dl><dt>c<dd>d</dl><dd>e</dl>",
      "<p><strong>a</strong></p><p>b</p><p><strong>c</strong></p><p>d</p><p>e</p>",
    ],
    ["a line between paragraphs", "<p>a<hr><p>b", "<p>a</p><hr><p>b</p>"],
    ["a line in an item", "<ul><li>a<hr>b</ul>", "<ul><li><p>a</p><hr><p>b</p></li></ul>"],
    [
      "a line between items",
      "<ul><li>a</li><hr><li>b</ul>",
      "<ul><li><p>a</p><hr></li><li><p>b</p></li></ul>",
    ],
    [
      "items, then words",
      "<li>a</li><p>b</p><li>c</li>",
      "<ul><li><p>a</p></li></ul><p>b</p><ul><li><p>c</p></li></ul>",
    ],
    [
      "an item ends where another begins",
      "<ul><li>a<p>b<li>c</ul>",
      "<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>",
    ],
    [
      "an item does not end for one in it",
      "<ul><li>a<ul><li>b</ul>c<li>d</ul>",
      "<ul><li><p>a</p><ul><li><p>b</p></li></ul><p>c</p></li><li><p>d</p></li></ul>",
    ],
    [
      "an item in a quote is its own",
      "<ul><li>a<blockquote><li>b</blockquote><li>c</ul>",
      "<ul><li><p>a</p><blockquote><ul><li><p>b</p></li></ul></blockquote></li><li><p>c</p></li></ul>",
    ],
    [
      "rows after a foot are above it",
      "<table><tfoot><tr><td>c</tfoot><tr><td>b</table>",
      table([""], ["b"], ["c"]),
    ],
    [
      "an item in a cell is its own",
      "<ul><li>a<table><tr><td><li>b</table><li>c</ul>",
      `<ul><li><p>a</p>${table([""], ["b"])}</li><li><p>c</p></li></ul>`,
    ],
    [
      "a quote in a quote",
      "<blockquote>a<blockquote>b</blockquote>c</blockquote>",
      "<blockquote><p>a</p><blockquote><p>b</p></blockquote><p>c</p></blockquote>",
    ],
    ["cells without a row", "<table><td>a<td>b</table>", table(["", ""], ["a", "b"])],
    [
      "a cell ends where another begins",
      "<table><tr><td>a<p>b<td>c</table>",
      table(["", ""], ["a<br>b", "c"]),
    ],
    [
      "a row ends where another begins",
      "<table><tr><td>a<tr><td>b<td>c</table>",
      table(["", ""], ["a", ""], ["b", "c"]),
    ],
    [
      "a row of heads is the head",
      "<table><tr><th>a<th>b<tr><td>c<td>d</table>",
      table(["a", "b"], ["c", "d"]),
    ],
    [
      "a row with a cell is no head",
      "<table><tr><th>a<td>b<tr><td>c<td>d</table>",
      table(["", ""], ["a", "b"], ["c", "d"]),
    ],
    ["a row of heads alone is no head", "<table><tr><th>a<th>b</table>", table(["", ""], ["a", "b"])],
    [
      "a second row of heads is a row",
      "<table><tr><th>a<tr><th>b<tr><td>c</table>",
      table(["a"], ["b"], ["c"]),
    ],
    [
      "a foot between two parts is last",
      "<table><tfoot><tr><td>c<tbody><tr><td>a<tbody><tr><td>b</table>",
      table([""], ["a"], ["b"], ["c"]),
    ],
    [
      "a foot in a table in a table",
      "<table><tr><td>a<table><tfoot><tr><td>c</tfoot><tr><td>b</table><tr><td>d</table>",
      table([""], ["a<br>b<br>c"], ["d"]),
    ],
    [
      "a table in a cell is lines",
      "<table><tr><td>a<table><tr><td>b<td>c</table></table>",
      table([""], ["a<br>b<br>c"]),
    ],
    [
      "a list in a cell is lines",
      "<table><tr><td><ol start=2><li>a<p>b<li><ul><li>c<li>d</ul></ol></table>",
      table([""], ["2. a<br>b<br>3. c<br>d"]),
    ],
    [
      "a cell over columns",
      "<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table>",
      table(["", "", ""], ["a", "", "b"], ["c", "d", "e"]),
    ],
    [
      "a cell over rows",
      "<table><tr><td rowspan=3>a<td>b<tr><td>c<tr><td>d</table>",
      table(["", ""], ["a", "b"], ["", "c"], ["", "d"]),
    ],
    [
      "a cell over rows and columns",
      "<table><tr><td>z<td rowspan=2 colspan=2>a<td>b<tr><td>c<td>d</table>",
      table(["", "", "", ""], ["z", "a", "", "b"], ["c", "", "", "d"]),
    ],
    [
      "cells over none, less and what is no number",
      "<table><tr><td colspan=0>a<td colspan=-2>b<td rowspan=x>c<tr><td>d</table>",
      table(["", "", ""], ["a", "b", "c"], ["d", "", ""]),
    ],
    [
      "words in no cell are above",
      "<table>a<tr>b<td>c</td>d</tr></table>",
      `<p>a</p><p>b</p><p>d</p>${table([""], ["c"])}`,
    ],
    [
      "the language of each part",
      "<table lang=en><tr><td>a<tbody lang=es><tr><td>b</tbody><tr lang=it><td>c<td lang=pt>d</table>",
      `<table>${cells(["", ""], ['<span lang="en">a</span>', ""], ['<span lang="en"><span lang="es">b</span></span>', ""], ['<span lang="en"><span lang="it">c</span></span>', '<span lang="en"><span lang="pt">d</span></span>'])}</table>`,
    ],
    [
      "the language of all that it holds",
      "<div lang=en><h2>a</h2><blockquote>b</blockquote><ol start=2><li>c</ol><details><summary>d</summary>e</details><pre>f</pre><hr></div>g",
      '<h2><span lang="en">a</span></h2><blockquote><p><span lang="en">b</span></p></blockquote><ol start="2"><li><p><span lang="en">c</span></p></li></ol><details><summary><span lang="en">d</span></summary><p><span lang="en">e</span></p></details><pre><code class="language-">f</code></pre><hr><p>g</p>',
    ],
    [
      "the language of a paragraph that nothing ends",
      "<p lang=en>a<p>b",
      '<p><span lang="en">a</span></p><p>b</p>',
    ],
    [
      "numbers that are none",
      "<ol start=x><li value=y>a<li value=2147483648>b</ol>",
      "<ol><li><p>a</p></li><li><p>b</p></li></ol>",
    ],
    [
      "the greatest number",
      "<ol start=2147483647><li>a</ol><ol start=-2147483648><li>b</ol>",
      '<ol start="2147483647"><li><p>a</p></li></ol><ol><li><p>b</p></li></ol>',
    ],
    [
      "numbers that go on",
      "<ol start=3><li>a<li value=4>b<li value=4>c</ol>",
      '<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol><ol start="4"><li><p>c</p></li></ol>',
    ],
    [
      "numbers of bullets",
      "<ul start=3 reversed><li>a<li value=9>b<li></li><li>c</ul>",
      "<ul><li><p>a</p></li><li><p>b</p></li><li><p>c</p></li></ul>",
    ],
    [
      "numbers that count down from one",
      "<ol reversed start=10><li>a<li><li>b</ol>",
      '<ol start="10"><li><p>a</p></li></ol><ol start="8"><li><p>b</p></li></ol>',
    ],
  ])("%s", (_, markdown, shown) => expect(html(markdown)).toBe(shown));

  it("has a thousand columns or rows at most", () => {
    const rowOf = (attributes: string) => {
      const [first] = parseMarkdown(`<table><tr><td ${attributes}>a</table>`);
      return first?.type === "table" ? [first.rows.length, first.head.length] : [];
    };
    expect([rowOf("colspan=1000"), rowOf("colspan=1001"), rowOf("rowspan=5000")]).toEqual([
      [1, 1000],
      [1, 1000],
      [1, 1],
    ]);
  });

  it("of a hundred thousand cells or more is shown line by line", () => {
    const wide = (rows: number, columns: number) =>
      parseMarkdown(
        `<table><caption>c</caption><tr><td colspan=${columns}>a${"<tr><td>b".repeat(rows - 1)}</table>`,
      );
    expect(wide(100, 1000)).toMatchObject([{ type: "table" }]);
    const [first, second, third] = wide(101, 1000);
    expect([first, second, third]).toMatchObject([
      { type: "paragraph", children: [{ value: "c" }] },
      { type: "paragraph", children: [{ value: "a" }] },
      { type: "paragraph", children: [{ value: "b" }] },
    ]);
  });
});
