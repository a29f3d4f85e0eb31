import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { getText } from "@dsfr-blocks/content/markdown/text";
import { frenchLabels } from "./labels";
import { parseMailto } from "./links";
import { createLineNode, readItemText, readLine, readText, createTextNode } from "./MarkdownText";
import { hasText, isEmptyNode, bindContext, getNodeText } from "./nodes";
import { formatOrdinal, parseNumber, parseRoman } from "./numerals";
import { cutAtHeadings, computeOutline } from "./outline";
import { createProse, type ProseOptions, type TextContext } from "./prose";
import { Inline, RichText } from "./RichText";
import { createHeadingIds, slugify } from "./slug";
import { Flow, Label, Line, Paragraph } from "./Text";
import { getLanguageAttributes } from "./renderText";

const html = (content: string, options: ProseOptions & { readonly headingLevel?: 2 | 3 | 4 | 5 | 6 } = {}) =>
  renderToStaticMarkup(<RichText content={content} {...options} />).replace(/^<div[^>]*>|<\/div>$/g, "");
const line = (content: string, options: ProseOptions = {}) =>
  renderToStaticMarkup(<Inline {...options} content={content} />);

describe("headings", () => {
  const renderShown = (content: string, headingLevel: 2 | 3 | 4 | 5 | 6 = 2) =>
    [...html(content, { headingLevel }).matchAll(/<h\d[^>]*>[^<]*|<strong>[^<]*/g)].map(([tag]) => tag);

  it.each<[content: string, level: 2 | 3 | 4 | 5 | 6, tags: readonly string[]]>([
    ["# A\n\na\n\n## B\n\nb", 2, ['<h2 class="fr-h5">A', '<h3 class="fr-h5">B']],
    [
      "## A\n\na\n\n#### B\n\nb\n\n### C\n\nc",
      2,
      ['<h2 class="fr-h5">A', '<h3 class="fr-h5">B', '<h3 class="fr-h5">C'],
    ],
    [
      "### A\n\na\n\n# B\n\nb\n\n## C\n\nc",
      3,
      ['<h3 class="fr-h5">A', '<h3 class="fr-h5">B', '<h4 class="fr-h6">C'],
    ],
    ["# A\n\na\n\n## B\n\nb\n\n### C\n\nc", 5, ['<h5 class="fr-h6">A', '<h6 class="fr-h6">B', "<strong>C"]],
    ["# A\n\n# B\n\nb", 2, ["<strong>A", '<h2 class="fr-h5">B']],
    ["# A\n\n## B\n\nb", 2, ['<h2 class="fr-h5">A', '<h3 class="fr-h5">B']],
    ["# A\n\n---\n\n# B", 2, ["<strong>A", "<strong>B"]],
    ["# A\n\n---\n\nb", 2, ['<h2 class="fr-h5">A']],
    ["# **A**\n\na", 2, ['<h2 class="fr-h5">A']],
    ["# ***A***\n\na", 2, ['<h2 class="fr-h5">A']],
    ["> # A\n>\n> a", 2, ["<strong>A"]],
    ["- # A\n\n  a", 2, ["<strong>A"]],
  ])("of %j at level %i", (content, level, tags) => expect(renderShown(content, level)).toEqual(tags));

  it("cut a text where they are the shallowest of those that count", () => {
    const cut = (content: string, counts: (words: string) => boolean = () => true) =>
      cutAtHeadings(parseMarkdown(content), ({ children }) => counts(getText(children))).map((part) =>
        part.map((block) => ("children" in block ? getText(block.children as never) : block.type)).join(" "),
      );
    expect(cut("a\n\n## B\n\nb\n\n### C\n\n## D")).toEqual(["a", "B b C", "D"]);
    expect(cut("## B\n\nb")).toEqual(["", "B b"]);
    expect(cut("a\n\nb")).toEqual(["a b"]);
    expect(cut("# A\n\n## B\n\n## C", (words) => words !== "A")).toEqual(["A", "B", "C"]);
    expect(cutAtHeadings(parseMarkdown("# A\n\nb"), (_, next) => next?.type === "heading")).toHaveLength(1);
  });

  it("leave out what is blank, and keep what parts two texts", () => {
    const types = (content: string) => computeOutline(parseMarkdown(content), 2).map(({ type }) => type);
    expect(types("a\n\n#\n\n---\n\nb")).toEqual(["paragraph", "thematicBreak", "paragraph"]);
    expect(types("#\n\n---")).toEqual([]);
    expect(types("# ![](/a)\n\nb")).toEqual(["paragraph", "paragraph"]);
  });
});

