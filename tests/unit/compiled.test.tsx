import { readFileSync } from "node:fs";
import { useState } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { toFrenchDay } from "@dsfr-blocks/base/day";
import { Block, type BlockProps, Page } from "../../src/entries/compiled";
import { type ContentOf, readPage } from "../../src/entries/content";
import { toHtml } from "../../src/entries/html";
import {
  blocksOf,
  type Call,
  CandidatesPage,
  type ClientProps,
  compileBlock,
  compilePage,
  defineBlock,
  definePage,
  type HeadingLevel,
  Inline,
  NumberedSteps,
  QuestionHero,
  RichText,
} from "../../src/entries/index";
import { collectIds } from "../../src/compiled/collectIds";
import {
  boolean,
  date,
  filled,
  inline,
  list,
  markdown,
  object,
  oneOf,
  optional,
  record,
} from "../../src/entries/schema";
import { examplePages } from "../shared/examples";

const Link = ({ href, className, children }: Readonly<Record<string, unknown>>) => (
  <a data-router href={href as string} className={className as string}>
    {children as string}
  </a>
);

const DAYS = { opensAt: "2026-04-03", closesAt: "2026-04-26" };
const calls: readonly (Call & { now?: string })[] = [
  { open: true },
  { open: false },
  { open: true, closesAt: "2026-04-26" },
  { open: false, ...DAYS, now: "2026-04-01" },
  { open: false, ...DAYS, now: "2026-04-10" },
  { open: true, ...DAYS, now: "2026-04-27" },
];

const { value } = readPage(readFileSync("examples/devenir-eig.md", "utf8"), CandidatesPage);
if (!value) throw new Error("the example has no fault");

