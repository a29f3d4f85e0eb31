import { describe, expect, it } from "vitest";
import { parseInline, parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { findDirectives } from "@dsfr-blocks/content/markdown/directives";
import { convertHtmlToMarkdown } from "./htmlAsMarkdown";
import { keepText, escapeAttribute, escapeMarkdown, writeMarkdown, writeTarget } from "./writeMarkdown";
import { serialiseRendering } from "./serialiseRendering";

const renderShown = (markdown: string) => serialiseRendering(parseMarkdown(markdown));
const convert = (source: string) => convertHtmlToMarkdown(source, "markdown").text;

describe("what a tree shows", () => {
  it.each([
    ["un", "deux"],
    ["un", "**un**"],
    ["**un**", "*un*"],
    ["**un**", "***un***"],
    ["un", "# un"],
    ["# un", "## un"],
    ["un", "> un"],
    ["un", "- un"],
    ["- un", "1. un"],
    ["1. un", "2. un"],
    ["- un\n- deux", "- un\n  - deux"],
    ["- un\n- deux", "- un\n\n  deux"],
    ["un\n\ndeux", "un deux"],
    ["un\n\ndeux", "un<br>deux"],
    ["un<br>deux", "un deux"],
    ["un deux", "undeux"],
    ["`un`", "un"],
    ["`un`", "`deux`"],
    ["```\nun\n```", "`un`"],
    ["```\nun\n```", "```\ndeux\n```"],
    ["```js\nun\n```", "```\nun\n```"],
    ["```\nun  deux\n```", "```\nun deux\n```"],
    ["[un](/a)", "un"],
    ["[un](/a)", "[un](/b)"],
    ["[un](/a)", '[un](/a "un")'],
    ['[un](/a "un")', '[un](/a "deux")'],
    ["![un](/a)", "![un](/b)"],
    ["![un](/a)", "![deux](/a)"],
    ["![un](/a)", '![un](/a "deux")'],
    ["---", ""],
    ["<sup>un</sup>", "<sub>un</sub>"],
    ['<span lang="en">un</span>', "un"],
    ['<span lang="en">un</span>', '<span lang="es">un</span>'],
    ['<abbr title="a">un</abbr>', '<abbr title="b">un</abbr>'],
    ["~~un~~", "un"],
    ["<details><summary>un</summary>deux</details>", "<details><summary>deux</summary>un</details>"],
    ["<details><summary>un</summary>deux</details>", "un\n\ndeux"],
    ["|a|b|\n|-|-|\n|c|d|", "|a|b|\n|-|-|\n|cd||"],
    ["|a|b|\n|-|-|\n|c|d|", "|a|b|\n|-|-:|\n|c|d|"],
    ["|a|\n|-|\n|b|", "||\n|-|\n|a|\n|b|"],
    ["<table><tr><th>a<tr><th>b</table>", "<table><tr><th>a<tr><td>b</table>"],
    ["<table><caption>a</caption><tr><td>b</table>", "<table><tr><td>b</table>"],
    ["un[^a]\n\n[^a]: deux", "un\n\ndeux"],
    ["un[^a] [^b]\n\n[^a]: a\n\n[^b]: b", "un[^a] [^a]\n\n[^a]: a\n\nb"],
    ["un\u00A0deux", "un deux"],
    ["**un** deux", "**un**deux"],
    ["un **deux**", "un**deux**"],
  ])("is other for %j and %j", (one, other) => expect(renderShown(one)).not.toBe(renderShown(other)));

  it.each([
    ["un", "un\n"],
    ["un  deux", "un deux"],
    ["un\ndeux", "un deux"],
    ["**un**", "__un__"],
    ["<b>un </b>deux", "**un** deux"],
    ["un<b> deux</b>", "un **deux**"],
    ["<i><b>un </b></i>deux", "***un*** deux"],
    ["<i> <b> un</b></i>", "***un***"],
    ["un <br> deux", "un<br>deux"],
    ["<p> un </p>", "un"],
    ["- un\n- deux", "* un\n\n* deux"],
    ["1. un\n1. deux", "1) un\n2) deux"],
    ["[un](</a>)", "[un](/a)"],
    ["[un](/a '')", "[un](/a)"],
    ["```\nun\n```", "~~~\nun\n~~~"],
    ["|a|\n|-|\n|b|", "| a |\n| --- |\n| b |"],
    ["***", "---"],
  ])("is the same for %j and %j", (one, other) => expect(renderShown(one)).toBe(renderShown(other)));

  it("tells directives apart by their name and their keys, not by what is read on its own", () => {
    const as = (source: string) => serialiseRendering(parseMarkdown(source, { directives: findDirectives }));
    const one = as(":::a Un {b=c}\nun\n:::");
    expect(as(":::a{b=c}\ndeux\n:::")).toBe(one);
    for (const other of [
      ":::b{b=c}\nun\n:::",
      ":::a{b=d}\nun\n:::",
      ":::a{c=c}\nun\n:::",
      ":::a\nun\n:::",
      "un",
    ])
      expect(as(other)).not.toBe(one);
  });
});

describe("a tree in Markdown", () => {
  const rewritten = (source: string, words = keepText) => writeMarkdown(parseMarkdown(source), words);

  it.each([
    ["un\n\ndeux", "un\n\ndeux"],
    ["### un *deux*", "### un *deux*"],
    ["# <div>un</div> deux", "# un<br> deux"],
    ["* un\n* deux", "- un\n- deux"],
    ["9) un\n1) deux", "9. un\n10. deux"],
    ["* un\n  * deux\n  * trois\n* quatre", "- un\n  - deux\n  - trois\n- quatre"],
    ["10. un\n\n    deux", "10. un\n\n    deux"],
    ["- un\n\n  > deux\n  >\n  > trois", "- un\n\n  > deux\n  >\n  > trois"],
    ["- ```\n  un\n\n   deux\n  ```", "- ```\n  un\n\n   deux\n  ```"],
    ["> un\n>\n> - deux", "> un\n>\n> - deux"],
    ["***", "---"],
    ["~~~js\nun ``` deux\n~~~", "````js\nun ``` deux\n````"],
    ["~~~\nun\n~~~", "```\nun\n```"],
    ["~~~\n`a` `````\n~~~", "``````\n`a` `````\n``````"],
    [
      "|a|b|c|d|\n|-|:-|:-:|-:|\n|e|`f\\|g`|h|",
      "| a | b | c | d |\n| --- | :-- | :-: | --: |\n| e | `f\\|g` | h |  |",
    ],
    [
      "<details><summary>un <b>deux</b></summary><p>a<p>b</details>",
      "<details>\n<summary>un **deux**</summary>\n\na\n\nb\n\n</details>",
    ],
    ["un<br>deux", "un<br>\ndeux"],
    ["__un__ _deux_ ~~trois~~", "**un** *deux* ~~trois~~"],
    ["<b> un </b>deux", " **un** deux"],
    ["<sup>1</sup><sub>2</sub>", "<sup>1</sup><sub>2</sub>"],
    ['<span lang="en">un</span>', '<span lang="en">un</span>'],
    ["<abbr title='a \"b\" &amp;amp; c'>un</abbr>", '<abbr title="a &quot;b&quot; &amp;amp; c">un</abbr>'],
    ["`` a`b ``", "``a`b``"],
    ["`` `a ``", "`` `a ``"],
    ["`` a` ``", "`` a` ``"],
    ["[un](/a 'un \"deux\" \\\\')", '[un](/a "un \\"deux\\" \\\\")'],
    ["![un [a] *b*](/a)", "![un \\[a\\] b](/a)"],
  ])("of %j is %j", (source, expected) => {
    expect(rewritten(source)).toBe(expected);
    expect(renderShown(expected)).toBe(renderShown(source));
  });

  it.each([
    "un[^a]\n\n[^a]: deux",
    "<table><caption>a</caption><tr><th>b<tr><td>c</table>",
    "<table><tr><th>a<tr><th>b</table>",
    "> - <table><caption>a</caption><tr><th>b<tr><td>c</table>",
  ])("there is none of %j", (source) => expect(rewritten(source)).toBeUndefined());

  it("there is none of a directive", () => {
    const tree = parseMarkdown(":::a\nun\n:::", { directives: findDirectives });
    expect(writeMarkdown(tree, keepText)).toBeUndefined();
  });

  it("has the signs of words escaped where it is asked for", () => {
    expect(escapeMarkdown("\\ ` * _ [ ] < ~ & &amp; &#1; & a; # > + - 1. 2) .")).toBe(
      "\\\\ \\` \\* \\_ \\[ \\] \\< \\~ & \\&amp; \\&#1; & a; # > + - 1. 2) .",
    );
    expect(
      ["# a", "> a", "+ a", "- a", "1. a", "12) a", "a\n- b", "a - b", " - a"].map(escapeMarkdown),
    ).toEqual(["\\# a", "\\> a", "\\+ a", "\\- a", "\\1. a", "\\12) a", "a\n\\- b", "a - b", " - a"]);
  });

  it("has addresses and attributes as Markdown takes them", () => {
    expect([
      writeTarget("/a", ""),
      writeTarget("/a", undefined),
      writeTarget("", ""),
      writeTarget("/a b", "c"),
    ]).toEqual(["(/a)", "(/a)", "(<>)", '(</a b> "c")']);
    expect([writeTarget("/a(b)", ""), writeTarget("/a<b>", 'c"\\')]).toEqual([
      "(</a(b)>)",
      '(</a\\<b\\>> "c\\"\\\\")',
    ]);
    expect(escapeAttribute('&"<b>')).toBe("&amp;&quot;<b>");
  });
});

describe("HTML is written in Markdown", () => {
  it.each([
    // each tag for its sign
    ["<strong>a</strong> <em>b</em> <cite>c</cite> <dfn>d</dfn> <var>e</var>", "**a** *b* *c* *d* *e*"],
    [
      "<s>a</s> <del>b</del> <strike>c</strike> <kbd>d</kbd> <samp>e</samp> <tt>f</tt>",
      "~~a~~ ~~b~~ ~~c~~ `d` `e` `f`",
    ],
    ["<h1>a</h1><h6>b</h6><hr>c", "# a\n\n###### b\n\n---\n\nc"],
    ['<a href="/a" title="un titre" class="b">c</a>', '[c](/a "un titre")'],
    ['<a name="b">c</a> d', '<a name="b">c</a> d'],
    ['<img src="/a" alt="b [c]" title="d" class="e">', '![b \\[c\\]](/a "d")'],
    ['a<br class="b">c', "a<br>c"],
    ['7<sup class="b">e</sup> H<sub id="c">2</sub>', "7<sup>e</sup> H<sub>2</sub>"],
    ['<abbr title="b" class="c">a</abbr> <abbr>d</abbr>', '<abbr title="b">a</abbr> d'],
    ['<span lang="en" title="b">a</span>', '<span lang="en">a</span>'],
    ['<p lang="en">a <b>b</b></p>', '<span lang="en">a **b**</span>'],
    ['<b style="color:red">a</b> b', "**a** b"],
    ['<span style="font-style:italic">a</span> b', "*a* b"],
    ["<u>a</u> <font>b</font> <small>c</small>", "a b c"],
    // an end belongs to the last of its name
    ["<span>a <span lang=en>b</span> c</span> d", 'a <span lang="en">b</span> c d'],
    ["<p>a</p> <p>b</b></p>", "<p>a</p> <p>b</b></p>"],
    // what shows nothing goes with its line
    ["a\n\n<div></div>\n\nb", "a\n\nb"],
    ["<div>\n\na\n\n</div>", "a"],
    ["<p></p>\n\na\n", "a\n"],
    ["a\n\n<span></span>", "a"],
    // where it stands
    ["- <b>a</b>\n- <ul><li>b</ul>", "- **a**\n- - b"],
    ["> <p>a</p>", "> a"],
    ["  <p>a</p>\n  <p>b</p>", "  a\n\n  b"],
    // a part that stays keeps the others
    ["<p>a <!-- b --></p>\n\n<p>c</p>", "<p>a <!-- b --></p>\n\nc"],
    ["<p>a <form></p>\n\n<p>c</p>", "a <form>\n\nc"],
    ["<p id='a'>b</p>\n\n<p>c</p>", "<p id='a'>b</p>\n\nc"],
    ["<p id='a'>b</p>\n\n[c](#a) <b>d</b>", "<p id='a'>b</p>\n\n[c](#a) **d**"],
    ["[c](#ab)\n\n<p id='a'>b</p>", "[c](#ab)\n\n<p id='a'>b</p>"],
    // components
    [
      '<div class="fr-quote"><b>a</b></div> <b>b</b>\n\n<b>c</b>',
      '<div class="fr-quote"><b>a</b></div> <b>b</b>\n\n**c**',
    ],
    [
      '<div class="a fr-alert b">\n\n<div><b>a</b></div>\n\n<b>b</b>\n\n</div>\n\n<b>c</b>',
      '<div class="a fr-alert b">\n\n<div><b>a</b></div>\n\n<b>b</b>\n\n</div>\n\n**c**',
    ],
    ['<div class="fr-alerts">a</div>', "a"],
    ['<div class="xfr-alert">a</div>', "a"],
    ['<div class="fr-grid-row fr-col">a</div>', "a"],
    // line ends
    ["<b>a</b>\r\n\r\nb\r\n", "**a**\r\n\r\nb\r\n"],
  ])("%j as %j", (source, expected) => {
    expect(convert(source)).toBe(expected);
    expect(renderShown(expected)).toBe(renderShown(source));
    expect(convert(expected)).toBe(expected);
  });

  it("with the line ends of an old Mac too", () => {
    expect(convert("<p>a</p>\r<p>b</p>\r")).toBe("a\r\rb\r");
  });

  it("in a field of one line too, without blocks", () => {
    const inline = (source: string) => convertHtmlToMarkdown(source, "inline");
    expect(inline("Un <b>mot</b> <u>là</u>")).toEqual({ text: "Un **mot** là", count: 1 });
    expect(inline("# Un <b>mot</b>").text).toBe("# Un **mot**");
    expect(inline("Un mot")).toEqual({ text: "Un mot", count: 0 });
    expect(inline("<h2>Un</h2>").text).not.toBe("## Un");
    for (const source of ["Un <b>mot</b>", "<p>Un</p><p>Deux</p>", "<ul><li>Un</ul>"])
      expect(serialiseRendering([{ type: "paragraph", children: parseInline(inline(source).text) }])).toBe(
        serialiseRendering([{ type: "paragraph", children: parseInline(source) }]),
      );
  });

  it("with the number of parts that were written otherwise", () => {
    expect(convertHtmlToMarkdown("<b>a</b>\n\n<b>b</b> <i>c</i>\n\nd", "markdown").count).toBe(2);
    expect(convertHtmlToMarkdown("<p>a <!-- b --></p>", "markdown")).toEqual({
      text: "<p>a <!-- b --></p>",
      count: 0,
    });
  });

  it("and leaves directives whole", () => {
    const rewritten = (source: string) => convertHtmlToMarkdown(source, "markdown", findDirectives).text;
    expect(rewritten(":::info <b>Un</b>\n<b>a</b>\n:::\n\n<p>b</p>\n")).toBe(
      ":::info **Un**\n**a**\n:::\n\nb\n",
    );
    expect(rewritten("> [!NOTE]\n> <b>a</b>\n")).toBe("> [!NOTE]\n> **a**\n");
    expect(rewritten(":::info\n<p>a</p>\n<p>:::</p>\n:::\n")).not.toMatch(/^:::\n.*^:::\n/ms);
  });
});