describe("ids", () => {
  it.each([
    ["Votre dossier d’été", "votre-dossier-d-ete"],
    ["  ÀÇ œ 12% ", "ac-12"],
    ["un deux trois quatre cinq six sept huit neuf", "un-deux-trois-quatre-cinq-six-sept-huit"],
    ["« ! »", "section"],
    ["", "section"],
  ])("of %j are %j", (words, id) => expect(slugify(words)).toBe(id));

  it("are never the same, and are given again to what renders again", () => {
    const ids = createHeadingIds("texte", false);
    const [one, other] = [{}, {}];
    const first = ids(one);
    expect(["Un", "Un", "Un 2", "2026", "Un"].map(first)).toEqual([
      "texte-un",
      "texte-un-2",
      "texte-un-2-2",
      "texte-2026",
      "texte-un-3",
    ]);
    const again = ids(one);
    expect(["Un", "Un"].map(again)).toEqual(["texte-un", "texte-un-2"]);
    expect(ids(other)("Un")).toBe("texte-un-4");
    expect([
      ids.getNotePrefix(one),
      ids.getNotePrefix(other),
      ids.getNotePrefix(one),
      ids.getNotePrefix({}),
    ]).toEqual(["texte--", "texte--2-", "texte--", "texte--3-"]);
  });

  it("that begin with a figure are marked where a block may have a number", () => {
    const ids = createHeadingIds("texte", true)({});
    expect(["2 mots", "mots 2", "2"].map(ids)).toEqual(["texte--n2-mots", "texte-mots-2", "texte--n2"]);
  });
});

