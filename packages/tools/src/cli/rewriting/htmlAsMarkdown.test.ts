import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownWithHtml } from "../../../../../tests/support/markdownText";
import { countRuns } from "../../../../../tests/support/runs";
import { findDirectives } from "@dsfr-blocks/content/markdown/directives";
import { parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { convertHtmlToMarkdown } from "./htmlAsMarkdown";
import { serialiseRendering } from "./serialiseRendering";

const convert = (source: string) => convertHtmlToMarkdown(source, "markdown").text;

describe("HTML in Markdown", () => {
  it.each([
    ["Un <b>mot</b> et <i class=x>un</i> <del>autre</del>.", "Un **mot** et *un* ~~autre~~."],
    ['* Un <a href="/a" title="Un titre">lien</a>\n* Deux', '* Un [lien](/a "Un titre")\n* Deux'],
    ['<p class="fr-text--lead">Un <strong> mot </strong>ici.</p>', "Un  **mot** ici."],
    ['<h2 class="fr-h6">Un titre&nbsp;?</h2>\n\nUn texte.', "## Un titre&nbsp;?\n\nUn texte."],
    ["<p>Un</p>\n<p>Deux</p>\n", "Un\n\nDeux\n"],
    ["<div>\n\n- Un\n\n</div>\n\nDeux", "- Un\n\nDeux"],
    ["- Un\n\n  <div>\n\n  deux\n\n  </div>\n\n</section>\n", "- Un\n\n  deux\n"],
    [
      "<div>***<ol>[a]<details>mot</details></ol></div>",
      "\\*\\*\\*\n\n\\[a\\]\n\n<details>\n<summary></summary>\n\nmot\n\n</details>",
    ],
    [
      "<div>***<td>\n<ol><li>[a]<li><details>mot</details></ol></div>",
      "\\*\\*\\*\n\n1. [a]\n2. <details>\n   <summary></summary>\n\n   mot\n\n   </details>",
    ],
    ["<p>Un</p>\r\n<ul>\r\n<li>a</li>\r\n<li>b</li>\r\n</ul>\r\n", "Un\r\n\r\n- a\r\n- b\r\n"],
    ["<ul>\n  <li>Un</li>\n  <li>Deux <b>mots</b>\n  </li>\n</ul>", "- Un\n- Deux **mots**"],
    ["<ul>\n\n<li>Un</li>\n\n<li>Deux</li>\n\n</ul>\n\nTrois", "- Un\n- Deux\n\nTrois"],
    [
      "<table><tr><th>a<th>b</tr><tr><td>1|2<td><b>c</b></table>",
      "| a | b |\n| --- | --- |\n| 1\\|2 | **c** |",
    ],
    ["<blockquote><p>Un</p><p>Deux</p></blockquote>", "> Un\n>\n> Deux"],
    ['<img src="/a b.png" alt="Un plan" width=2>', "![Un plan](</a b.png>)"],
    [
      'Le <span class="x">mot</span> <span lang="en" class="y">open</span>',
      'Le mot <span lang="en">open</span>',
    ],
    [
      "<div>\n\n    <ul>\n\n        <li>Un</li>\n\n        <li>Deux</li>\n    </ul>\n\n</div>\n\nTrois",
      "- Un\n- Deux\n\nTrois",
    ],
    [
      "<div>\n\n<table><caption>Un</caption><tr><th>a</tr><tr><td>b</tr></table>\n\n<p>Un <b>mot</b></p>\n\n</div>",
      "<div>\n\n<table><caption>Un</caption><tr><th>a</tr><tr><td>b</tr></table>\n\nUn **mot**\n\n</div>",
    ],
    [
      "<div>\n\n<table><caption>Un</caption><tr><th>a</tr><tr><td>b</tr></table>\n\n<blockquote>\n\n<p>Un</p>\n\n</blockquote>\n\n</div>",
      "<div>\n\n<table><caption>Un</caption><tr><th>a</tr><tr><td>b</tr></table>\n\n> Un\n\n</div>",
    ],
    ["<pre>\nnpm install\n\nnpm run build\n</pre>", "```\nnpm install\n\nnpm run build\n```"],
    ["<pre>un <nom> mot</pre>", "```\nun <nom> mot\n```"],
    ["Il dit <q>oui</q>.", "Il dit «\u00A0oui\u00A0»."],
    ['<b style="font-weight:normal">Un</b> <span style="font-weight:700">mot</span>', "Un **mot**"],
    ["Un <code>mot</code> et <kbd>a</kbd>", "Un `mot` et `a`"],
    [
      '<p class="MsoNormal">Un <st1:place w:st="on">mot</st1:place><o:p></o:p></p>\n<?xml:namespace prefix = o ns = "a" />\n\nDeux<o:p></o:p>',
      "Un mot\n\nDeux",
    ],
    ["|a|b|\n|-|-|\n|<b>un</b>|deux|", "|a|b|\n|-|-|\n|**un**|deux|"],
    [
      '<div class="fr-callout"><p>Un</p></div>\n\n<p id="seul">Un <b>mot</b></p>',
      '<div class="fr-callout"><p>Un</p></div>\n\n<p id="seul">Un <b>mot</b></p>',
    ],
  ])("%s is written", (source, expected) => {
    expect(convert(source)).toBe(expected);
    expect(serialiseRendering(parseMarkdown(expected))).toBe(serialiseRendering(parseMarkdown(source)));
  });

  it.each([
    'Une rue<br>7<sup>e</sup> H<sub>2</sub>O <abbr title="x">X</abbr>',
    "Un <b>mot</b> <!-- à revoir -->",
    '<iframe src="/f" title="Un film"></iframe>',
    "<table><caption>Un</caption><tr><th>a</tr><tr><td>b</tr></table>",
    "<table><tr><th>a<th>b</tr><tr><th>c<td>d</tr></table>",
    "`<b>mot</b>`\n\n```\n<b>\n```\n\n    <b>un</b>",
    "mot<b>.</b>mot",
    "<b>Un\n\nmot</b> deux",
    '- Un <a href="/a">mot\n- deux</a>',
    "Un <b>mot <i>deux</b></i>",
    "<div>***<td>\n<ol>[a]<table><details>mot</ol>",
    '<div class="fr-callout">\n<h3 class="fr-callout__title">Un titre</h3>\n<p class="fr-callout__text">Un texte.</p>\n</div>',
    '<div class="fr-highlight">\n\n<p>Un</p>\n\n<div><b>deux</b></div>\n\n</div>',
    'Un mot<sup id="r1"><a href="#fn1">1</a></sup>.\n\n<p id="fn1">Une note. <a href="#r1">Retour</a></p>',
  ])("%s stays", (source) => expect(convert(source)).toBe(source));

  it("stays in what a line that opens a directive says", () => {
    const source = ':::info{title="<b>Un</b>"}\n\nUn <b>mot</b>.\n\n:::\n';
    expect(convertHtmlToMarkdown(source, "markdown", findDirectives).text).toBe(
      ':::info{title="<b>Un</b>"}\n\nUn **mot**.\n\n:::\n',
    );
  });

  it("is written wherever Markdown has a sign for it, however it is laid out", () => {
    const word = fc.constantFrom("un", "mot", "de plus", "l’été");
    const around = fc.constantFrom(["", ""], [" ", " "], ["\n", "\n"], ["\n  ", "\n"]);
    const inline = fc.oneof(
      word,
      fc
        .tuple(fc.constantFrom("b", "strong", "em", "i", "del"), word)
        .map(([tag, text]) => `<${tag}>${text}</${tag}>`),
      word.map((text) => `<a href="/a">${text}</a>`),
    );
    const line = fc.array(inline, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" "));
    const block = fc
      .tuple(fc.constantFrom("p", "h2", "li"), line, around)
      .map(([tag, text, [before = "", after = ""]]) => {
        const whole = `<${tag}>${before}${text}${after}</${tag}>`;
        return tag === "li" ? `<ul>${before}${whole}${after}</ul>\n\n<p>Fin</p>` : whole;
      });
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 4 }),
        fc.constantFrom("\n\n", "\n"),
        (blocks, between) => {
          expect(convert(blocks.join(between))).not.toMatch(/<\/?[a-z]/);
        },
      ),
      { numRuns: countRuns(300) },
    );
  });

  it("shows the same, whatever a text holds, and stays as it is the second time", () => {
    fc.assert(
      fc.property(markdownWithHtml, (source) => {
        const once = convert(source);
        expect(serialiseRendering(parseMarkdown(once))).toBe(serialiseRendering(parseMarkdown(source)));
        expect(convert(once)).toBe(once);
      }),
      { numRuns: countRuns(500) },
    );
  });
});
