import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { RichText } from "./RichText";

const html = (content: string) =>
  renderToStaticMarkup(<RichText content={content} />).replace(/^<div[^>]*>|<\/div>$/g, "");

describe("a link", () => {
  it.each([
    ["[la page](page)", '<p><a href="/page">la page</a></p>'],
    ["[la page]()", "<p>la page</p>"],
    ["[](/page)", ""],
    ["[la page](javascript:alert(1))", "<p>la page</p>"],
    [
      "<https://exemple.fr>",
      '<p><a class="dsfrb-address" href="https://exemple.fr">https://exemple.fr</a></p>',
    ],
    ["www.exemple.fr", '<p><a class="dsfrb-address" href="https://www.exemple.fr">www.exemple.fr</a></p>'],
    [
      "equipe@exemple.fr",
      '<p><a class="dsfrb-address" href="mailto:equipe@exemple.fr">equipe@exemple.fr</a></p>',
    ],
    [
      "[l’équipe](mailto:a@exemple.fr?subject=Projet)",
      '<p><a data-address="a@exemple.fr" href="mailto:a@exemple.fr?subject=Projet">l’équipe</a></p>',
    ],
    ["[Directeur[rice]](/offre)", '<p><a href="/offre">Directeur[rice]</a></p>'],
    [
      "[a@exemple.fr](mailto:b@exemple.fr)",
      '<p><a data-address="b@exemple.fr" href="mailto:b@exemple.fr">a@exemple.fr</a></p>',
    ],
    ["[voir www.exemple.fr](/page)", '<p><a href="/page">voir www.exemple.fr</a></p>'],
    ['<External href="/a">la *page*</External> ici', '<p><a href="/a">la <em>page</em></a> ici</p>'],
    ['<Button href="/a" size="lg">la page</Button>', '<p><a href="/a">la page</a></p>'],
    ['<External href="javascript:alert(1)">la page</External>', "<p>la page</p>"],
    ["[note] seule", "<p>[note] seule</p>"],
    ["[la page][a]\n\n[a]: /page", '<p><a href="/page">la page</a></p>'],
    ["[Attention]: demain", "<p>[Attention]: demain</p>"],
    ["[![](vide.png)](/page)", '<p><img class="dsfrb-image" src="/vide.png" alt="" loading="lazy"/></p>'],
  ])("%s", (markdown, expected) => expect(html(markdown)).toBe(expected));

  it("has its whole address on paper, of a site that says its origin", () => {
    const origin = "https://exemple.gouv.fr";
    const renderShown = (content: string) =>
      renderToStaticMarkup(<RichText content={content} origin={origin} />).match(/data-address="[^"]*"/g);
    expect(renderShown("[ici](/page#a) [là](#b) [loin](https://autre.fr) [hôte](//autre.fr/)")).toEqual([
      'data-address="https://exemple.gouv.fr/page#a"',
    ]);
  });

  it("to a document says its format in the text, and takes the DSFR's form when alone", () => {
    expect(html("Lisez [la charte](/charte.pdf) bien.")).toBe(
      '<p>Lisez <a href="/charte.pdf">la charte (PDF)</a> bien.</p>',
    );
    expect(html("[La charte](/charte.pdf)")).toBe(
      '<p><a class="fr-link fr-link--download" href="/charte.pdf" download="">La charte <span class="fr-link__detail">PDF</span></a></p>',
    );
  });
});