describe("the page, compiled", () => {
  it.each(examplePages)("gives the ids of its HTML from its tree: $name", ({ page, content }) => {
    const compiled = compilePage(page, content);
    const shown = Array.from(toHtml(compiled).matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    expect(shown.length).toBeGreaterThan(1);
    expect([...collectIds(compiled).elementIds]).toEqual(expect.arrayContaining(shown));
    expect(collectIds(compiled).clientIds).toEqual(new Set());
  });

  it("has the ids of each of its days", () => {
    const notice = { ...value, open: true, closesAt: "2026-04-26" };
    const compiled = compilePage(CandidatesPage, notice);
    const shownOn = (now: string) =>
      Array.from(toHtml(compiled, { now }).matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    const [before, after] = [shownOn("2026-04-01"), shownOn("2026-05-01")];
    expect(before).not.toEqual(after);
    expect(collectIds(compiled).elementIds).toEqual(new Set([...before, ...after]));
  });

  it.each(calls)("gives the same HTML as the author's text: %o", ({ now, ...call }) => {
    const content = { ...value, ...call };
    const compiled = throughJson(compilePage(CandidatesPage, content));
    const place = { now, className: "a-moi", id: "page" };
    const expected = renderToStaticMarkup(<CandidatesPage {...content} {...place} />);
    expect(renderToStaticMarkup(<Page {...compiled} {...place} />)).toBe(expected);
    expect(toHtml(compiled, place)).toBe(expected);
  });

  it("takes the site's own link", () => {
    const place = { components: { a: Link } };
    expect(
      renderToStaticMarkup(<Page {...throughJson(compilePage(CandidatesPage, value))} {...place} />),
    ).toBe(renderToStaticMarkup(<CandidatesPage {...value} {...place} />));
  });

  it("shows the same data in another place and at another status as new data", () => {
    const content = { ...value, open: true, ...DAYS };
    const compile = () => throughJson(compilePage(CandidatesPage, content));
    const [before, page] = [{ now: "2026-04-01", id: "avant", className: "a" }, { now: "2026-04-10" }];
    const again = compile();
    for (const place of [before, page, before]) {
      const expected = renderToStaticMarkup(<Page {...compile()} {...place} />);
      expect(renderToStaticMarkup(<Page {...again} {...place} />)).toBe(expected);
      expect(toHtml(again, place)).toBe(expected);
    }
    const { how } = again.blocks;
    for (const place of [{ headingLevel: 4, id: "un", landmark: true }, { headingLevel: 6 }] as const) {
      const expected = renderToStaticMarkup(<Block {...compile().blocks.how} {...place} />);
      expect(renderToStaticMarkup(<Block {...how} {...place} />)).toBe(expected);
      expect(toHtml(how, place)).toBe(expected);
    }
  });

  it("holds each block under its key, to be shown alone", () => {
    const { blocks } = throughJson(compilePage(CandidatesPage, value));
    expect(Object.keys(blocks)).toEqual(Object.keys(CandidatesPage.blocks));
    const html = renderToStaticMarkup(<Block {...blocks.how} headingLevel={3} id="etapes" />);
    expect(html).toBe(renderToStaticMarkup(<NumberedSteps {...value.how} headingLevel={3} id="etapes" />));
  });

  it("holds no Markdown, and its title without any", () => {
    const page = compilePage(CandidatesPage, { ...value, title: "Devenir *EIG*" });
    expect(page.title).toBe("Devenir EIG");
    expect(JSON.stringify(page)).not.toMatch(/\*\*|\]\(/);
  });

  it("takes the options of its blocks: the headword of the definition", () => {
    const options = { term: "essai" };
    const expected = renderToStaticMarkup(<CandidatesPage {...value} {...options} />);
    expect(expected).toContain(">essai</dfn>");
    expect(toHtml(compilePage(CandidatesPage, value, options))).toBe(expected);
  });
});

describe("a day of a block's fields", () => {
  it("decides what it shows, where it shows", () => {
    const { questions, sub, apply } = value.head;
    const hero = { questions, sub, apply, opensAt: DAYS.opensAt };
    const compiled = compileBlock(QuestionHero, { ...hero, open: true });
    expect(toHtml(compiled)).not.toContain("fr-btn");
    expect(toHtml(compiled, { now: "2026-04-10" })).toContain("fr-btn");
    expect(toHtml(compiled, { now: "2026-04-01" })).not.toContain("fr-btn");
    // what no day shows is not there at all
    expect(JSON.stringify(compileBlock(QuestionHero, { ...hero, open: false }))).not.toContain("fr-btn");
  });

  const Fair = defineBlock({
    name: "Fair",
    schema: object(
      {
        first: optional(date("Le premier jour.", { changes: "from" })),
        last: optional(date("Le dernier jour.", { changes: "after" })),
      },
      "Une foire.",
    ),
    render: ({ first = "", last = "9999" }, { now, root }) => {
      const day = now === undefined ? undefined : toFrenchDay(now);
      return <p {...root}>{!day ? "sans jour" : day < first ? "avant" : day > last ? "après" : "pendant"}</p>;
    },
  });

  it.each([
    {},
    { first: "2026-04-03" },
    { last: "2026-04-30" },
    { first: "2026-04-03", last: "2026-04-03" },
    { first: "2026-04-03", last: "2026-12-31" },
    { first: "2026-04-26", last: "2026-04-03" },
  ])("is any that says so: %o", (content) => {
    const compiled = throughJson(compileBlock(Fair, content));
    const nows = ["2026-04-02", "2026-04-03", "2026-04-04", "2026-04-30", "2026-05-01", "2027-01-01"];
    for (const now of [
      undefined,
      ...nows,
      new Date("2026-04-30T21:59:00Z"),
      new Date("2026-04-30T22:01:00Z"),
    ]) {
      const expected = renderToStaticMarkup(<Fair {...content} now={now} />);
      // without such a day nothing asks which day it is
      if (Object.keys(content).length === 0) expect(toHtml(compiled, { now })).toBe("<p>sans jour</p>");
      else expect(toHtml(compiled, { now })).toBe(expected);
      expect(renderToStaticMarkup(<Block {...compiled} now={now} />)).toBe(toHtml(compiled, { now }));
    }
  });

  const day = date("Le jour.", { changes: "after" });
  it.each([
    {
      in: "a list",
      schema: list(object({ day }, "Une date."), "Des dates."),
      dates: [{ day: "2026-04-10" }],
    },
    { in: "a record", schema: record(day, "Des dates."), dates: { a: "2026-04-10" } },
    { in: "a choice of types", schema: oneOf([boolean("Aucune."), day], "Une date."), dates: "2026-04-10" },
  ])("may be in $in", ({ schema, dates }) => {
    const Dates = defineBlock({
      name: "Dates",
      schema: object({ dates: schema }, "Des dates."),
      render: (content, { now, root }) => {
        const isPast = now !== undefined && toFrenchDay(now) > "2026-04-10";
        return <p {...root}>{isPast ? "passé" : "à venir"}</p>;
      },
    });
    const compiled = throughJson(compileBlock(Dates, { dates }));
    expect(toHtml(compiled, { now: "2026-04-10" })).toBe("<p>à venir</p>");
    expect(toHtml(compiled, { now: "2026-04-11" })).toBe("<p>passé</p>");
  });

  it("may be that of a page's own fields, and its blocks are compiled as it has them", () => {
    const Fairs = definePage({
      name: "Fairs",
      layout: "fairs",
      description: "Une page.",
      fields: { closes: optional(date("Le dernier jour.", { changes: "after" })) },
      blocks: { fair: Fair },
      render: ({ closes = "", blocks }, page) => {
        const isOver = page.now !== undefined && toFrenchDay(page.now) > closes;
        return <div>{isOver ? <p>Trop tard</p> : blocks.fair({ landmark: false })}</div>;
      },
    });
    const compiled = throughJson(compilePage(Fairs, { closes: "2026-04-26", fair: {} }));
    expect(toHtml(compiled, { now: "2026-04-26" })).toBe('<div><p id="fair">pendant</p></div>');
    expect(toHtml(compiled, { now: "2026-04-27" })).toBe("<div><p>Trop tard</p></div>");
    expect(toHtml(compiled)).toBe('<div><p id="fair">sans jour</p></div>');
    expect(toHtml(compiled.blocks.fair, { now: "2026-04-27" })).toBe("<p>pendant</p>");
  });

  it("may be that of a block of a page, under a key or in a list", () => {
    const Fairs = definePage({
      name: "Fairs",
      layout: "fairs",
      description: "Une page.",
      fields: {},
      blocks: { fair: Fair, fairs: blocksOf({ foire: Fair }, "Des foires.") },
      render: ({ blocks }) => (
        <div>
          {blocks.fair()}
          {blocks.fairs()}
        </div>
      ),
    });
    const content = {
      fair: { last: "2026-04-26" },
      fairs: [
        { type: "foire", first: "2026-04-03" },
        { type: "foire", first: "2026-05-01", last: "2026-05-02" },
      ],
    } as const;
    const compiled = throughJson(compilePage(Fairs, content));
    for (const now of ["2026-04-01", "2026-04-03", "2026-04-27", "2026-05-02", "2026-05-03", undefined]) {
      const live = renderToStaticMarkup(<Fairs {...content} now={now} />);
      expect(toHtml(compiled, { now })).toBe(live);
    }
  });
});

describe("without a day", () => {
  it("warns once for each page whose dates decide, and never of another", () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const dated = compilePage(CandidatesPage, { ...value, title: "Un appel", open: true, ...DAYS });
    for (const show of [() => renderToStaticMarkup(<Page {...dated} />), () => toHtml(dated)]) {
      show();
      show();
    }
    toHtml(dated, { now: "2026-04-10" });
    toHtml(compilePage(CandidatesPage, { ...value, open: true }));
    expect(warn.mock.calls).toEqual([[expect.stringContaining("“Un appel” depends on the present day")]]);
    vi.restoreAllMocks();
  });
});

describe("a block with state", () => {
  const schema = object({ title: inline("Le titre."), desc: markdown("Le texte.") }, "Un tiroir.");
  function Drawer({ title, desc, headingLevel, ...root }: ClientProps<typeof schema.fields>) {
    const [isOpen] = useState(true);
    const Title = `h${headingLevel}` as "h2";
    return (
      <div {...root} data-open={isOpen}>
        <Title>{title}</Title>
        {desc}
      </div>
    );
  }
  const Tiroir = defineBlock({ name: "Tiroir", schema, component: Drawer });
  const TestPage = definePage({
    name: "TestPage",
    layout: ["essai", "test"],
    description: "Une page.",
    fields: { title: filled(inline("Le titre.")) },
    blocks: { first: Tiroir, second: optional(Tiroir) },
    body: true,
  });
  const source =
    "---\nlayout: test\ntitle: Essai\nfirst:\n  title: Un *mot*\n  desc: Un **autre**.\n---\n\n## Suite\n\nLa fin.\n";

  it("is read, and shows live and compiled as the same HTML", () => {
    const { value: content, issues } = readPage(source, [CandidatesPage, TestPage]);
    expect(issues).toEqual([]);
    const page = content as ContentOf<typeof TestPage>;
    const html = renderToStaticMarkup(<TestPage {...page} />);
    expect(html).toContain('<div id="first" data-open="true"><h2>Un <em>mot</em></h2>');
    expect(html).toContain('<h2 class="fr-h2">Suite</h2>');
    const compiled = throughJson(compilePage(TestPage, page));
    expect(renderToStaticMarkup(<Page {...compiled} blocks={{ Tiroir: Drawer }} />)).toBe(html);
    expect(renderToStaticMarkup(<Page {...compiled} blocks={{ Tiroir }} />)).toBe(html);
    const first = <Block {...compiled.blocks.first} blocks={{ Tiroir: Drawer }} headingLevel={4} />;
    expect(renderToStaticMarkup(first)).toContain("<h4>Un <em>mot</em></h4>");
  });

  it("without its component, leaves the rest of the page, and is reported once", () => {
    const report = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const compiled = compilePage(TestPage, readPage(source, TestPage).value as ContentOf<typeof TestPage>);
    for (const blocks of [undefined, compiled.blocks, { Tiroir: "div" }, { Tiroir: compiled.blocks.first }]) {
      const html = renderToStaticMarkup(<Page {...compiled} blocks={blocks as undefined} />);
      expect(html).not.toContain("data-open");
      expect(html).toContain('<h2 class="fr-h2">Suite</h2>');
    }
    expect(report.mock.calls).toEqual([
      [
        "dsfr-blocks: Tiroir has state, and its component is missing: the block is not shown. Pass it to the page: blocks={{ Tiroir }}.",
      ],
    ]);
    expect(toHtml(compiled)).toContain('<h2 class="fr-h2">Suite</h2>');
    expect(report.mock.calls.at(-1)?.[0]).toContain("Pass a function that returns its HTML");
    vi.restoreAllMocks();
  });

  it("gives its HTML to toHtml", () => {
    const compiled = compileBlock(Tiroir, { title: "Un *mot*", desc: "" });
    const Tiroir_ = (props: Readonly<Record<string, unknown>>) =>
      `<details>${String(props["title"])}</details>`;
    expect(toHtml(compiled, { blocks: { Tiroir: Tiroir_ } })).toBe("<details>Un <em>mot</em></details>");
    const page = readPage(source, TestPage).value;
    const whole = compilePage(TestPage, page as ContentOf<typeof TestPage>);
    const html = toHtml(whole, { blocks: { Tiroir: Tiroir_ } });
    expect(html).toContain('<h2 class="fr-h2">Suite</h2>');
    // a page's level is its own, whatever a block's would be
    expect(toHtml(whole, { blocks: { Tiroir: Tiroir_ }, headingLevel: 4, landmark: true })).toBe(html);
  });

  it("is what a handler needs: a block that is compiled holds text and numbers alone", () => {
    const handled = defineBlock({
      name: "Bouton",
      schema: object({ label: inline("Le texte.") }, "Un bouton."),
      render: ({ label }, block) => (
        <button type="button" onClick={() => undefined}>
          <Inline block={block} content={label} />
        </button>
      ),
    });
    expect(() => compileBlock(handled, { label: "Ici" })).toThrow("<button> has onClick");
  });
});

describe("every attribute of a site's block", () => {
  const levels: readonly HeadingLevel[] = [2, 3, 4];
  const Table = defineBlock({
    name: "Table",
    schema: object({ text: markdown("Le texte.") }, "Une table."),
    render: ({ text }, block) => (
      <div {...block.root} hidden={false} aria-busy={false} data-on={true}>
        <label htmlFor={`${block.root.id}-a`}>Nom</label>
        <input
          id={`${block.root.id}-a`}
          type="text"
          tabIndex={0}
          required
          aria-describedby={`${block.root.id}-b`}
        />
        <p id={`${block.root.id}-b`}>
          <time dateTime="2026-04-26">26 avril</time>
        </p>
        <table>
          <tbody>
            <tr>
              <td colSpan={2} rowSpan={3}>
                <RichText block={block} content={text} />
              </td>
            </tr>
          </tbody>
        </table>
        <pre>{"\n\nun"}</pre>
        <a href={`#${block.root.id}-b`}>Bas & « haut »</a>
        <svg viewBox="0 0 1 1" strokeWidth={2} aria-hidden>
          <path d="M0 0" fillRule="evenodd" />
          <clipPath id={`${block.root.id}-c`} clipPathUnits="userSpaceOnUse" />
          <marker markerUnits="strokeWidth" markerWidth={2} />
          <path
            clipPath="none"
            markerEnd="none"
            strokeDashoffset={1}
            strokeMiterlimit={2}
            vectorEffect="none"
          />
          <text textLength={3} letterSpacing={1} dominantBaseline="middle" pointerEvents="none" />
        </svg>
        <details open>
          <summary>Plus</summary>
          <hr />
        </details>
      </div>
    ),
  });

  it.each(levels)("comes out as React writes it, at level %i", (headingLevel) => {
    const content = { text: "# Un\n\nDeux <3 \"quatre\" & 'cinq'\n\n## Trois\n\nFin." };
    const expected = renderToStaticMarkup(<Table {...content} id="ici" headingLevel={headingLevel} />);
    const compiled = throughJson(compileBlock(Table, content));
    const place = { id: "ici", headingLevel };
    expect(renderToStaticMarkup(<Block {...compiled} {...place} />)).toBe(expected);
    expect(toHtml(compiled, place)).toBe(expected);
  });
});

describe("what is no compiled content", () => {
  const renderShown = (tree: unknown) =>
    renderToStaticMarkup(<Block {...({ block: "X", tree } as unknown as BlockProps)} />);

  it.each(["script", "style", "iframe", "object", "animate", "set", "a b", "base"])(
    "makes no element: %s",
    (tag) => {
      expect(() => renderShown([["section", 0, [tag, 0, "alert(1)"]]])).toThrow(
        "Compiled content cannot contain",
      );
    },
  );

  it("cannot give an event, a style, HTML or an unsafe address", () => {
    const attributes = {
      onClick: "alert(1)",
      style: "x",
      dangerouslySetInnerHTML: { __html: "<i>" },
      ref: "x",
    };
    expect(renderShown([["p", attributes, "x"]])).toBe("<p>x</p>");
    expect(renderShown([["a", { href: "javascript:alert(1)" }, "x"]])).toBe("<a>x</a>");
    expect(renderShown([["A", { href: " javascript:alert(1)" }, "x"]])).toBe("<a>x</a>");
    expect(renderShown([["p", { root: true, onClick: "alert(1)" }, "x"]])).toBe("<p>x</p>");
    const tree = [
      ["p", { ...attributes, title: { toString: 1 }, href: ["javascript:", ""], lang: "fr" }, "x"],
    ];
    const block = { block: "X", tree, id: "ici" } as unknown as BlockProps;
    expect(renderToStaticMarkup(<Block {...block} />)).toBe('<p lang="fr">x</p>');
    expect(toHtml(block)).toBe('<p lang="fr">x</p>');
  });

  it("is refused with what to do", () => {
    expect(() => renderToStaticMarkup(<Block {...({ title: "x" } as unknown as BlockProps)} />)).toThrow(
      "must come from compilePage",
    );
  });
});

function throughJson<T>(given: T): T {
  return JSON.parse(JSON.stringify(given)) as T;
}
