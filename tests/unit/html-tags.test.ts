import { describe, expect, it } from "vitest";
import {
  isKept,
  kindOf,
  kindOfTag,
  languageOf,
  looksOf,
  readHtml,
  standsFor,
  tagOf,
} from "../../src/content/markdown/html";
import { parseMarkdown } from "../../src/content/markdown/parse";
import type { ReadHtml } from "../../src/content/markdown/tokens";
import { textOfBlocks } from "../../src/content/markdown/text";
import { toHtml } from "../support/toHtml";

const html = (markdown: string) => toHtml(parseMarkdown(markdown));
const kindsOf = (markdown: string) => {
  const found: ReadHtml[] = [];
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
    expect(tagOf(text)).toEqual({
      type: "tag",
      name,
      isEnd,
      attributes: new Map(Object.entries(attributes)),
    }),
  );

  it.each<[kind: ReturnType<typeof kindOfTag>, names: string]>([
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
    for (const name of names.split(" ")) expect([name, kindOfTag({ name })]).toEqual([name, kind]);
  });

  it("shares what it is with those that mean the same", () => {
    const names = ["h1", "h6", "th", "td", "menu", "ul", "ol", "blockquote", "h12", "ah1", "p"];
    expect(names.map(kindOf)).toEqual([
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
    expect(languageOf(tagOf(`<span lang="${lang}">`))).toBe(said),
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
    const kept = (tag: string) => names.filter((name) => isKept(tagOf(tag), name)).join(" ");
    expect({
      ...{ p: kept("<p>"), a: kept("<a>"), link: kept("<a href=/a>"), img: kept("<img>") },
      ...{ iframe: kept("<iframe>"), ol: kept("<ol>"), ul: kept("<ul>"), li: kept("<li>") },
      ...{
        td: kept("<td>"),
        th: kept("<th>"),
        tr: kept("<tr>"),
        abbr: kept("<abbr>"),
        abbrs: kept("<abbrs>"),
      },
    }).toEqual({
      ...{ p: "lang", a: "lang href", link: "lang href title", img: "lang src alt title" },
      ...{ iframe: "lang src title", ol: "lang start reversed", ul: "lang", li: "lang value" },
      ...{
        td: "lang colspan rowspan",
        th: "lang colspan rowspan",
        tr: "lang",
        abbr: "lang title",
        abbrs: "lang",
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
  ])("%s marks words as %j", (tag, looks) => expect(looksOf(tagOf(tag)).join(" ")).toBe(looks));

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
  ])("%s stands for %j", (tag, shown) => expect(standsFor(tagOf(tag))).toEqual(shown));
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
    expect([textOfBlocks(parseMarkdown(markdown)), found]).toEqual([value, kinds]);
    expect(parseMarkdown(markdown)).toMatchObject([{ type: "codeBlock", value }]);
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
    ["<a name=b>un</a> mot", "<p>un mot</p>"],
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