describe("a link to a document whose words give its format", () => {
  const heavy = (markdown: string) =>
    renderToStaticMarkup(<RichText content={markdown} sizeOf={() => 259_061} />).replace(/<[^>]*>/g, "");

  it.each([
    [
      "Lisez [la charte (PDF)](/charte.pdf).",
      "Lisez la charte (PDF).",
      "Lisez la charte (PDF) (259\u00A0ko).",
    ],
    [
      "Lisez [la charte (PDF, 2 Mo)](/charte.pdf).",
      "Lisez la charte (PDF, 2 Mo).",
      "Lisez la charte (PDF, 2 Mo).",
    ],
    [
      "Lisez **[la charte](/charte.pdf)** (PDF, 2 Mo).",
      "Lisez la charte (PDF, 2 Mo).",
      "Lisez la charte (PDF, 2 Mo).",
    ],
    [
      "Lisez [la charte](/charte.pdf) [pdf].",
      "Lisez la charte [pdf].",
      "Lisez la charte (259\u00A0ko) [pdf].",
    ],
    ["Lisez [le **pdf**](/charte.pdf).", "Lisez le pdf.", "Lisez le pdf (259\u00A0ko)."],
    [
      'Lisez <a href="/charte.pdf">la charte 2023<span class="fr-link__detail">PDF</span></a>.',
      "Lisez la charte 2023PDF.",
      "Lisez la charte 2023PDF (259\u00A0ko).",
    ],
    ["Lisez [le document](/a.doc).", "Lisez le document (DOC).", "Lisez le document (DOC – 259\u00A0ko)."],
    [
      "Lisez [la charte de 2 Mo](/a.pdf).",
      "Lisez la charte de 2 Mo (PDF).",
      "Lisez la charte de 2 Mo (PDF).",
    ],
    ["[Règlement (PDF)](/charte.pdf)", "Règlement (PDF)", "Règlement (PDF) 259\u00A0ko"],
    ["[Règlement (PDF, 2 Mo)](/charte.pdf)", "Règlement (PDF, 2 Mo)", "Règlement (PDF, 2 Mo)"],
  ])("%s", (markdown, expected, weighed) => {
    expect(html(markdown).replace(/<[^>]*>/g, "")).toBe(expected);
    expect(heavy(markdown)).toBe(weighed);
  });

  it("has no empty detail", () => {
    expect(html("[Règlement (PDF)](/charte.pdf)")).toBe(
      '<p><a class="fr-link fr-link--download" href="/charte.pdf" download="">Règlement (PDF)</a></p>',
    );
  });
});

describe("a link's title", () => {
  it.each([
    [
      '[la charte](/c "La charte, en vigueur")',
      '<p><a href="/c" title="la charte, en vigueur">la charte</a></p>',
    ],
    ['[la charte](/c "la  charte")', '<p><a href="/c">la charte</a></p>'],
    ['[la charte](/c "charte")', '<p><a href="/c">la charte</a></p>'],
    ['[la charte](/c "Lire la charte")', '<p><a href="/c">la charte</a></p>'],
    ['[la](/c "lacune")', '<p><a href="/c">la</a></p>'],
    ['[la charte](/c "La charte !")', '<p><a href="/c">la charte</a></p>'],
    [
      "[la charte][c]\n\n[c]: /c 'La charte de 2024'",
      '<p><a href="/c" title="la charte de 2024">la charte</a></p>',
    ],
    [
      '<a href="/c" target="_blank" title="La charte - nouvelle fenêtre">La charte</a>',
      '<p><a href="/c">La charte</a></p>',
    ],
    ['[La charte](/c "La charte (s’ouvre dans un nouvel onglet)")', '<p><a href="/c">La charte</a></p>'],
    [
      '[La charte](/c "La charte (2024, nouvelle fenêtre)")',
      '<p><a href="/c" title="La charte (2024)">La charte</a></p>',
    ],
    [
      'Voir [la charte](/c.pdf "La charte : 12 pages").',
      '<p>Voir <a href="/c.pdf" title="la charte (PDF)\u00A0: 12 pages">la charte (PDF)</a>.</p>',
    ],
    [
      '[La charte](/c.pdf "La charte de 2024")',
      '<p><a class="fr-link fr-link--download" href="/c.pdf" download="" title="La charte (PDF) de 2024">La charte <span class="fr-link__detail">PDF</span></a></p>',
    ],
  ])("repeats its text and adds to it, or is not there: %s", (markdown, expected) =>
    expect(html(markdown)).toBe(expected),
  );

  it.each(['[la charte](/c "La charte de 2024")', '[la charte](/c "La charte de 2024 - nouvelle fenêtre")'])(
    "that the author wrote says that a window opens, once: %s",
    (content) => {
      expect(renderToStaticMarkup(<RichText content={content} newWindow={() => true} />)).toContain(
        'title="la charte de 2024 - nouvelle fenêtre"',
      );
    },
  );
});

