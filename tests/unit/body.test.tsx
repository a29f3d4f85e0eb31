// @vitest-environment jsdom

import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import {
  Alert,
  body,
  Callout,
  Cards,
  defineBlock,
  definePage,
  Downloads,
  pageFields,
  RichText,
} from "../../src/entries";
import { date, inline, markdown, object, optional } from "@dsfr-blocks/content/schema";
import { compilePage } from "../../src/compiled/compile";
import { Page } from "../../src/compiled/show";
import { toHtml } from "../../src/compiled/toHtml";
import { checkContent, checkPage, readPage } from "../../src/definition/check";

const Step = defineBlock({
  name: "Step",
  schema: object({ title: inline("Le titre."), text: markdown("Le texte.") }, "Une étape."),
  render: ({ title, text }, block) => (
    <section {...block.root}>
      <RichText block={block} content={`${title}\n\n${text}`} />
    </section>
  ),
});

const TextPage = definePage({
  name: "TextPage",
  layout: "text",
  description: "Un texte.",
  fields: pageFields,
  blocks: {},
  body: body({ encadré: Callout, info: Alert, fichiers: Downloads, cartes: Cards, étape: Step }),
});

const file = (text: string) => `---\nlayout: text\ntitle: Un titre\n---\n${text}`;
const createContent = (text: string) => {
  const { value } = readPage(file(text), TextPage);
  if (!value) throw new Error("It cannot be read.");
  return value;
};
const html = (text: string) => renderToStaticMarkup(<TextPage {...createContent(text)} />);
const listReported = (text: string) =>
  checkPage(file(text), TextPage).issues.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

const TEXT = `Un début.

## Une partie

:::encadré Le **titre**
Un texte, avec **ce que** le Markdown permet.

- un
:::

### Une autre

:::fichiers[Le règlement]{url="/doc/reglement.pdf"}
:::

> [!WARNING]
> Attention à [la suite](/a).

::::info Un message
Avant.

:::fichiers Le guide {url=/doc/guide.pdf}
:::

Après.
::::

Une fin[^1].

[^1]: Une note.
`;