describe("words", () => {
  it.each([
    ["en", undefined],
    ["ar", "rtl"],
    ["AR-eg", "rtl"],
    ["he", "rtl"],
    ["ar-Latn", undefined],
    ["az-Arab", "rtl"],
    ["az-arab-IR", "rtl"],
    ["az-IR", undefined],
    ["fr-1990", undefined],
  ])("in the language %j are written %j", (lang, dir) =>
    expect(getLanguageAttributes(lang)).toEqual(dir ? { lang, dir } : { lang }),
  );

  it("of numbers are read as numbers", () => {
    expect([1, 10, 20, 21, 22].map(formatOrdinal)).toEqual([
      "premier",
      "dixième",
      "vingtième",
      "vingt et unième",
      undefined,
    ]);
    const romans = ["I", "IV", "VIII", "IX", "X", "XIV", "XXXIX", "", "XXXX", "IIII", "VIV", "i", "aX", "Xa"];
    expect(romans.map(parseRoman)).toEqual([1, 4, 8, 9, 10, 14, 39, 0, 0, 0, 0, 0, 0, 0]);
    expect(
      ["4", "IV", "quatrième", "Quatrieme", "seconde", "première", "vingtième"].map(parseNumber),
    ).toEqual([4, 4, 4, 4, 2, 1, 20]);
    expect(parseNumber("mot")).toBeNaN();
  });

  it.each([
    [
      "le 1er et la 2nde, 7ème, XIIIe, Ie",
      "le 1<sup>er</sup> et la 2<sup>nde</sup>, 7<sup>e</sup>, XIII<sup>e</sup>, Ie",
    ],
    [
      "1ère 1ères 3èmes 3ièmes 12345e 1erx MMe",
      "1<sup>re</sup> 1<sup>res</sup> 3<sup>es</sup> 3<sup>es</sup> 12345e 1erx MMe",
    ],
    [
      "Ier Ire Ière XXe Ve VIer XIIIIe",
      "I<sup>er</sup> I<sup>re</sup> I<sup>re</sup> XX<sup>e</sup> V<sup>e</sup> VIer XIIIIe",
    ],
    ["a1er é2e", "a1er é2e"],
  ])("of %j are ordinals", (content, expected) => expect(line(content)).toBe(expected));

  it.each<[content: string, expected: string]>([
    ["La DINUM, la dinum, DINUMA, ÀDINUM", '<abbr title="Direction">DINUM</abbr>'],
    ["Un Head of Product et un product owner", '<span lang="en">Head of Product</span>'],
    ["L’État d'ici", '<abbr title="La France">L’État</abbr>'],
    ['`DINUM` <abbr title="x">DINUM</abbr> <span lang="fr">DINUM</span> https://DINUM.fr', ""],
  ])("of %j have their terms marked", (content, expected) => {
    const options = {
      abbreviations: { DINUM: "Direction", "L'État": "La France" },
      languages: { en: ["Product", "Head of Product"] },
    };
    const marked = line(content, options).match(
      /<abbr title="(?:Direction|La France)">.*?<\/abbr>|<span lang="en">Head.*?<\/span>/g,
    );
    expect(marked?.join(" ") ?? "").toBe(expected);
  });

  it("in another language keep their typography, unless it is French", () => {
    expect(
      line('Ah ! <span lang="en">Ah !</span> <span lang="fr-CA">Ah !</span> <span lang="frr">Ah !</span>'),
    ).toBe(
      'Ah\u202F! <span lang="en">Ah !</span> <span lang="fr-CA">Ah\u202F!</span> <span lang="frr">Ah !</span>',
    );
    expect(line("Ah !", { typography: false })).toBe("Ah !");
  });
});

