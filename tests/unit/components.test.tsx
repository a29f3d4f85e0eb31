// @vitest-environment jsdom

import { render, screen, within } from "@testing-library/react";
import { createRef, type ComponentProps } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as blocks from "../../src/blocks";
import * as views from "../../src/blocks/views";
import { compileBlock } from "../../src/compiled/compile";
import { blocksWith } from "../../src/definition/blocksWith";
import { defineBlock } from "../../src/definition/defineBlock";
import { Section } from "../../src/definition/Section";
import { RichText } from "../../src/rich-text/RichText";
import { inline, list, object } from "@dsfr-blocks/content/schema";
import { allFixtures } from "../shared/fixtures";

const { NumberedSteps, Reasons, SalaryConditions, QuestionHero, CallClosedNotice, Calendar } = blocks;
const BOLD = <b>Gras</b>;

afterEach(() => vi.restoreAllMocks());

describe("a block takes React nodes where an author writes Markdown", () => {
  it.each([
    ["a block of dsfr-blocks", NumberedSteps],
    ["a component of dsfr-blocks/components", views.NumberedSteps],
  ])("%s", (_name, Steps) => {
    render(
      <Steps
        id="etapes"
        title={<>Le {BOLD}</>}
        steps={[
          { title: BOLD, desc: <p>Un texte.</p>, id: "premiere" },
          { title: "Deuxième", desc: "L’envoi : en 7eme semaine." },
          { title: "Seule" },
        ]}
      />,
    );
    expect(screen.getByRole("heading", { level: 2 }).innerHTML).toBe("Le <b>Gras</b>");
    const [first, second, third] = screen.getAllByRole("listitem");
    expect(within(first as HTMLElement).getByRole("heading", { level: 3 })).toHaveProperty("id", "premiere");
    expect(within(second as HTMLElement).getByRole("heading", { level: 3 })).toHaveProperty(
      "id",
      "etapes-deuxieme",
    );
    expect(second?.textContent).toContain("L’envoi\u00A0: en 7e semaine.");
    expect(third?.innerHTML).toBe("Seule");
  });

  it("reads Markdown in the strings beside a node", () => {
    render(<NumberedSteps title={BOLD} desc={"1. **Écrire**\n2. Envoyer"} />);
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "Écrire",
      "Envoyer",
    ]);
  });

  it("gives a RichText its level, and its labels and its link to the page's", () => {
    const SiteLink = ({ children, ...props }: ComponentProps<"a">) => (
      <a data-site="" {...props}>
        {children}
      </a>
    );
    render(
      <NumberedSteps
        title="Titre"
        headingLevel={3}
        components={{ a: SiteLink }}
        steps={[{ title: "Étape", desc: <RichText content={"# Sous-titre\n\n[Un lien](/a)"} /> }]}
      />,
    );
    expect(screen.getByRole("heading", { level: 5 }).textContent).toBe("Sous-titre");
    expect(screen.getByRole("link").dataset).toHaveProperty("site");
  });

  it("refuses a link in the words of a link or a button", () => {
    const hero = <QuestionHero questions={[]} sub="" apply={{ title: <a href="/b">B</a>, url: "/a" }} />;
    expect(() => renderToStaticMarkup(hero)).toThrow("The text of a link or a button contains a link");
  });

  it("takes a node as the title of a section", () => {
    expect(renderToStaticMarkup(<Section title={BOLD}>Texte</Section>)).toContain(
      '<h2 class="fr-h2"><b>Gras</b></h2>',
    );
  });

  it("is empty where all its nodes are", () => {
    expect(renderToStaticMarkup(<Reasons title={null} defs={[{ def: <RichText content=" " /> }]} />)).toBe(
      "",
    );
  });

  it("is a block of a site that reads and renders", () => {
    const Words = defineBlock({
      name: "Words",
      schema: object(
        { title: inline("Le titre."), words: list(inline("Un mot."), "Les mots.") },
        "Des mots.",
      ),
      read: ({ title, words }) => ({ title, count: words.length }),
      render: ({ title, count }, block) => (
        <Section block={block} title={title}>
          {count} mots
        </Section>
      ),
    });
    expect(renderToStaticMarkup(<Words title={BOLD} words={["a", <i key="b">b</i>]} />)).toContain("2 mots");
  });
});

describe("the components of dsfr-blocks/components", () => {
  it("are those of dsfr-blocks, but for the accessibility statement", () => {
    const names = Object.keys(blocks).filter((name) => name !== "AccessibilityStatement");
    expect(Object.keys(views).sort()).toEqual(names.sort());
  });

  it("take the content of every block under the same names", () => {
    for (const [name, { view }] of Object.entries(views)) {
      const { schema, options } = blocks[name as keyof typeof views];
      const keys = [...Object.keys(schema.fields), ...Object.keys(options)];
      expect([name, keys.filter((key) => !Object.hasOwn(view.props, key))]).toEqual([name, []]);
    }
  });

  it("warn of the marks of Markdown, once, and show them as they are", () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const reasons = <views.Reasons title="Un **titre**" defs={[]} />;
    expect(renderToStaticMarkup(reasons) + renderToStaticMarkup(reasons)).toContain("**titre**");
    expect(warn.mock.calls).toEqual([
      [expect.stringContaining("Reasons of dsfr-blocks/components does not interpret Markdown")],
    ]);
  });

  it("set plain words as the blocks do", () => {
    const salaries = [{ experience: "Jusqu’à 5 ans", netMonthly: "3500 €", variablePart: "6 %" }];
    const html = renderToStaticMarkup(<views.SalaryConditions title="Salaires" salaries={salaries} />);
    expect(html).toBe(renderToStaticMarkup(<SalaryConditions title="Salaires" salaries={salaries} />));
    expect(html).toContain("3\u202F500\u00A0€");
  });

  it("take a ref and other attributes for their root", () => {
    const ref = createRef<HTMLElement>();
    render(<views.Reasons ref={ref} title="Titre" defs={[]} data-test="a" aria-label="b" />);
    expect(ref.current?.outerHTML).toMatch(/^<section data-test="a" aria-label="b"/);
  });
});

