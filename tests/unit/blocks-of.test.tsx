import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, expectTypeOf, it } from "vitest";
import { Page } from "../../src/compiled/show";
import { toHtml } from "../../src/compiled/toHtml";
import { checkPage, type ContentOf, readPage } from "../../src/definition/check";
import { blocksOf, compilePage, definePage, Prose, Quote } from "../../src/entries";
import { optional } from "../../src/entries/schema";
import type { CompiledBlock } from "../../src/entries/compiled";
import { QuestionPage, createQuestionFile } from "../support/questionPage";

const whole = createQuestionFile(`  - type: citation
    quote: Un mot.
  - type: texte
    title: Un texte
    text: Des mots.
  - type: chiffres
    numbers:
      - num: "3"
        title: phares
  - type: citation
    quote: Un autre mot.
`);

function createContent(source: string): ContentOf<typeof QuestionPage> {
  const { value, issues } = readPage(source, QuestionPage);
  if (!value) throw new Error(issues.map(({ message }) => message).join("\n"));
  return value;
}

const idsIn = (html: string) => Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id);

describe("a list of blocks in the author's order", () => {
  it("is read as items that their word tells apart", () => {
    const content = createContent(whole);
    expect(content.sections.map((section) => section.type)).toEqual([
      "citation",
      "texte",
      "chiffres",
      "citation",
    ]);
    const [first] = content.sections;
    if (first?.type === "citation") expectTypeOf(first.quote).toEqualTypeOf<string>();
    // @ts-expect-error -- a text may be of another kind
    void first?.quote;
    type Section = (typeof content.sections)[number];
    expectTypeOf<Section["type"]>().toEqualTypeOf<"citation" | "chiffres" | "texte">();
    expectTypeOf<Extract<Section, { readonly type: "texte" }>>().toEqualTypeOf<{
      readonly type: "texte";
      readonly title?: string | undefined;
      readonly text: string;
      readonly id?: string | undefined;
    }>();
  });

  it("keeps the id of an item wherever the item moves, and gives it to no other", () => {
    const moved = createQuestionFile(`  - type: citation
    quote: Un mot.
  - { type: citation, id: citation-2, quote: Un autre mot. }
  - { type: citation, id: citation-2, quote: Le même. }
  - type: citation
    quote: Le dernier.
`);
    const html = renderToStaticMarkup(<QuestionPage {...createContent(moved)} />);
    const ids = idsIn(html).filter((id) => id?.startsWith("citation"));
    expect(ids).toEqual(["citation", "citation-2", "citation-3", "citation-4"]);
    expect(html).toMatch(/id="citation-2"[^]*?Un autre mot/);
    const refused = checkPage(
      createQuestionFile("  - { type: citation, id: un mot, quote: a }\n"),
      QuestionPage,
    );
    expect(refused.issues.map(({ rule }) => rule)).toContain("wrong-pattern");
  });

  it("has its word at the key `type` where no other is given", () => {
    const Small = definePage({
      name: "SmallPage",
      layout: "small",
      description: "",
      fields: {},
      blocks: {
        parts: blocksOf({ texte: Prose }, ""),
        more: optional(blocksOf({ texte: Prose }, "", { key: "kind" })),
      },
    });
    type Content = ContentOf<typeof Small>;
    expectTypeOf<Content["parts"][number]>().toHaveProperty("type").toEqualTypeOf<"texte">();
    expectTypeOf<NonNullable<Content["more"]>[number]>().toHaveProperty("kind").toEqualTypeOf<"texte">();
    expectTypeOf<undefined>().toExtend<Content["more"]>();
    expect(Small.blocks.parts.key).toBe("type");
  });

  it("shows each block in its place, with the id of its word, then a number", () => {
    const html = renderToStaticMarkup(<QuestionPage {...createContent(whole)} />);
    expect(idsIn(html)).toEqual(["contenu", "citation", "texte", "chiffres", "citation-2"]);
    expect(html.indexOf("Un mot.")).toBeLessThan(html.indexOf("Des mots."));
  });

  it("is compiled to a list of blocks, which the page shows alike with React and without", () => {
    const content = createContent(whole);
    const page = compilePage(QuestionPage, content);
    expectTypeOf(page.blocks.sections).toEqualTypeOf<readonly CompiledBlock[]>();
    expect(page.blocks.sections.map(({ block }) => block)).toEqual(["Quote", "Prose", "KeyFigures", "Quote"]);
    const live = renderToStaticMarkup(<QuestionPage {...content} />);
    expect(renderToStaticMarkup(<Page {...page} />)).toBe(live);
    expect(toHtml(page)).toBe(live);
    const without = compilePage(QuestionPage, { title: "Rien", sections: [] });
    expect(without.blocks).toEqual({ sections: [] });
  });
});