describe("a verb and its pronoun", () => {
  const joined = (content: string, typography = true) =>
    [
      ...renderToStaticMarkup(<RichText content={content} typography={typography} />).matchAll(
        /<span class="dsfrb-joined">(.*?)<\/span>/g,
      ),
    ].map(([, words]) => words);

  it("stay together, and no character is replaced", () => {
    expect(joined("Donnez-lui le service : qu'est-ce que c’est ? Dira-t-on, **prenez-en** deux.")).toEqual([
      "Donnez-lui",
      "qu’est-ce",
      "Dira-t-on",
      "prenez-en",
    ]);
    expect(html("Donnez-lui.")).toBe('<p><span class="dsfrb-joined">Donnez-lui</span>.</p>');
  });

  it("are no other words with a hyphen, no address, and nothing where typography is off", () => {
    expect(joined("Demi-journée, porte-à-porte, Saint-Leu-la-Forêt, aide-lesquels, `donnez-lui`")).toEqual(
      [],
    );
    expect(joined("https://exemple.fr/donnez-lui/")).toEqual([]);
    expect(joined("Dites-le sur exemple.fr/donnez-lui/")).toEqual(["Dites-le"]);
    expect(joined("Donnez-lui.", false)).toEqual([]);
  });
});

describe("a line break", () => {
  it.each([
    ["rue du Port<br>Lyon", "<p>rue du Port<br/>Lyon</p>"],
    ["rue du Port <BR />\n  Lyon", "<p>rue du Port<br/>Lyon</p>"],
    ["<br>", ""],
    ["rue<br/>", "<p>rue</p>"],
    ["`<br>` et \\<br>", "<p><code>&lt;br&gt;</code> et &lt;br&gt;</p>"],
    ['rue<br class="x">Lyon', "<p>rue<br/>Lyon</p>"],
  ])("is what <br> is: %s", (markdown, expected) => expect(html(markdown)).toBe(expected));

  it("may stand in a table's cell", () => {
    expect(html("|a|b|\n|-|-|\n|rue<br>Lyon|c|")).toContain("<td>rue<br/>Lyon</td>");
  });
});

describe("a character's name", () => {
  it.each([
    ["&eacute; &Eacute; &OElig; &sect; &rarr;", "<p>é É Œ § →</p>"],
    ["&hearts;&check;&frac34;&Copf;", "<p>♥✓¾ℂ</p>"],
    ["&NotEqualTilde;", "<p>\u2242\u0338</p>"],
    ["&hopital; &notit; &eacute &amp;eacute;", "<p>&amp;hopital; &amp;notit; &amp;eacute &amp;eacute;</p>"],
  ])("%s", (markdown, expected) => expect(html(markdown)).toBe(expected));
});

describe("marks without content", () => {
  it.each([
    ["2016.", "<p>2016.</p>"],
    ["Date :\n\n2016.", "<p>Date :</p><p>2016.</p>"],
    ["1)\n2)", "<p>1)\n2)</p>"],
    ["> -", '<blockquote class="dsfrb-cited"><p>-</p></blockquote>'],
    ["- un\n-", '<ul class="fr-list"><li>un</li><li></li></ul>'],
    ["-\n\n  un", "<p>-</p><p>un</p>"],
  ])("are a text, where a list holds nothing else: %j", (markdown, expected) =>
    expect(html(markdown).replace("\u00A0", " ")).toBe(expected),
  );
});