describe("blocks", () => {
  it.each([
    ["1. a\n2. b", '<ol class="dsfrb-ordered"><li>a</li><li>b</li></ol>'],
    ["0. a", '<ol class="dsfrb-ordered" start="0"><li>a</li></ol>'],
    ["- a\n\n  b", '<ul class="fr-list"><li><p>a</p><p>b</p></li></ul>'],
    [
      "- a\n  - b\n\n  c",
      '<ul class="fr-list"><li><p>a</p><ul class="fr-list"><li>b</li></ul><p>c</p></li></ul>',
    ],
    ["- > a", '<ul class="fr-list"><li><blockquote class="dsfrb-cited"><p>a</p></blockquote></li></ul>'],
    ["```\na\n```", '<pre class="dsfrb-code"><code>a</code></pre>'],
    ["*a* *b*", "<p><em>a</em> <em>b</em></p>"],
    ["a\n\n---\n\nb", "<p>a</p><hr/><p>b</p>"],
    ["[](/a.pdf)", ""],
    ["[la page](/a)", '<p><a href="/a">la page</a></p>'],
    ["[A](/a.pdf) [B](/b.pdf)", '<p><a href="/a.pdf">A (PDF)</a> <a href="/b.pdf">B (PDF)</a></p>'],
    [
      "<details><summary> </summary>a\n\n# B\n\nb</details>",
      '<details class="dsfrb-details"><summary>Détails</summary><p>a</p><p><strong>B</strong></p><p>b</p></details>',
    ],
    ["H<sub>2</sub>O ~~b~~", "<p>H<sub>2</sub>O <del>b</del></p>"],
  ])("%j", (content, expected) => expect(html(content)).toBe(expected));

  it("of a table have a class where the author aligns them, and a name", () => {
    const table = (content: string) => html(content);
    expect(table("|a|b|c|\n|:-|-:|:-:|\n|d|e|f|")).toContain(
      '<table aria-label="a, b, c"><thead><tr><th scope="col">a</th><th scope="col" class="fr-cell--right">b</th><th scope="col" class="fr-cell--center">c</th></tr></thead><tbody><tr><td>d</td><td class="fr-cell--right">e</td><td class="fr-cell--center">f</td></tr></tbody></table>',
    );
    expect(table("|||\n|-|-|\n|d|e|")).toContain(
      '<table aria-label="d, e"><tbody><tr><td>d</td><td>e</td></tr></tbody></table>',
    );
    expect(table("|||\n|-|-|\n|d|e|")).toMatch(/aria-label="Tableau\s: d, e"/);
    expect(table("<table><tr><th>a<th>b<tr><td>c<th>d<tr><th>e<th>f<tr><th><td>g</table>")).toContain(
      '<tbody><tr><td>c</td><td>d</td></tr><tr><th scope="row">e</th><td>f</td></tr><tr><td></td><td>g</td></tr></tbody>',
    );
  });

  it("of notes lead back to their calls", () => {
    const ids = createHeadingIds("texte", false);
    const block = { prose: { ...createProse({}), noteIds: ids.getNotePrefix }, innerLevel: 2, ids };
    const content = "Un[^a] deux[^b] trois[^a].\n\n[^a]: Note *a*.\n\n[^b]: Note.\n\n    Suite.";
    const shown = renderToStaticMarkup(<RichText block={block} content={content} />);
    const call = (number: number, id: string) =>
      `<sup><a href="#texte--note-${number}" id="texte--appel-${id}">[<span class="fr-sr-only">Note de bas de page </span>${number}]</a></sup>`;
    expect(shown).toContain(`Un${call(1, "1")} deux${call(2, "2")} trois${call(1, "1-2")}.`);
    const back = (id: string, words: string, number: number) =>
      `<a href="#texte--appel-${id}">${words}<span class="fr-sr-only"> depuis la note ${number}</span></a>`;
    expect(shown).toContain(
      '<ol class="dsfrb-ordered dsfrb-notes" aria-label="Notes de bas de page">' +
        `<li id="texte--note-1">Note <em>a</em>. ${back("1", "Retour au texte (appel 1 sur 2)", 1)} ${back("1-2", "Retour au texte (appel 2 sur 2)", 1)}</li>` +
        `<li id="texte--note-2"><p>Note.</p><p>Suite.</p><p>${back("2", "Retour au texte", 2)}</p></li></ol>`,
    );
    // without an id to build on, they lead nowhere
    expect(html("Un[^a].\n\n[^a]: Note.")).toBe(
      '<p>Un<sup>[<span class="fr-sr-only">Note de bas de page </span>1]</sup>.</p><ol class="dsfrb-ordered dsfrb-notes" aria-label="Notes de bas de page"><li>Note.</li></ol>',
    );
  });
});