describe("a body whose directives are blocks", () => {
  it("shows each where it stands, with its title, its keys and what it holds", () => {
    document.body.innerHTML = html(TEXT);
    const { body: shown } = document;
    expect(shown.querySelector(".fr-callout")?.textContent).toContain("Le titre");
    expect(shown.querySelector(".fr-callout strong")?.textContent).toBe("titre");
    expect(shown.querySelector(".fr-callout li")?.textContent).toBe("un");
    expect(shown.querySelector(".fr-alert--warning a")?.getAttribute("href")).toBe("/a");
    expect(shown.querySelector(".fr-alert--info a[download]")?.getAttribute("href")).toBe("/doc/guide.pdf");
    expect(shown.querySelectorAll("a[download]")).toHaveLength(2);
    expect(shown.textContent).not.toMatch(/:::|\[!/);
    expect(shown.textContent).toMatch(/Avant\..*Le guide.*Après\..*Une fin/s);
  });

  it.each([
    [":::warning Un titre\nUn mot.\n:::\n", "warning"],
    ["::: danger\nUn mot.\n:::\n", "error"],
    ["::: Tip\nUn mot.\n:::\n", "info"],
    ["> [!TIP]\n> Un mot.\n", "info"],
    [':::warning{kind="success"}\nUn mot.\n:::\n', "success"],
    [":::info\nUn mot.\n:::\n", "info"],
  ])("takes the type of a message from its word: %j", (text, kind) => {
    expect(listReported(text)).toEqual([]);
    document.body.innerHTML = html(text);
    expect(document.querySelector(".fr-alert")?.classList).toContain(`fr-alert--${kind}`);
    expect(document.querySelector(".fr-alert")?.textContent).toContain("Un mot.");
  });

  it("keeps the outline, and gives each an id of its own", () => {
    document.body.innerHTML = html(TEXT);
    const levels = Array.from(
      document.querySelectorAll("h1, h2, h3, h4, h5, h6"),
      ({ tagName, textContent }) => `${tagName} ${textContent}`,
    );
    expect(levels).toEqual([
      "H1 Un titre",
      "H2 Une partie",
      "H3 Le titre",
      "H3 Une autre",
      "H4 Information\u00A0: Un message",
    ]);
    const ids = Array.from(document.querySelectorAll("[id]"), ({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([
        "body__encadré",
        "body__fichiers",
        "body__fichiers-2",
        "body__info",
        "body__info-2",
      ]),
    );
  });

  it("is the same compiled, with React and without", () => {
    const content = createContent(TEXT);
    const compiled = JSON.parse(JSON.stringify(compilePage(TextPage, content))) as ReturnType<
      typeof compilePage<typeof TextPage>
    >;
    const expected = html(TEXT);
    expect(renderToStaticMarkup(<Page {...compiled} />)).toBe(expected);
    expect(toHtml(compiled)).toBe(expected);
  });

  it("follows the day of a block that it names, once compiled", () => {
    const Sale = defineBlock({
      name: "Sale",
      schema: object(
        { from: date("Le premier jour.", { changes: "from" }), text: markdown("Un texte.") },
        "Une vente.",
      ),
      render: ({ from, text }, { now, ...block }) =>
        now !== undefined && String(now) >= from ? (
          <RichText block={{ ...block, now } as never} content={text} />
        ) : (
          <p>Bientôt.</p>
        ),
    });
    const ShopPage = definePage({
      name: "ShopPage",
      layout: "shop",
      description: "Une boutique.",
      fields: pageFields,
      blocks: {},
      body: body({ message: Alert, vente: Sale }),
    });
    const content = {
      title: "Un titre",
      body: "::::message Un message\n:::vente{from=2026-05-04}\nC’est ouvert.\n:::\n::::\n",
    };
    const compiled = compilePage(ShopPage, content);
    for (const now of [undefined, "2026-05-03", "2026-05-04"]) {
      const expected = renderToStaticMarkup(<ShopPage {...content} now={now} />);
      expect(renderToStaticMarkup(<Page {...compiled} now={now} />)).toBe(expected);
      expect(toHtml(compiled, { now })).toBe(expected);
      expect(expected).toContain(now === "2026-05-04" ? "C’est ouvert." : "Bientôt.");
    }
  });

  it("has no issue", () => expect(listReported(TEXT)).toEqual([]));

  it.each([
    [":::encadre Un titre\nUn mot.\n:::\n", ["5:1 unknown-directive"]],
    [":::encadré Un titre\nUn mot.\n", ["5:1 unclosed-directive"]],
    [':::fichiers[Le règlement]{adresse="/a.pdf"}\n:::\n', ["5:27 unknown-key"]],
    ["Un mot.\n\n:::encadré\nUn mot.\n:::\n", []],
    ["Un mot.\n\n:::étape\nUn mot.\n:::\n", ["7:1 missing-key"]],
    [":::info{kind=bleu} Un titre\n:::\n", ["5:9 wrong-choice"]],
    [":::info Un titre {kind=bleu}\n:::\n", ["5:19 wrong-choice"]],
    [":::fichiers Le guide {url=/a.pdf}\nUn **mot** perdu.\n:::\n", ["6:1 unknown-key"]],
    [":::encadré Un titre\nUn [plan](javascript:x).\n:::\n", ["6:4 dropped-address"]],
    ["::::encadré Un titre\nUn mot.\n\n:::info\nUn **mot\n:::\n::::\n", ["9:4 unclosed-mark"]],
    ["> [!NOTE]\n> Un **mot\n", ["6:6 unclosed-mark"]],
    ["```\n:::inconnu\n```\n", []],
    ["Un mot.\n:::\n", ["6:1 other-markdown"]],
    [':::fichiers[Le règlement]{url="/a.pdf"}\n', []],
    [':::fichiers[Le règlement]{url="/a.pdf"}\n\nUn mot.\n\n:::encadré Un titre\nUn mot.\n:::\n', []],
    [':::info Un titre\nUn mot.\n\n:::fichiers[Le règlement]{url="/a.pdf"}\nUn mot.\n:::\n', []],
    ['::::info Un titre\n:::fichiers[A]{url="/a.pdf"}\n:::fichiers[B]{url="/b.pdf"}\n:::\n::::\n', []],
    [':::info Un titre\n:::fichiers[A]{url="/a.pdf"}\n:::\nUn mot.\n:::\n', []],
    [':::fichier[Le règlement]{url="/a.pdf"}\n\nUn mot.\n', ["5:1 unknown-directive"]],
    [':::fichiers[A]{url="/a.pdf"}\n:::encadré Un titre\nUn mot.\n', ["6:1 unclosed-directive"]],
    [':::encadré Un titre\nUn mot.\n\n:::fichiers[A]{url="/a.pdf"}\n\nUn mot.\n', ["5:1 unclosed-directive"]],
    ["::::info Un titre\nUn mot.\n::::\n\n:::encadré Un titre\nUn mot.\n::::\n", []],
    [':::encadré[A]{title="B"}\nUn mot.\n:::\n', ["5:15 duplicate-key"]],
    [':::encadré{title="A" title="B"}\nUn mot.\n:::\n', ["5:22 duplicate-key"]],
    [':::encadré{title="A"} B\nUn mot.\n:::\n', ["5:12 duplicate-key"]],
    [':::fichiers[A]{url="/a.pdf" url="/b.pdf"}\n', ["5:29 duplicate-key"]],
    [':::encadré[A]{desc="Un mot."}\nUn mot.\n:::\n', ["6:1 duplicate-key"]],
    ["- un\n\n  :::encadré Un titre\n  Un mot.\n  :::\n", []],
    ["1. un\n\n   :::encadre Un titre\n   Un mot.\n   :::\n2. deux\n", ["7:4 unknown-directive"]],
    ["10. un\n\n    :::encadré Un titre\n    Un **mot\n    :::\n", ["8:8 unclosed-mark"]],
    ["- un\n    - deux\n\n\t:::encadré Un titre\n\tUn mot.\n\t:::\n", []],
    ["- :::encadré Un titre\n  Un mot.\n  :::\n- deux\n", []],
    ["- un\n\n  :::encadré Un titre\n  Un mot.\n- deux\n", ["7:3 unclosed-directive"]],
    ["- un\n\n  :::encadré Un titre\n  Un mot.\n:::\n", ["7:3 unclosed-directive", "9:1 other-markdown"]],
    ["- un\n\n  > [!NOTE]\n  > Un **mot\n", ["8:8 unclosed-mark"]],
    ["Un mot.\n\n> :::encadré Un titre\n> Un mot.\n", ["7:3 other-markdown"]],
    ["::encadré Un titre\n", ["5:1 other-markdown"]],
    ["> [!WARNING] Un titre\n> Un mot.\n", ["5:3 other-markdown"]],
    [":::info[Un titre] Un autre\nUn mot.\n:::\n", ["5:8 other-markdown"]],
    [":::info [Un titre] Un autre\nUn mot.\n:::\n", []],
    [":::info[Un titre](/a) Un autre\nUn mot.\n:::\n", []],
    [":::fichiers Le règlement\n:::\n", ["5:13 no-document"]],
    [":::fichiers Le règlement /doc/a.pdf\n", ["5:13 no-document"]],
  ])("says what is wrong in %j at its place", (text, expected) =>
    expect(listReported(text)).toEqual(expected),
  );

  it("speaks of the directive, and of no key that its author did not write", () => {
    const messages = (text: string, language: "fr" | "en" = "fr") =>
      checkPage(file(text), TextPage, { language }).issues.map(({ message }) => message);
    expect(messages(":::étape\nUn mot.\n:::\n")).toEqual([
      "« :::étape » n’a pas de titre. Écrivez un titre après le nom : « :::étape Un titre ».",
    ]);
    expect(messages(":::fichiers Le guide {url=/a.pdf}\nUn mot.\n:::\n")).toEqual([
      "« :::fichiers » n’accepte pas de texte. Placez ce texte après le bloc, ou supprimez-le.",
    ]);
    expect(messages(':::fichiers[A]{adresse="/a.pdf"}\n')).toEqual([
      "« :::fichiers » n’a pas de clé « adresse ». Clés possibles : title, url, files.",
    ]);
    expect(messages(":::cartes Un titre\n:::\n")).toEqual([
      "« :::cartes » a besoin de « cards », qu’on ne peut pas écrire dans le texte de la page. Supprimez ce bloc.",
    ]);
    expect(messages(':::encadré[A]{title="B"}\nUn mot.\n:::\n', "en")).toEqual([
      "The title of “:::encadré” is written twice. Keep only one.",
    ]);
    expect(messages("- a\n\n  :::encadré Un titre\n  Un mot.\n")).toEqual([
      "« :::encadré » n’est pas fermé. Après le contenu du bloc, écrivez « ::: » seul sur sa ligne, avec le même retrait que « :::encadré ».",
    ]);
    expect(messages("> [!WARNING] Un titre\n> Un mot.\n")).toEqual([
      "« [!WARNING] » s’affiche tel quel : rien ne doit suivre ce signe sur sa ligne. Si la page accepte les messages, écrivez la suite sur la ligne d’après : « > **Titre** ». Sinon, supprimez ce signe.",
    ]);
    expect(messages(":::info[Un titre] Un autre\nUn mot.\n:::\n")).toEqual([
      "« [Un titre] Un autre » s’affiche tel quel : mettez tout le titre entre ces crochets, ou supprimez-les : « :::nom Titre ».",
    ]);
    expect(messages(":::fichiers Le règlement\n")).toEqual([
      "« Le règlement » n’a aucun document : la page n’affiche pas de lien. Ajoutez l’adresse du document, « url ».",
    ]);
  });

  it("says the same in a form", () => {
    const messagesOf = (text: string) =>
      checkContent({ title: "Un titre", body: text }, TextPage, { inForm: true }).issues.map(
        ({ message }) => message,
      );
    expect(messagesOf(":::étape\nUn mot.\n:::\n")).toEqual([
      "« :::étape » n’a pas de titre. Écrivez un titre après le nom : « :::étape Un titre ».",
    ]);
  });

  it("keeps the items of a list together around a directive", () => {
    document.body.innerHTML = html(
      "1. Un.\n\n   :::encadré Un titre\n   Un mot.\n   :::\n\n2. Deux.\n   :::fichiers[Le guide]{url=/a.pdf}\n3. Trois.\n",
    );
    expect(document.querySelectorAll("#body ol")).toHaveLength(1);
    expect(document.querySelectorAll("#body ol > li")).toHaveLength(3);
    expect(document.querySelector("#body ol > li:first-child .fr-callout__title")?.tagName).toBe("P");
    expect(document.querySelector("#body ol > li:nth-child(2) a[download]")?.getAttribute("href")).toBe(
      "/a.pdf",
    );
  });

  it("proposes the nearest name", () => {
    const [issue] = checkPage(file(":::encadre Un titre\n:::\n"), TextPage).issues;
    expect(issue?.message).toBe(
      "« :::encadre » n’est pas un bloc de ce modèle de page. Vouliez-vous écrire « encadré » ? Blocs possibles : encadré, info, fichiers, cartes, étape.",
    );
  });

  it("is checked in a form, by the body's field", () => {
    const content = { title: "Un titre", body: "Un mot.\n\n:::encadre Un titre\nUn mot.\n:::\n" };
    const { issues, value } = checkContent(content, TextPage, { inForm: true });
    expect(value).toBeUndefined();
    expect(issues).toMatchObject([{ rule: "unknown-directive", path: ["body"] }]);
    const fixed = {
      ...content,
      body: content.body.replace("encadre", "encadré").replace("Un mot.\n:::", "Un **mot.\n:::"),
    };
    expect(checkContent(fixed, TextPage).issues).toMatchObject([
      { rule: "unclosed-mark", path: ["body", 0, "desc"] },
    ]);
  });

  it("holds links whose definitions stand around it, however deep", () => {
    const text =
      "[un]\n\n::::info Un message\nVoir [un] et [deux].\n\n:::encadré Un encadré\nVoir [deux] et [trois].\n:::\n::::\n\n" +
      "[un]: /un\n[deux]: /deux\n[trois]: /trois\n[quatre]: /quatre\n";
    document.body.innerHTML = html(text);
    expect(Array.from(document.querySelectorAll("main a, a"), (link) => link.getAttribute("href"))).toEqual(
      expect.arrayContaining(["/un", "/deux", "/trois"]),
    );
    expect(document.querySelector(".fr-callout")?.textContent).toContain("Voir deux et trois.");
    // shown as they were typed are those that no link uses
    expect(document.body.textContent).toContain("[quatre]: /quatre");
    expect(document.body.textContent).not.toMatch(/\[(?:un|deux|trois)\]/);
    // and they alone are reported
    expect(listReported(text)).toEqual(["18:1 other-markdown"]);
    const compiled = JSON.parse(JSON.stringify(compilePage(TextPage, createContent(text)))) as ReturnType<
      typeof compilePage<typeof TextPage>
    >;
    expect(toHtml(compiled)).toBe(html(text));
  });

  it("loses no word of a directive in a cell, which holds no block", () => {
    const text = "<table><tr><td>\n\n:::encadré Un titre\nUn **mot**.\n:::\n\n</td><td>b</td></tr></table>\n";
    document.body.innerHTML = html(text);
    const cell = document.querySelector("td");
    expect(cell?.textContent).toBe(":::encadré Un titreUn **mot**.:::");
    expect(document.querySelector(".fr-callout")).toBeNull();
    expect(listReported(text)).toContain("7:1 other-markdown");
  });

  it("loses no word of a directive that names nothing", () => {
    const shown = renderToStaticMarkup(
      <TextPage title="Un titre" body={":::inconnu Un titre\nUn **mot**.\n:::"} />,
    );
    expect(shown).toContain("<p>:::inconnu Un titre</p><p>Un <strong>mot</strong>.</p><p>:::</p>");
  });

  it("adds no line that ends a directive that is whole on its own line", () => {
    const shown = renderToStaticMarkup(<TextPage title="Un titre" body={":::inconnu Un titre\n\nUn mot."} />);
    expect(shown).toContain("<p>:::inconnu Un titre</p><p>Un mot.</p>");
  });

  it("refuses what is no block, and a word that no line can name", () => {
    expect(() => body({})).toThrow(TypeError);
    expect(() => body({ info: {} as never })).toThrow("“info” must be a block of defineBlock");
    expect(() => body({ "un mot": Alert })).toThrow("“un mot” cannot be the name of a directive");
  });
});

describe("a text of a page whose body is no body of blocks", () => {
  it("shows directives as they are", () => {
    const shown = renderToStaticMarkup(
      <RichText content={":::info Titre\nUn mot.\n:::\n\n> [!NOTE]\n> Un mot."} />,
    );
    expect(shown).toContain(":::info Titre");
    expect(shown).toContain("[!NOTE]");
  });
});

describe("the anchors of a body", () => {
  const Short = definePage({
    name: "ShortPage",
    layout: "short",
    description: "Un texte.",
    fields: pageFields,
    blocks: { notice: optional(Callout) },
    anchors: { notice: "contact" },
    body: true,
    shortAnchors: true,
  });
  const render = (page: typeof TextPage | typeof Short, text: string) => {
    const { value } = readPage(file(text), page as typeof Short);
    if (!value) throw new Error("It cannot be read.");
    return toHtml(compilePage(page as typeof Short, value));
  };
  const listIds = (html: string) => Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
  const listLinks = (html: string) => Array.from(html.matchAll(/ href="(#[^"]*)"/g), ([, url]) => url);
  const TITLES = "## Le but\n\nUn.\n\n## Où ?\n\nDeux.\n\n### Où ?\n\nTrois.\n";

  it("begin with the text's own id, or have only the words of a title", () => {
    expect(listIds(render(TextPage, TITLES))).toEqual(["contenu", "body", "body-ou", "body-ou-2"]);
    expect(listIds(render(Short, TITLES))).toEqual(["contenu", "le-but", "ou", "ou-1"]);
  });

  it.each([
    ["in braces", "## Le but {#but}\n\nUn.\n"],
    ["in braces, under a title", "Le but {#but .x}\n---\n\nUn.\n"],
    ["of a title in HTML", '<h2 id="but">Le but</h2>\n\nUn.\n'],
    ["before a title", '<a id="but"></a>\n\n## Le but\n\nUn.\n'],
    ["in a title", '## <a name="but"></a>Le but\n\nUn.\n'],
    ["in a title that has an id", '<h2 id="le-but"><a name="but"></a>Le but</h2>\n\nUn.\n'],
    ["in a title after another", '## <a name="le-but"></a><a name="but"></a>Le but\n\nUn.\n'],
    ["before a title that has an id", '<a id="but"></a>\n\n## Le but {#le-but}\n\nUn.\n'],
    ["of a part", '<section id="but">\n\n## Le but\n\nUn.\n\n</section>\n'],
    ["of a paragraph", 'Zéro.\n\n<p id="but">Un.</p>\n'],
    ["in a paragraph", 'Un <span id="but">mot</span>.\n'],
  ])("keep the id that an author wrote %s", (_, text) => {
    for (const page of [TextPage, Short]) {
      const html = render(page, text);
      expect(listIds(html).filter((id) => id === "but")).toHaveLength(1);
      expect(html).not.toMatch(/[{}]/);
    }
  });

  it("keep the ids of Word, which begin with a low line", () => {
    const text =
      '[Un](#_Toc12) <a href="#_ftn1" name="_ftnref1">[1]</a>\n\n<h2><a name="_GoBack"></a><a name="_Toc12">Un</a></h2>\n\n<p><a href="#_ftnref1" name="_ftn1">[1]</a> Un mot.</p>\n\n## Deux {#_deux}\n\nUn.\n';
    const shown = render(Short, text);
    expect(listIds(shown)).toEqual(expect.arrayContaining(["_ftnref1", "_Toc12", "_ftn1", "_deux"]));
    expect(listLinks(shown).slice(0, 3)).toEqual(["#_Toc12", "#_ftn1", "#_ftnref1"]);
    expect(shown).not.toContain("_GoBack");
  });

  it("never have the id of a block, of another title, or one that cannot be an id", () => {
    const text = "## Contact {#contenu}\n\nUn.\n\n## A {#a}\n\nUn.\n\n## B {#a}\n\nUn.\n\n## C {#1}\n\nUn.\n";
    expect(listIds(render(Short, text))).toEqual(["contenu", "body", "a", "b", "c"]);
  });

  it("are found from the words of a title, as other tools write them", () => {
    const links = "[a](#ou) [b](#o%C3%B9) [c](#le-but) [d](#contact) [e](#rien)\n\n";
    expect(listLinks(render(TextPage, links + TITLES)).slice(0, 5)).toEqual([
      "#body-ou",
      "#body-ou",
      "#body-le-but",
      "#contact",
      "#rien",
    ]);
    expect(listLinks(render(Short, links + TITLES)).slice(0, 3)).toEqual(["#ou", "#ou", "#le-but"]);
  });

  it("are named where a link leads to none", () => {
    const { issues } = checkPage(file(`[a](#ou) [b](#rien)\n\n${TITLES}`), TextPage, {
      getAnchors: () => new Map([["body", ""]]),
    });
    const dead = issues.filter(({ rule }) => rule === "dead-anchor");
    expect(dead.map(({ message }) => /#\w+/.exec(message)?.[0])).toEqual(["#rien"]);
  });
});

describe("Markdown of other tools", () => {
  const html2 = (text: string) => renderToStaticMarkup(<RichText content={text} />);

  it("has attributes that pages do not show", () => {
    const text =
      '[un lien](/a){title="x" .b} et ![une image](/a.png){ .droite }, *mot*{: .c}\n{: .d}\n\n{.tout}\n\nFin {.bloc}\n';
    expect(html2(text)).not.toMatch(/[{}]/);
    expect(html2("Un [**mot**]{.mark} et [un [lien](/a)]{#ici .x}, [[mot]{.a}](/b), [*mot*]{lang=fr}.")).toBe(
      html2('Un **mot** et un [lien](/a)<span id="ici"></span>, [mot](/b), *mot*.'),
    );
    expect(html2("Un [mot]{choix}, [mot] {.tel} ici, nom[mot]{.x}, \\[mot]{.x} et `[mot]{.x}`.")).toContain(
      "Un [mot]{choix}, [mot] {.tel} ici, nom[mot], [mot] et <code>[mot]{.x}</code>.",
    );
    expect(html2("Un {choix}, {.tel} mot, {un: mot} et `{.code}`.")).toContain(
      "Un {choix}, {.tel} mot, {un: mot} et <code>{.code}</code>.",
    );
  });

  it("has commands and comments that are not attributes", () => {
    for (const command of ["{:toc}", "{: toc .b }", "{::comment}", "{:/comment}", "{:/}", "{#comment#}"])
      expect(html2(`*mot*${command}\n`)).toContain(`<em>mot</em>${command}`);
    expect(html2("*mot*{:.toc}{: .no_toc}\n")).not.toMatch(/[{}]/);
  });

  it("has a word on its fence, and a line at the end of a part, that pages do not show", () => {
    expect(html2("```yaml\na: 1\n```\n")).not.toContain("yaml");
    expect(html("Un.\n\n---\n\n## Titre\n\nDeux.\n\n---\n")).not.toContain("<hr");
    expect(html("## Titre\n\nUn.\n\n---\n\nDeux.\n")).toContain("<hr");
  });
});