it.each(allFixtures)(
  "$block.name shows its content alike as a block and by its view",
  ({ block, fixtures }) => {
    const view = views[block.name as keyof typeof views] as ((props: object) => React.ReactNode) | undefined;
    if (!view) return;
    const areWords = (value: unknown): boolean =>
      typeof value === "string"
        ? /^[\p{L} ]*$/u.test(value)
        : typeof value !== "object" || value === null || Object.values(value).every(areWords);
    // the names of people are looked up by the block alone
    const isPlain = ({ content, with: options = {} }: (typeof fixtures)[number]) =>
      areWords(content) && !("people" in options);
    const View = view as React.ComponentType<object>;
    const Block = block.component;
    for (const { content, with: options = {} } of fixtures.filter(isPlain))
      expect(renderToStaticMarkup(<View {...content} {...options} />)).toBe(
        renderToStaticMarkup(<Block {...content} {...options} />),
      );
  },
);

describe("compiled content", () => {
  it("refuses a React node, and says where it is", () => {
    const content = { title: "Titre", defs: [{ def: "Une raison" }, { def: BOLD }] };
    expect(() => compileBlock(Reasons, content)).toThrow(
      "Reasons: defs[1].def is a React node, which cannot be compiled. Compile text, or render the block itself: <Reasons … />.",
    );
  });
});

describe("blocksWith", () => {
  const SiteLink = ({ children, ...props }: ComponentProps<"a">) => (
    <a data-site="" {...props}>
      {children}
    </a>
  );
  const bound = blocksWith(
    { components: { a: SiteLink }, labels: { home: "Début" } },
    { Reasons, Cards: views.Cards },
  );
  const cards = [{ title: "Une carte", url: "/a" }];

  it("binds options to blocks, and a prop wins", () => {
    expect(renderToStaticMarkup(<bound.Cards cards={cards} />)).toContain('data-site=""');
    expect(renderToStaticMarkup(<bound.Cards cards={cards} components={{}} />)).not.toContain("data-site");
  });

  it("takes all blocks of an entry, and leaves out what is none", () => {
    const all = blocksWith({ components: { a: SiteLink } }, { ...views, blocksWith });
    expect(Object.keys(all)).toEqual(Object.keys(views));
    expect(renderToStaticMarkup(<all.Cards cards={cards} />)).toContain('data-site=""');
  });

  it("keeps a block's definition", () => {
    expect(bound.Reasons.displayName).toBe("Reasons");
    expect(bound.Reasons.schema).toBe(Reasons.schema);
  });
});

describe("a call without a day", () => {
  const past = { opensAt: "2020-01-02", closesAt: "2020-02-01" };
  const renderWords = (element: React.ReactElement) =>
    render(element).container.textContent?.replace(/\s/g, " ");

  it("does not open before a first day, and gives its date", () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const apply = { title: "Postuler", url: "/" };
    expect(renderWords(<QuestionHero questions={[]} sub="" apply={apply} {...past} />)).toBe(
      "Appel à venir Ouverture de l’appel le 2 janvier 2020",
    );
    expect(renderWords(<QuestionHero questions={[]} sub="" closesAt="2020-02-01" />)).toBe(
      "Clôture le 1er février 2020",
    );
    expect(renderWords(<QuestionHero questions={[]} sub="" apply={apply} closesAt="2020-02-01" />)).toContain(
      "Postuler",
    );
    expect(renderWords(<QuestionHero questions={[]} sub="" apply={apply} open={false} {...past} />)).toBe(
      "Appel fermé ",
    );
  });

  it("says until when it is open where the day is known", () => {
    expect(renderWords(<QuestionHero questions={[]} sub="" {...past} now="2020-01-15" />)).toBe(
      "Appel ouvert jusqu’au 1er février 2020 inclus",
    );
  });

  it("warns once that the day is missing, and not while it is compiled", () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    compileBlock(CallClosedNotice, { title: "Fermé", open: false, ...past });
    expect(warn).not.toHaveBeenCalled();
  });

  it("warns of a day in another form", () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    renderWords(<QuestionHero questions={[]} sub="" closesAt="13/12/2026" now="2026-11-30" />);
    expect(warn.mock.calls).toEqual([[expect.stringContaining("“13/12/2026” is not a date.")]]);
  });

  it("is open in a hero and closed in a notice, by default", () => {
    expect(renderWords(<CallClosedNotice title="L’appel est fermé." />)).toBe("L’appel est fermé.");
    expect(renderWords(<CallClosedNotice title="L’appel est fermé." open />)).toBe("");
  });
});

it("shows the state of events that are given", () => {
  const events = [
    { event: "Dépôt", dates: "du 3 au 26 avril 2031", first: "2031-04-03", last: "2031-04-26" },
  ];
  const html = renderToStaticMarkup(
    <Calendar title="Calendrier" dates={[{ date: "Session", events }]} now="2031-04-10" />,
  );
  expect(html).toContain("En cours");
});
