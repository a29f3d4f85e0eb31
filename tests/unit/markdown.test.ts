import { describe, expect, it } from "vitest";
import { MAX_DEPTH } from "@dsfr-blocks/content/markdown/bounds";
import { findDirectives } from "@dsfr-blocks/content/markdown/directives";
import { findElements } from "@dsfr-blocks/content/markdown/elements";
import { parseInline, parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { getBlocksText } from "@dsfr-blocks/content/markdown/text";
import type { BlockNode, InlineNode } from "@dsfr-blocks/content/markdown/tree";
import { toHtml } from "../support/toHtml";

const html = (markdown: string) => toHtml(parseMarkdown(markdown));

describe("what editors write", () => {
  it.each([
    ["brackets in a link", "[Directeur[rice]](/offre)", '<p><a href="/offre">Directeur[rice]</a></p>'],
    ["brackets that are words", "Directeur[rice] (*ou non*)", "<p>Directeur[rice] (<em>ou non</em>)</p>"],
    ["an underscore in a word", "chef_de_projet_", "<p>chef_de_projet_</p>"],
    ["bold before French punctuation", "**Attention** : lire", "<p><strong>Attention</strong> : lire</p>"],
    ["bold in guillemets", "«**Oui**»", "<p>«<strong>Oui</strong>»</p>"],
    ["bold left open", "**Attention", "<p>**Attention</p>"],
    ["a definition that no link uses", "[Attention]: fermé", "<p>[Attention]: fermé</p>"],
    ["a year at the start of a text", "Depuis\n2024. Une année", "<p>Depuis\n2024. Une année</p>"],
    [
      "items that follow a text at once",
      "Il faut :\n- un\n- deux",
      "<p>Il faut :</p><ul><li><p>un</p></li><li><p>deux</p></li></ul>",
    ],
    ["a list that the space bar moved", "     - un", "<ul><li><p>un</p></li></ul>"],
    ["lines that the space bar moved", "un\n      - deux", "<p>un\n- deux</p>"],
    ["what is no tag", "du <u *a*> <nom>", "<p>du &lt;u <em>a</em>&gt; &lt;nom&gt;</p>"],
    [
      "text struck through",
      "~~un **mot**~~ ~10 ~~~x~~~",
      "<p><s>un <strong>mot</strong></s> ~10 ~~~x~~~</p>",
    ],
    ["an image in a link", "[![logo](a.svg)](/b)", '<p><a href="/b"><img src="a.svg" alt="logo"></a></p>'],
  ])("%s", (_, markdown, expected) => expect(html(markdown)).toBe(expected));
});

describe("HTML", () => {
  it.each([
    [
      "of words",
      "du <b>gras</b> <i class=x>mot</i> <del>vieux</del>",
      "<p>du <strong>gras</strong> <em>mot</em> <s>vieux</s></p>",
    ],
    [
      "that stays",
      'H<sub>2</sub>O 7<sup>e</sup> <abbr title="x">X</abbr>',
      "<p>H<sub>2</sub>O 7<sup>e</sup> <abbr>X</abbr></p>",
    ],
    [
      "that says nothing",
      "<time datetime=2026>du</time> <u>texte</u> <font color=red>rouge</font></div>",
      "<p>du texte rouge</p>",
    ],
    [
      "in another language",
      "<em lang=en>open</em> <p lang=en>open",
      '<p><em><span lang="en">open</span></em></p><p><span lang="en">open</span></p>',
    ],
    [
      "of a link",
      '<a href="/a" title="x y" class="z">un **lien**</a>',
      '<p><a href="/a" title="x y">un <strong>lien</strong></a></p>',
    ],
    ["of a link that nothing ends", '<a href="/a">un lien', '<p><a href="/a">un lien</a></p>'],
    [
      "of a link in a link",
      '<a href="/a">un <a href="/b">deux</a>',
      '<p><a href="/a">un </a><a href="/b">deux</a></p>',
    ],
    ["of an image", '<img src="/a.png" alt="Un plan" width=2>', '<p><img src="/a.png" alt="Un plan"></p>'],
    ["of code", "<code>a</code> <kbd>b &lt;</kbd>", "<p><code>a</code> <code>b &lt;</code></p>"],
    ["that overlaps", "<sup>a<b>b</sup>c</b>", "<p><sup>ab</sup>c</p>"],
    [
      "of paragraphs",
      "<p>un</p>\n<p>deux<p>trois\n\nquatre",
      "<p>un</p><p>deux</p><p>trois</p><p>quatre</p>",
    ],
    [
      "of headings",
      '<h2 class="x">Un</h2>\nTexte <h3><a href="/a">Deux</a></h3>',
      '<h2>Un</h2><p>Texte</p><h3><a href="/a">Deux</a></h3>',
    ],
    [
      "of a heading that nothing ends",
      "<h2>Un\n\nTexte\n\n<h3>Deux</h3>",
      "<p>&lt;h2&gt;Un</p><p>Texte</p><h3>Deux</h3>",
    ],
    ["around Markdown", "<div>\n\n- un\n\n## Deux\n\n</div>", "<ul><li><p>un</p></li></ul><h2>Deux</h2>"],
    [
      "around Markdown that is quoted",
      "<blockquote>\n\n- un\n\n</blockquote>\ndeux",
      "<blockquote><ul><li><p>un</p></li></ul></blockquote><p>deux</p>",
    ],
    [
      "of lists",
      "<ul><li>un<li>deux<ol start=3><li>x</ol></ul>y",
      '<ul><li><p>un</p></li><li><p>deux</p><ol start="3"><li><p>x</p></li></ol></li></ul><p>y</p>',
    ],
    [
      "of items without a list",
      "<li>un</li>\n<li>deux</li>\ntexte",
      "<ul><li><p>un</p></li><li><p>deux</p></li></ul><p>texte</p>",
    ],
    [
      "around a link of several blocks",
      '<a href="/a"><h3>Un</h3><p>Deux</p></a>',
      '<h3><a href="/a">Un</a></h3><p><a href="/a">Deux</a></p>',
    ],
    [
      "that opens",
      "<details><summary>Voir</summary>\n\nUn **mot**\n\n</details>",
      "<details><summary>Voir</summary><p>Un <strong>mot</strong></p></details>",
    ],
    [
      "in a cell",
      "|a|\n|-|\n|<ul><li>un</li><li>**deux**</li></ul>|",
      '<table><tr><td align="">a</td></tr><tr><td align="">un<br><strong>deux</strong></td></tr></table>',
    ],
    [
      "of a numbered list in a cell",
      "<table><tr><th>a</tr><tr><td><ol start=3><li>un<br>suite</li><li>deux</li></ol></td></tr></table>",
      '<table><tr><td align="">a</td></tr><tr><td align="">3. un<br>suite<br>4. deux</td></tr></table>',
    ],
    [
      "of terms",
      "<dl><dt>Un<dd>deux<dt><b>Trois</b></dt>\n\n<dd>\n\n- quatre\n\n</dd></dl>\ncinq",
      "<p><strong>Un</strong></p><p>deux</p><p><strong>Trois</strong></p><ul><li><p>quatre</p></li></ul><p>cinq</p>",
    ],
    [
      "of the other files of an image",
      '<picture><source srcset="/a.webp" type="image/webp"><img src="/a.png" alt="Un plan"></picture>',
      '<p><img src="/a.png" alt="Un plan"></p>',
    ],
    ["in a heading", "# Un <div>titre</div>", "<h1>Un <br>titre</h1>"],
    ["in code four columns in", "Voici :\n\n    <b>\n", "<p>Voici :</p><p>&lt;b&gt;</p>"],
    ["of a line", "un\n\n<hr>\ndeux", "<p>un</p><hr><p>deux</p>"],
    [
      "of quotation marks",
      'Il dit <q>oui</q>, <q lang="en">yes</q>.',
      '<p>Il dit «\u00A0oui\u00A0», «\u00A0<span lang="en">yes</span>\u00A0».</p>',
    ],
    [
      "of blocks in another language",
      '<div lang="en">\n\n## Open\n\n- yes\n\n<p>all</p>\n</div>\n\nfin',
      '<h2><span lang="en">Open</span></h2><ul><li><p><span lang="en">yes</span></p></li></ul><p><span lang="en">all</span></p><p>fin</p>',
    ],
    [
      "of rows in another language",
      '<table><tbody lang="en"><tr><td>yes</td></tr><tr lang="es"><td>sí<td lang="it">sì</tbody><tr><td>oui</table>',
      '<table><tr><td align=""></td><td align=""></td></tr><tr><td align=""><span lang="en">yes</span></td><td align=""></td></tr><tr><td align=""><span lang="es">sí</span></td><td align=""><span lang="it">sì</span></td></tr><tr><td align="">oui</td><td align=""></td></tr></table>',
    ],
    [
      "of a second summary and caption",
      "<details><summary>un</summary><summary>deux</summary></details><table><caption>un</caption><caption>deux</caption><tr><td>trois</table>",
      '<details><summary>un</summary><p>deux</p></details><p>deux</p><table><caption>un</caption><tr><td align=""></td></tr><tr><td align="">trois</td></tr></table>',
    ],
    [
      "of Google Docs",
      '<b style="font-weight:normal;" id="docs-internal-guid-0"><p><span style="font-weight:700;font-style:normal">un</span> <span style="font-weight:400;font-style:italic">deux</span></p></b>',
      "<p><strong>un</strong> <em>deux</em></p>",
    ],
    [
      "of words half as bold",
      '<span style="font-weight:600">un</span> <span style="font-weight:500">deux</span>',
      "<p><strong>un</strong> deux</p>",
    ],
    [
      "of a caption, where nothing around it ends",
      "<table><div><caption>un</div> deux</caption><tr><td>trois</table>",
      '<p>&lt;div&gt;</p><table><caption>un<br>deux</caption><tr><td align=""></td></tr><tr><td align="">trois</td></tr></table>',
    ],
    ["of Word", "<b style='mso-bidi-font-weight:normal'>un</b>", "<p><strong>un</strong></p>"],
  ])("%s is read as what it means", (_, markdown, expected) => expect(html(markdown)).toBe(expected));

  it.each([
    [
      "in a table",
      "<table>\n    <tr>\n\n        <td>un</td>\n    </tr>\n\n</table>",
      '<table><tr><td align=""></td></tr><tr><td align="">un</td></tr></table>',
    ],
    [
      "in a list",
      "<ul>\n\n\t<li>un</li>\n\n\t<li>deux</li>\n\n</ul>",
      "<ul><li><p>un</p></li><li><p>deux</p></li></ul>",
    ],
    [
      "in an item of Markdown",
      "1. un\n\n    <ul>\n        <li>a\n\n        <li>b\n    </ul>\n\n2. deux",
      "<ol><li><p>un</p><ul><li><p>a</p></li><li><p>b</p></li></ul></li><li><p>deux</p></li></ol>",
    ],
    [
      "and further to the left",
      "- un\n\n  <ul>\n  <li>a</li>\n\n<li>b</li>\n</ul>\n\nfin",
      "<ul><li><p>un</p><ul><li><p>a</p></li><li><p>b</p></li></ul></li></ul><p>fin</p>",
    ],
    [
      "around Markdown of any indent",
      "<div>\n    ## Un\n    - deux\n        - trois\n\n    </div>\n\nfin",
      "<h2>Un</h2><ul><li><p>deux</p><ul><li><p>trois</p></li></ul></li></ul><p>fin</p>",
    ],
    [
      "that ends right after a list",
      "<details>\n<summary>Voir</summary>\n\n- un\n- deux\n</details>\nfin",
      "<details><summary>Voir</summary><ul><li><p>un</p></li><li><p>deux</p></li></ul></details><p>fin</p>",
    ],
    [
      "that ends in a line of Markdown",
      "<div>\n- un\n- deux</div>\nfin",
      "<ul><li><p>un</p></li><li><p>deux</p></li></ul><p>fin</p>",
    ],
    [
      "that ends right after a table",
      "<div>\n\n|a|b|\n|-|-|\n|c|d|\n</div>\nfin",
      '<table><tr><td align="">a</td><td align="">b</td></tr><tr><td align="">c</td><td align="">d</td></tr></table><p>fin</p>',
    ],
    ["after a list", "- un\n<p>deux</p>\ntrois", "<ul><li><p>un</p></li></ul><p>deux</p><p>trois</p>"],
    [
      "around code",
      "<div>\n\n    ```\n    </div>\n    ```\n\n    `</div>` un\n\n</div>fin",
      '<pre><code class="language-">&lt;/div&gt;</code></pre><p><code>&lt;/div&gt;</code> un</p><p>fin</p>',
    ],
  ])("of an element is read to its end %s", (_, markdown, expected) => expect(html(markdown)).toBe(expected));

  it.each([
    ["begins in a directive and ends outside", ":::info\n<div>\n:::\n</div>", []],
    ["begins outside and ends in one", "<div>\n:::info\n</div>\n:::", []],
    ["is in one", "<p>un\n\n:::info\n<div>\n<p>un</div>\n:::\n</div>", ["div"]],
    ["is around one", "<section>\n:::info\n<div>\n:::\n</section>", ["section"]],
  ])("of an element that %s", (_, markdown, ended) => {
    const { all: opened } = findElements(markdown, findDirectives(markdown).outermost);
    expect(opened.filter(({ end }) => end !== undefined).map(({ name }) => name)).toEqual(ended);
  });

  it.each([
    ["alone", "<div>\n\nun\n\n    <b>", "<p>&lt;div&gt;</p><p>un</p><p>&lt;b&gt;</p>"],
    ["in another", "<div><ul>un</div>deux", "<p>&lt;ul&gt;un</p><p>deux</p>"],
    [
      "that shows as code does",
      "un\n\n    <div>\n\ndeux\n\n    </div>",
      "<p>un</p><p>&lt;div&gt;</p><p>deux</p><p>&lt;/div&gt;</p>",
    ],
  ])("without an end shows its tag %s", (_, markdown, expected) => expect(html(markdown)).toBe(expected));

  it.each([
    [
      "a list in a list",
      "<ul><li>A</li><ul><li>b</li></ul><li>C</li></ul>",
      "<ul><li><p>A</p><ul><li><p>b</p></li></ul></li><li><p>C</p></li></ul>",
    ],
    [
      "a list in a numbered list",
      "<ol><li>A</li><ol><li>b</li></ol><li>C</li></ol>",
      "<ol><li><p>A</p><ol><li><p>b</p></li></ol></li><li><p>C</p></li></ol>",
    ],
    [
      "words between items",
      "<ul><li>A</li> texte <li>B</li></ul>",
      "<ul><li><p>A</p><p>texte</p></li><li><p>B</p></li></ul>",
    ],
    ["words before all items", "<ol>texte<li>A</li></ol>", "<p>texte</p><ol><li><p>A</p></li></ol>"],
    [
      "an item's own number",
      "<ol><li>A<li value=5>B<li>C</ol>",
      '<ol><li><p>A</p></li></ol><ol start="5"><li><p>B</p></li><li><p>C</p></li></ol>',
    ],
    ["the first number", '<ol start=" -1x"><li>A</ol>', '<ol start="-1"><li><p>A</p></li></ol>'],
    [
      "numbers that count down",
      "<ol reversed><li>A<li>B</ol>",
      '<ol start="2"><li><p>A</p></li></ol><ol><li><p>B</p></li></ol>',
    ],
    [
      "numbers of empty items",
      "<ol><li>A<li><li>C</ol>",
      '<ol><li><p>A</p></li></ol><ol start="3"><li><p>C</p></li></ol>',
    ],
  ])("of a list keeps %s in place", (_, markdown, expected) => expect(html(markdown)).toBe(expected));

  it.each([
    [
      "that are signs of Markdown",
      "<pre>\n# npm install\n\n  - npm run <b>build</b> &lt;x>\n</pre>\nfin",
      "# npm install\n\n  - npm run build &lt;x&gt;",
      "<p>fin</p>",
    ],
    ["that are a tag", "<pre>\na = <div>;\n</pre>\nfin", "a = &lt;div&gt;;", "<p>fin</p>"],
    ["with tags in capitals", "<pre>\na <UL>un</UL>\n</pre>\nfin", "a un", "<p>fin</p>"],
    ["in an item", "- <pre>a\n  b\n\n    c</pre>", "a\nb\n\n  c", "</li></ul>"],
    ["in a quote", "> <PRE>\n> a\n> b</PRE>", "a\nb", "</blockquote>"],
  ])("of code keeps its lines %s", (_, markdown, code, after) =>
    expect(html(markdown)).toContain(`<pre><code class="language-">${code}</code></pre>${after}`),
  );

  it("of code in a cell keeps its lines", () => {
    expect(html("<table><tr><td><pre>a\nb</pre></table>")).toContain("<code>a</code><br><code>b</code>");
  });

  it.each([
    ["end tags of rows", "<table><th>a</th><th>b</th></tr><td>c</td><td>d</td></tr></table>"],
    ["groups of rows", "<table><thead><th>a<th>b</thead><tbody><td>c<td>d</table>"],
  ])("of tables has the rows that %s end, where no tag begins them", (_, markdown) =>
    expect(html(markdown).match(/<tr>.*?<\/tr>/g)).toEqual([
      expect.stringContaining(">a</"),
      '<tr><td align="">c</td><td align="">d</td></tr>',
    ]),
  );

  it("of tables keeps every cell in its column", () => {
    const rows =
      "<tr><th>a<th>b<th>c</tr><tr><td rowspan=2>d<td colspan=2>e</tr><tr><td>f<td><p>g</p><p>h</p></tr>";
    const cells = (...words: string[]) =>
      `<tr>${words.map((word) => `<td align="">${word}</td>`).join("")}</tr>`;
    expect(html(`<table><caption>Un tableau</caption><tbody>${rows}</table>`)).toBe(
      `<table><caption>Un tableau</caption>${cells("a", "b", "c")}${cells("d", "e", "")}${cells("", "f", "g<br>h")}</table>`,
    );
    // a word in no cell, and cells without a head
    expect(html("<table>mot<tr>un<td>a</table>")).toBe(
      `<p>mot</p><p>un</p><table>${cells("")}${cells("a")}</table>`,
    );
  });

  it("of tables shows what is at their foot last", () => {
    const row = (word: string) => `<tr><td>${word}</td></tr>`;
    const table = `<table><thead><tr><th>a</th></tr></thead><tfoot>${row("c")}</tfoot><tbody>${row("b")}</tbody></table>`;
    expect(html(table).replace(/ align=""/g, "")).toBe(`<table>${row("a")}${row("b")}${row("c")}</table>`);
  });

  it("of tables says which rows have a header", () => {
    const [table] = parseMarkdown(
      "<table><tr><th>a<th>b</tr><tr><th scope=row>c<td>d</tr><tr><td>e<td>f</tr></table>",
    );
    expect(table).toMatchObject({ headed: [true, false] });
  });

  it.each([
    ["a comment", "un <!-- à revoir --> mot <!-- `b` -->\n", "<p>un mot</p>"],
    ["a comment of several paragraphs", "un <!-- a\n\n## b\n\n--> mot", "<p>un mot</p>"],
    ["a comment by itself", "un\n\n<!-- a -->\n\ndeux", "<p>un</p><p>deux</p>"],
    ["a comment after letters that are longer in lower case", "İİİ <!-- a --> b", "<p>İİİ b</p>"],
    ["comments that are empty", "un <!--> deux <!---> trois --> fin", "<p>un deux trois --&gt; fin</p>"],
    [
      "an empty comment in an element",
      "<div>\n<!-->\nun\n\n</div>\n\ndeux <!-- a -->",
      "<p>un</p><p>deux</p>",
    ],
    ["an empty comment behind another", "un <!-- a --> deux <!-->", "<p>un deux</p>"],
    ["a comment before one that is never closed", "un <!-- a --> deux <!--", "<p>un deux &lt;!--</p>"],
    ["a comment that touches what follows", "<!-- a -->un mot", "<p>un mot</p>"],
    ["a script", "un\n\n<script>\na()\n\nb()\n</SCRIPT>\n\n<style>p { }</style>deux", "<p>un</p><p>deux</p>"],
  ])("%s never shows", (_, markdown, expected) => expect(html(markdown)).toBe(expected));

  it.each([
    [
      "with a title",
      '<iframe src="https://exemple.fr/f" title="Un film">a</iframe>',
      '<p><a href="https://exemple.fr/f">Un film</a></p>',
    ],
    [
      "without a title",
      '<iframe src="//exemple.fr/f"></iframe>',
      '<p><a href="//exemple.fr/f">exemple.fr/f</a></p>',
    ],
    [
      "with a comment for a title",
      '<iframe src="//a.fr/f" title="<!-- b -->"></iframe>',
      '<p><a href="//a.fr/f">a.fr/f</a></p>',
    ],
    [
      "with a line for each attribute",
      '<iframe\n  src="//a.fr/f"\n  title="Un film"\n>\n\n</iframe>\n\nfin',
      '<p><a href="//a.fr/f">Un film</a></p><p>fin</p>',
    ],
  ])("a frame %s is a link", (_, markdown, expected) => expect(html(markdown)).toBe(expected));

  it.each([
    ["of words", 'Un <a\n  href="/b"\n>mot</a> là', '<p>Un <a href="/b">mot</a> là</p>'],
    ["of a block", '<div\r\n  class="a"\r\n>\r\n\r\n- un\r\n</div>', "<ul><li><p>un</p></li></ul>"],
    ["in a block", '<div>\n<p>Un <a\n  href="/b"\n>mot</a></p></div>', '<p>Un <a href="/b">mot</a></p>'],
    [
      "in an item",
      '- <a\n  href="/b"\n  >un</a>\n- deux',
      '<ul><li><p><a href="/b">un</a></p></li><li><p>deux</p></li></ul>',
    ],
    ["in a quote", '> <a\n> href="/b">un</a>', '<blockquote><p><a href="/b">un</a></p></blockquote>'],
  ])(
    "a tag %s may have a line for each attribute, and its end at the start of one",
    (_, markdown, expected) => expect(html(markdown)).toBe(expected),
  );

  it.each([
    ["a comparison", "si a <b\n> un", "<p>si a &lt;b</p><blockquote><p>un</p></blockquote>"],
    ["code", '`<a\nhref="b"\n> c`', "<p>`&lt;a\nhref=&quot;b&quot;</p><blockquote><p>c`</p></blockquote>"],
    [
      "a tag that a blank line parts",
      '<a\nhref="b"\n\n> c',
      "<p>&lt;a\nhref=&quot;b&quot;</p><blockquote><p>c</p></blockquote>",
    ],
  ])("%s ends where a quote begins", (_, markdown, expected) => expect(html(markdown)).toBe(expected));

  it.each([
    "İİİ <!-- jamais fermé",
    "un <!-- jamais fermé",
    "un <script> jamais fermé",
    "un <form> <input>",
    "`<b>` \\<b> `<!-- a -->`",
  ])("%s is words", (markdown) =>
    expect(getBlocksText(parseMarkdown(markdown))).toBe(markdown.replace(/[`\\]/g, "")),
  );

  it("says what it reads, at its place, and how many attributes it drops", () => {
    const found: unknown[] = [];
    parseMarkdown('Un <b class="x" style="y">mot</b> <!-- z --> <br>', { html: found as never });
    expect(found).toEqual([
      { kind: "tag", at: 3, text: '<b class="x" style="y">', dropped: 2 },
      { kind: "tag", at: 29, text: "</b>", dropped: 0 },
      { kind: "comment", at: 34, text: "<!-- z -->", dropped: 0 },
      { kind: "tag", at: 45, text: "<br>", dropped: 0 },
    ]);
  });
});

describe("notes", () => {
  it("stand at the end, in the order of their calls", () => {
    const text = "Un[^b] deux[^a], trois[^b]\n\n[^a]: note *a*\n\n    suite\n[^b]: note b\n\nfin";
    expect(html(text)).toBe(
      "<p>Un<sup>1</sup> deux<sup>2</sup>, trois<sup>1</sup></p><p>fin</p>" +
        "<ol><li><p>note b</p></li><li><p>note <em>a</em></p><p>suite</p></li></ol>",
    );
    expect(parseMarkdown(text).at(-1)).toMatchObject({
      type: "notes",
      at: text.indexOf("[^b]:"),
      items: [{ callCount: 2 }, { callCount: 1 }],
    });
  });

  it("that nothing calls, and calls of no note, are words", () => {
    expect(html("Un[^b]\n\n[^a]: note *a*\n[^c]:")).toBe(
      "<p>Un[^b]</p><p>[^a]: note <em>a</em></p><p>[^c]:</p>",
    );
  });

  it("may call themselves, and are found through marks", () => {
    expect(html("**Un[^a]** [lien[^a]](/b)\n\n[^a]: voir[^a]")).toContain("<li><p>voir<sup>1</sup></p></li>");
  });
});

describe("bare addresses", () => {
  it.each([
    ["https://exemple.fr/a?b=c.", "https://exemple.fr/a?b=c"],
    ["(voir https://exemple.fr/a_(b))", "https://exemple.fr/a_(b)"],
    ["www.exemple.fr:8080/a", "https://www.exemple.fr:8080/a"],
    ["prenom.nom_a@exemple.fr", "mailto:prenom.nom_a@exemple.fr"],
    ["mailto:a@exemple.fr !", "mailto:a@exemple.fr"],
    ["l’https://exemple.fr/&nbsp;", "https://exemple.fr/"],
    ["[voir https://exemple.fr/a]", "https://exemple.fr/a"],
    ["<https://exemple.fr/a b", "https://exemple.fr/a"],
    ["https://exemple.fr?x=1.", "https://exemple.fr?x=1"],
    ["https://exemple.fr#a, puis", "https://exemple.fr#a"],
    ["https://exemple.fr/a; puis", "https://exemple.fr/a"],
    ["https://exemple.fr/a;b", "https://exemple.fr/a;b"],
    ["https://exemple.fr/a);", "https://exemple.fr/a"],
    ["www.exemple.fr?x=a@b.fr", "https://www.exemple.fr?x=a@b.fr"],
    ['href="https://exemple.fr/a"', "https://exemple.fr/a"],
    ["«https://exemple.fr/a»", "https://exemple.fr/a"],
    ["https://exemple.fr/été", "https://exemple.fr/été"],
  ])("%s is a link to %s", (markdown, url) => {
    const links = inlinesOf(parseMarkdown(markdown)).filter(({ type }) => type === "link");
    expect(links).toMatchObject([{ url }]);
  });

  it.each([
    ...["awww.exemple.fr", "a@exemple", "https://exemple", "www.exemple", "@exemple.fr", "xhttps://a.fr"],
    ...["élodie@exemple.fr", "prénom.nom@exemple.fr", "e\u0301a@exemple.fr", "a@exemple.français"],
    "https://a.exemple.été",
  ])("%s is none", (markdown) => expect(html(markdown)).toBe(`<p>${markdown}</p>`));

  it("end before the backslash of a line break", () => {
    expect(html("https://exemple.fr/a\\\nb")).toBe(
      '<p><a href="https://exemple.fr/a">https://exemple.fr/a</a><br>b</p>',
    );
  });

  it("are words in a link's text, since no link holds a link", () => {
    expect(html("[https://a.fr/x](/b)")).toBe('<p><a href="/b">https://a.fr/x</a></p>');
  });
});

describe("tables", () => {
  it("keep a bar that is escaped, in code too, and each at its offset", () => {
    const [table] = parseMarkdown("| a \\| b | `c\\|d` |\n|-|:-:|\n| e |");
    expect(table).toEqual({
      type: "table",
      align: [undefined, "center"],
      head: [
        [{ type: "text", value: "a | b", at: 2, origin: [0, 2, 3, 6] }],
        [{ type: "code", value: "c|d", at: 11 }],
      ],
      rows: [[[{ type: "text", value: "e", at: 30 }], []]],
      at: 0,
    });
  });

  it("may follow a text, or a list, at once", () => {
    expect(parseMarkdown("Texte\n|a|b|\n|-|-|\n|c|d|\n").map(({ type }) => type)).toEqual([
      "paragraph",
      "table",
    ]);
    expect(parseMarkdown("- un\n|a|b|\n|-|-|\n|c|d|\n").map(({ type }) => type)).toEqual(["list", "table"]);
  });

  it("end at a blank line, and at what begins another block", () => {
    expect(parseMarkdown("|a|\n|-|\n|b|\n# c\n").map(({ type }) => type)).toEqual(["table", "heading"]);
    expect(parseMarkdown("|a|\n|-|\n|b|\n\nc").map(({ type }) => type)).toEqual(["table", "paragraph"]);
  });

  it("have as many cells in the second line as in the first, or are words", () => {
    expect(parseMarkdown("|a|b|\n|-|\n")).toMatchObject([{ type: "paragraph" }]);
  });
});

describe("a field of one line", () => {
  it("has no blocks: what would be one has a line of its own", () => {
    expect(parseInline("2024. Une année")).toEqual([{ type: "text", value: "2024. Une année", at: 0 }]);
    expect(parseInline("Titre\n- un\n- deux").map(({ type }) => type)).toEqual([
      "text",
      "break",
      "text",
      "break",
      "text",
    ]);
  });

  it("has no definitions", () => {
    expect(parseInline("[a]: /b\n\n[a]")).toMatchObject([
      { value: "[a]: /b" },
      { type: "break" },
      { value: "[a]" },
    ]);
  });
});

describe("offsets", () => {
  it("are those of the field, through quotes, lists, tabs and line ends of any kind", () => {
    const source = "> - un *deux*\r\n>   trois\r\n>\r\n> \t[a](b) &amp; `c`\r\n";
    for (const node of inlinesOf(parseMarkdown(source))) {
      const found = source.slice(node.at, (node.at ?? 0) + 5);
      if (node.type === "emphasis") expect(found).toBe("*deux");
      if (node.type === "link") expect(found).toBe("[a](b");
      if (node.type === "code") expect(found).toBe("`c`\r\n");
      if (node.type === "text") expect(found.replace("\r\n", "\n").charAt(0)).toBe(node.value.charAt(0));
    }
  });

  it("are that of an escape or a reference where a text begins with one", () => {
    expect(parseMarkdown("\\*a")).toMatchObject([{ children: [{ value: "*a", at: 0 }] }]);
    expect(parseMarkdown("**a**&eacute;")).toMatchObject([{ children: [{ at: 0 }, { value: "é", at: 5 }] }]);
  });
});

describe("bounds", () => {
  it.each([
    ["quotes", `${">".repeat(100)} fin`],
    ["lists", `${"- ".repeat(100)}fin`],
    ["emphasis", `${"*a _b ".repeat(100)}fin${" b_ a*".repeat(100)}`],
    ["bold of many stars", `${"*".repeat(401)}fin${"*".repeat(401)}`],
    ["tags", `${"<sup>".repeat(100)}fin${"</sup>".repeat(100)}`],
    ["tags in emphasis", `${"*<sup>".repeat(60)}fin${"</sup>*".repeat(60)}`],
  ])("%s nest so deep and no deeper, and all is shown", (_, source) => {
    const tree = parseMarkdown(source);
    expect(depthOf(tree)).toBeGreaterThanOrEqual(MAX_DEPTH);
    expect(depthOf(tree)).toBeLessThanOrEqual(MAX_DEPTH + 1);
    expect(getBlocksText(tree)).toContain("fin");
  });

  it("a link's parentheses nest 32 deep, its label is of 999 characters", () => {
    const link = (depth: number) => `[a](${"(".repeat(depth)}${")".repeat(depth)})`;
    expect(html(link(32))).toContain("<a");
    expect(html(link(33))).not.toContain("<a");
    const labelled = (size: number) => `[${"a".repeat(size)}]\n\n[${"a".repeat(size)}]: /b`;
    expect(html(labelled(999))).toContain("<a");
    expect(html(labelled(1000))).not.toContain("<a");
  });
});

function inlinesOf(blocks: readonly BlockNode[]): InlineNode[] {
  return blocks.flatMap((block) => {
    if (block.type === "list" || block.type === "notes")
      return block.items.flatMap(({ children }) => inlinesOf(children));
    if (block.type === "quote" || block.type === "details") return inlinesOf(block.children);
    return "children" in block ? within(block.children) : [];
  });
}

function within(inlines: readonly InlineNode[]): InlineNode[] {
  return inlines.flatMap((node) => ("children" in node ? [node, ...within(node.children)] : [node]));
}

/** How deep quotes, items and marks nest. */
function depthOf(nodes: readonly (BlockNode | InlineNode)[]): number {
  return nodes.reduce((most, node) => {
    if (node.type === "list")
      return Math.max(most, 1 + Math.max(...node.items.map((item) => depthOf(item.children))));
    if (!("children" in node)) return most;
    return Math.max(most, depthOf(node.children) + (node.type === "paragraph" ? 0 : 1));
  }, 0);
}