describe("links and images", () => {
  it.each<[content: string, options: ProseOptions, expected: string]>([
    ["[a](/b)", { resolveUrl: (url, kind) => `${url}?${kind}` }, '<a href="/b?link">a</a>'],
    [
      "![a](/b)",
      { resolveUrl: (url, kind) => `${url}?${kind}` },
      '<img class="dsfrb-image" src="/b?image" alt="a" loading="lazy"/>',
    ],
    ["[a](/b)", { resolveUrl: () => "javascript:x" }, "a"],
    ["![a](data:x) ![](data:x)", {}, "a "],
    ["[](/b) [**!**](/b)", {}, ' <a href="/b"><strong>!</strong></a>'],
    [
      "[a](/b)",
      { newWindow: (url) => url === "/b" },
      '<a href="/b" target="_blank" rel="noopener external" title="a - nouvelle fenêtre">a</a>',
    ],
    ["[a](/b)", { newWindow: (url) => url !== "/b" }, '<a href="/b">a</a>'],
    [
      "[a](/b.pdf)",
      { newWindow: () => true, sizeOf: () => 1_500_000 },
      '<a href="/b.pdf" target="_blank" rel="noopener external" title="a - nouvelle fenêtre">a (PDF – 1,5\u00A0Mo)</a>',
    ],
    ["[a](/b)", { origin: "https://c.fr" }, '<a data-address="https://c.fr/b" href="/b">a</a>'],
    ["[a](//b)", { origin: "https://c.fr" }, '<a href="//b">a</a>'],
    ["[a](MAILTO:b@c.fr?d=e)", {}, '<a data-address="b@c.fr" href="MAILTO:b@c.fr?d=e">a</a>'],
    [
      "[exemple.fr](https://exemple.fr)",
      {},
      '<a class="dsfrb-address" href="https://exemple.fr">exemple.fr</a>',
    ],
    [
      "[https://exemple.fr](http://exemple.fr)",
      {},
      '<a class="dsfrb-address" href="http://exemple.fr">https://exemple.fr</a>',
    ],
  ])("%j", (content, options, expected) => expect(line(content, options)).toBe(expected));

  it.each([
    [0, "0\u00A0octets"],
    [1, "1\u00A0octets"],
    [999, "999\u00A0octets"],
    [1000, "1\u00A0ko"],
    [259_061, "259\u00A0ko"],
    [1_000_000, "1\u00A0Mo"],
    [1_550_000, "1,6\u00A0Mo"],
    [9_940_000, "9,9\u00A0Mo"],
    [10_400_000, "10\u00A0Mo"],
    [2_000_000_000, "2\u00A0Go"],
    [3_000_000_000_000, "3\u202F000\u00A0Go"],
  ])("to a document of %i bytes says %j", (size, weight) =>
    expect(line("[a](/b.pdf)", { sizeOf: () => size })).toBe(`<a href="/b.pdf">a (PDF – ${weight})</a>`),
  );

  it("to write a message have their address alone", () => {
    expect(["mailto:a@b.fr", "mailto:a@b.fr?c", "Mailto:", "xmailto:a", "/a"].map(parseMailto)).toEqual([
      "a@b.fr",
      "a@b.fr",
      "",
      undefined,
      undefined,
    ]);
  });
});