describe("raw HTML", () => {
  it.each([
    ['<span lang="en">open</span>', '<p><span lang="en">open</span></p>'],
    ['<abbr title="l’État">É</abbr>', '<p><abbr title="l’État">É</abbr></p>'],
    ["7<sup>e</sup>", "<p>7<sup>e</sup></p>"],
    ["H<sub>2</sub>O", "<p>H<sub>2</sub>O</p>"],
    ["<b>gras</b> ~~barré~~", "<p><strong>gras</strong> <del>barré</del></p>"],
    ["<div>\n**texte**\n</div>", "<p><strong>texte</strong></p>"],
    ['<span lang="en" onclick="x">a</span>', '<p><span lang="en">a</span></p>'],
    ['<abbr title="a" onload="b">c</abbr>', '<p><abbr title="a">c</abbr></p>'],
    ['<a href="javascript:alert(1)" onclick="x">a</a>', "<p>a</p>"],
    ['<a href="/a" onclick="x">a</a>', '<p><a href="/a">a</a></p>'],
    ['<img src="javascript:x" alt="a" onerror="x">', "<p>a</p>"],
    ['<iframe src="javascript:x" title="a"></iframe>', "<p>a</p>"],
    ["un<o:p></o:p> <st1:place>deux</st1:place>", "<p>un deux</p>"],
    ["<![if !supportLists]>un<![endif]> <?xml:namespace ns='a' />deux", "<p>un deux</p>"],
    ["<x-carte><fb:un a>", "<p>&lt;x-carte&gt;&lt;fb:un a&gt;</p>"],
    ["<form><nom>", "<p>&lt;form&gt;&lt;nom&gt;</p>"],
    ["<sup>non fermé", "<p>non fermé</p>"],
    ["<!-- note -->", ""],
    [
      "<details><summary>Voir</summary>Un texte</details>",
      '<details class="dsfrb-details"><summary>Voir</summary><p>Un texte</p></details>',
    ],
    [
      "<details>Un texte</details>",
      '<details class="dsfrb-details"><summary>Détails</summary><p>Un texte</p></details>',
    ],
  ])("%s", (markdown, expected) => expect(html(markdown)).toBe(expected));
});

describe("blocks", () => {
  it.each([
    ["- a\n- b\n  - c", '<ul class="fr-list"><li>a</li><li>b<ul class="fr-list"><li>c</li></ul></li></ul>'],
    ["3. a\n4. b", '<ol class="dsfrb-ordered" start="3"><li>a</li><li>b</li></ol>'],
    ["> a", '<blockquote class="dsfrb-cited"><p>a</p></blockquote>'],
    ["```js\nx < 1\n```", '<pre class="dsfrb-code"><code>x &lt; 1</code></pre>'],
    ["a  \nb", "<p>a<br/>b</p>"],
    ["*tout en italique*", '<p class="dsfrb-mention">tout en italique</p>'],
    ["un *mot* compte", "<p>un <em>mot</em> compte</p>"],
    ["#### A\n\nb", '<h2 class="fr-h5">A</h2><p>b</p>'],
    ["#### A", "<p><strong>A</strong></p>"],
    ["# ![](a.svg)\n\nb", '<p><img class="dsfrb-image" src="/a.svg" alt="" loading="lazy"/></p><p>b</p>'],
    ["    en retrait", "<p>en retrait</p>"],
    ["---", ""],
    ["&eacute; &amp; &inconnu;", "<p>é &amp; &amp;inconnu;</p>"],
  ])("%j", (markdown, expected) => expect(html(markdown)).toBe(expected));

  it("a table of HTML keeps its caption, which then names it", () => {
    const shown = html(
      "<table><caption>Les <b>prix</b></caption><tr><th>A</th></tr><tr><td>1</td></tr></table>",
    );
    expect(shown).toMatch(/role="group" aria-label="Tableau\s: Les prix"/);
    expect(/<table.*<\/table>/.exec(shown)?.[0]).toBe(
      "<table><caption>Les <strong>prix</strong></caption>" +
        '<thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    );
  });

  it("a table of HTML keeps the headers of its rows", () => {
    const shown = html(
      "<table><tr><th scope=row>Un</th><td>1</td></tr><tr><td>Deux</td><td>2</td></tr></table>",
    );
    expect(/<tbody.*<\/tbody>/.exec(shown)?.[0]).toBe(
      '<tbody><tr><th scope="row">Un</th><td>1</td></tr><tr><td>Deux</td><td>2</td></tr></tbody>',
    );
  });

  it("a table keeps cells beyond its head, and has no empty header", () => {
    const table = /<table.*<\/table>/.exec(html("| a | |\n|--:|---|\n| 1 | 2 | 3 |"))?.[0];
    expect(table).toBe(
      '<table aria-label="a"><thead><tr><th scope="col" class="fr-cell--right">a</th><td></td><td></td></tr></thead>' +
        '<tbody><tr><td class="fr-cell--right">1</td><td>2</td><td>3</td></tr></tbody></table>',
    );
  });
});