describe("what is wrong in a list of blocks", () => {
  /** The rule, the place and the sentence of each issue. */
  const listReported = (sections: string) =>
    checkPage(createQuestionFile(sections), QuestionPage).issues.map(
      ({ rule, line, column, message }) => `${rule} ${line}:${column} ${message}`,
    );

  it("is said where it stands, with the nearest word", () => {
    expect(
      listReported("  - type: citation\n    quote: Un mot.\n  - type: citatoin\n    quote: Un mot.\n"),
    ).toEqual([
      "wrong-choice 7:11 « sections[2].type » ne peut pas contenir « citatoin ». Valeurs possibles : citation, chiffres, texte. Vouliez-vous écrire « citation » ?",
    ]);
    expect(listReported("  - quote: Un mot.\n")).toEqual([
      "missing-key 5:5 Il manque la clé « type » sous « sections[1] ». Ajoutez-la : elle doit contenir l’une de ces valeurs : citation, chiffres, texte.",
    ]);
    expect(listReported("  - typ: citation\n    quote: Un mot.\n")).toEqual([
      "unknown-key 5:5 La clé « typ » n’existe pas ici. Vouliez-vous écrire « type » ? Clés possibles : type.",
    ]);
    expect(listReported("  - type:\n    quote: Un mot.\n")[0]).toMatch(/^empty-text 5:1/);
    expect(listReported("  - type: [a]\n").map((line) => line.slice(0, 15))).toEqual(["wrong-type 5:11"]);
  });

  it("is a list that is none, an item that is none, a key that no such block has", () => {
    expect(listReported("  citation:\n    quote: Un mot.\n")[0]).toMatch(
      /^wrong-type 5:3 « sections » doit contenir une liste/,
    );
    expect(listReported("  - Un mot.\n")[0]).toMatch(/^wrong-type 5:5 « sections\[1\] » .*- type: citation/s);
    expect(listReported("  - type: citation\n    quote: Un mot.\n    nmae: Une autrice\n")).toEqual([
      "unknown-key 7:5 La clé « nmae » n’existe pas ici. Vouliez-vous écrire « name » ? Clés possibles : type, photo, quote, name, desc, id.",
    ]);
    expect(listReported("  - type: citation\n")[0]).toMatch(
      /^missing-key 5:5 .*« quote » sous « sections\[1\] »/,
    );
  });

  it("is what a block’s own rules, those of texts and those of pages find in it", () => {
    const figures =
      '  - type: chiffres\n    numbers:\n      - num: "3"\n        title: phares\n        btnTitle: ici\n        btnUrl: /a\n';
    expect(listReported(figures)[0]).toMatch(/^vague-link 9:19 /);
    // a text stands by itself
    expect(listReported("  - type: texte\n    text: Des  mots.\n")).toEqual([
      expect.stringMatching(/^double-space 6:15 /),
    ]);
    expect(listReported('  - type: texte\n    title: Un titre\n    text: ""\n')[0]).toMatch(
      /^empty-block 5:5 La partie « sections\[1\] »/,
    );
  });

  it("is nothing to show but words that name blocks", () => {
    expect(listReported('  - type: citation\n    quote: ""\n')).toEqual([
      expect.stringMatching(/^only-title 1:1 /),
      expect.stringMatching(/^empty-item 5:5 « sections\[1\] »/),
    ]);
  });
});

describe("a definition that cannot work", () => {
  it("throws where it is written", () => {
    expect(() => blocksOf({}, "")).toThrow("blocksOf accepts only blocks");
    expect(() => blocksOf({ a: {} as never }, "")).toThrow(
      "“a” must be a block of defineBlock, but received an object",
    );
    expect(() => blocksOf({ a: Quote }, "", { key: "quote" })).toThrow("Quote already has a key “quote”");
    // @ts-expect-error -- a page's own content has such an item
    expect(() => renderToStaticMarkup(<QuestionPage title="" sections={[{ type: "image" }]} />)).toThrow(
      "QuestionPage: sections[0].type cannot be “image”. Use one of: citation, chiffres, texte.",
    );
  });
});