describe("texts of a view", () => {
  const block: TextContext = { prose: createProse({}), innerLevel: 3 };
  const renderShown = (node: ReactNode) => renderToStaticMarkup(<>{node}</>);

  it.each<[node: ReactNode, isEmpty: boolean]>([
    [undefined, true],
    [null, true],
    [false, true],
    ["", true],
    [" \n", true],
    ["a", false],
    [0, false],
    [[], true],
    [["", null], true],
    [["", "a"], false],
    [<></>, true],
    [<>a</>, false],
    [<b />, false],
    [<RichText content="" />, true],
    [<RichText content="#" />, true],
    [<RichText content="a" />, false],
    [<Inline content="" />, true],
    [<Inline content="a" />, false],
  ])("%#: whether it shows nothing", (node, isEmpty) => {
    expect(isEmptyNode(node)).toBe(isEmpty);
    expect(renderShown(<Paragraph block={block}>{node}</Paragraph>) === "").toBe(isEmpty);
    expect(
      renderShown(
        <Flow block={block} className="x">
          {node}
        </Flow>,
      ) === "",
    ).toBe(isEmpty);
  });

  it("have words, or may have some", () => {
    const image = <Inline content="![](/a)" />;
    expect([
      getNodeText("a"),
      getNodeText(<b>a</b>),
      getNodeText(<Inline content="*a* b" />),
      getNodeText(undefined),
    ]).toEqual(["a", undefined, "a b", undefined]);
    expect([hasText("a"), hasText(" "), hasText(<b />), hasText(image), hasText(undefined)]).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
  });

  it("get their place, their typography and their paragraphs", () => {
    expect(renderShown(<Line block={block}>Ah !</Line>)).toBe("Ah\u202F!");
    expect(
      renderShown(
        <Line block={block}>
          <b>Ah !</b>
        </Line>,
      ),
    ).toBe("<b>Ah !</b>");
    expect(
      renderShown(
        <Paragraph block={block} className="x">
          a
        </Paragraph>,
      ),
    ).toBe('<p class="x">a</p>');
    expect(renderShown(<Flow block={block}>{" a\nb\n \t\nc\n\n\n"}</Flow>)).toBe("<p>a\nb</p><p>c</p>");
    expect(
      renderShown(
        <Flow block={block} className="x">
          a
        </Flow>,
      ),
    ).toBe('<div class="x"><p>a</p></div>');
    expect(
      renderShown(
        <Flow block={block}>
          <RichText content={"# A\n\na"} />
        </Flow>,
      ),
    ).toContain("<h3");
    expect(
      renderShown(
        <Flow block={block} level={5}>
          <RichText content={"# A\n\na"} />
        </Flow>,
      ),
    ).toContain("<h5");
    expect(
      renderShown(
        <Flow block={block} level={5}>
          <RichText headingLevel={4} content={"# A\n\na"} />
        </Flow>,
      ),
    ).toContain("<h4");
    expect(
      renderShown(<Flow block={block}>{createTextNode(parseMarkdown("# A\n\na"), block)}</Flow>),
    ).toContain("<h3");
    expect(bindContext("a", { block })).toBe("a");
    const bold = <b />;
    expect(bindContext(bold, { block })).toBe(bold);
  });

  it("that name a link hold none", () => {
    const node = createLineNode(
      parseMarkdown("[a](/b) *c*").flatMap((each) => (each.type === "paragraph" ? each.children : [])),
      block,
    );
    expect(renderShown(<Line block={block}>{node}</Line>)).toBe('<a href="/b">a</a> <em>c</em>');
    expect(renderShown(<Label block={block}>{node}</Label>)).toBe("a <em>c</em>");
    expect(renderShown(<Label block={block}>Ah !</Label>)).toBe("Ah\u202F!");
    const A = () => null;
    const own = { ...block, prose: createProse({ components: { a: A } }) };
    for (const link of [
      <a href="/b">a</a>,
      [
        <b>
          <a href="/b">a</a>
        </b>,
      ],
      <A />,
    ])
      expect(() => renderShown(<Label block={own}>{link}</Label>)).toThrow(TypeError);
    expect(
      renderShown(
        <Label block={block}>
          <b>a</b>
        </Label>,
      ),
    ).toBe("<b>a</b>");
  });

  it("are read from Markdown, unless they are nodes", () => {
    const node = <b>a</b>;
    expect([readLine(node, block), readItemText(node, block), readText(node, block)]).toEqual([
      node,
      node,
      node,
    ]);
    expect([readLine(" ", block), readItemText("#", block), readText("", block)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(renderShown(readLine("*a*", block))).toBe("<em>a</em>");
    expect(renderShown(readItemText("*a*", block))).toBe("<em>a</em>");
    expect(renderShown(readText("a *b*", block))).toBe("<p>a <em>b</em></p>");
  });

  it("are strings, or say so", () => {
    expect(() => renderShown(<RichText content={3 as never} />)).toThrow(
      "RichText: content must be a string",
    );
    expect(() => renderShown(<Inline content={[] as never} />)).toThrow("Inline: content must be a string");
    expect(() => renderShown(<RichText content="a" {...{ children: "b" }} />)).toThrow("not as children");
    expect(renderShown(<RichText content={null as never} />)).toBe("");
    expect(renderShown(<RichText content="a" className="x" id="y" />)).toBe(
      '<div id="y" class="dsfrb-prose dsfrb-measure x"><p>a</p></div>',
    );
    expect(renderShown(<RichText content="a" labels={frenchLabels} typography />)).toContain("<p>a</p>");
  });
});
