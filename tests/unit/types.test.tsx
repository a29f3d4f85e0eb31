import type { ReactNode } from "react";
import { expect, expectTypeOf, it } from "vitest";
import { Block, type CompiledBlock, type CompiledPage, Page } from "../../src/entries/compiled";
import { type ContentOf, type Issue, type MarkdownTree, read, readPage } from "../../src/entries/content";
import {
  CandidatesPage,
  compilePage,
  defineConfig,
  definePage,
  FaqPage,
  NumberedSteps,
  type PageParts,
  ProfileCards,
  QuestionHero,
  Reasons,
  RichText,
  Section,
  TextPage,
} from "../../src/entries/index";
import {
  byDefault,
  choice,
  email,
  filled,
  type Infer,
  inline,
  list,
  max,
  min,
  number,
  object,
  oneOf,
  open,
  optional,
  pattern,
  plain,
  record,
  renamed,
} from "../../src/entries/schema";

it("takes the pages of a site however their list is made", () => {
  const Mine = definePage({
    name: "MinePage",
    layout: "mine",
    description: "",
    fields: { word: inline("") },
    blocks: {},
  });
  const some = [CandidatesPage, TextPage];
  const config = defineConfig({
    pages: [...[CandidatesPage, FaqPage], ...[{ page: TextPage, files: "a/*.md" }, Mine]],
  });
  expect(config.pages).toHaveLength(4);
  expect(defineConfig({ pages: [...some, Mine] }).pages).toHaveLength(3);
  // @ts-expect-error -- a block is no page
  expect(() => defineConfig({ pages: [...[CandidatesPage], ...[Reasons]] })).toThrow(TypeError);
  // @ts-expect-error -- nor is what names its files alone
  expect(() => defineConfig({ pages: [...[CandidatesPage], { files: "a/*.md" }] })).toThrow(TypeError);
});

it("infers what an author writes from the schema", () => {
  const small = object({ title: inline(""), tags: optional(list(plain(""), "")) }, "");
  type Small = Infer<typeof small>;
  expectTypeOf<Small>().toEqualTypeOf<{
    readonly title: string;
    readonly tags?: readonly string[] | undefined;
  }>();
  expectTypeOf(read("", small).value).toEqualTypeOf<Small | undefined>();
  expectTypeOf(read("", small).issues).toEqualTypeOf<readonly Issue[]>();
  expectTypeOf<ContentOf<typeof NumberedSteps>["steps"]>().toExtend<
    readonly { title: string; desc?: string | undefined }[] | undefined
  >();
});

it("infers a value of several kinds, free keys, and a key that has a default", () => {
  const product = object(
    {
      id: oneOf([number(""), plain(""), list(choice(["a", "b"], ""), "")], ""),
      figures: record(number(""), ""),
      phases: optional(record(open(object({ name: inline("") }, "")), "")),
      status: byDefault("brouillon", choice(["brouillon", "publié"], "")),
      code: pattern(/^[A-Z]+$/, plain(""), "Des majuscules."),
      contact: renamed("contact_email", optional(email(""))),
      mark: min(0, max(5, number(""))),
    },
    "",
  );
  expectTypeOf<Infer<typeof product>>().toEqualTypeOf<{
    readonly id: number | string | readonly ("a" | "b")[];
    readonly figures: Readonly<Record<string, number>>;
    readonly phases?: Readonly<Record<string, { readonly name: string }>> | undefined;
    readonly status: "brouillon" | "publié";
    readonly code: string;
    readonly contact?: string | undefined;
    readonly mark: number;
  }>();
  expect(product.kind).toBe("object");
  // @ts-expect-error -- a word that is none of them
  expect(() => byDefault("archivé", choice(["brouillon", "publié"], ""))).toThrow();
  // @ts-expect-error -- a text has no least value
  expect(() => min(0, plain(""))).toThrow();
});

it("takes a part of the front matter as a block's props, as it was read", () => {
  const { value } = readPage("", CandidatesPage);
  expectTypeOf<ContentOf<typeof CandidatesPage> | undefined>().toEqualTypeOf(value);
  if (value) {
    void (<NumberedSteps {...value.how} headingLevel={3} id="etapes" data-x="1" />);
    void (<QuestionHero {...value.head} open={value.open} />);
    void (<CandidatesPage {...value} term="EIG" />);
    // @ts-expect-error -- no block of the page takes such a prop
    void (<CandidatesPage {...value} terms="EIG" />);
    void (<ProfileCards {...value.profiles} people={{ Camille: { href: "/c" } }} />);
    void (<CandidatesPage {...value} term="EIG" breadcrumb={[]} />);
    const page = compilePage(CandidatesPage, value);
    expectTypeOf(page).toExtend<CompiledPage>();
    void (<Page {...page} now="2026-04-01" />);
    void (<Block {...page.blocks.how} headingLevel={3} />);
    // @ts-expect-error -- the page has no such block
    void page.blocks.faq;
  }
  expect(value).toBeUndefined();
});

it("knows the content of a site's page by its blocks, those that it may do without too", () => {
  const Small = definePage({
    name: "SmallPage",
    layout: "small",
    description: "",
    fields: { title: filled(inline("")) },
    blocks: { what: Reasons, how: optional(NumberedSteps) },
    body: true,
    render: ({ title, blocks, allContent }) => (
      <main>
        {title}
        {blocks.what()}
        {blocks.how({ headingLevel: 3, id: "etapes" })}
        <RichText content={allContent.body} />
      </main>
    ),
  });
  type Content = ContentOf<typeof Small>;
  expect(Small.layouts).toEqual(["small"]);
  expectTypeOf<Content["body"]>().toEqualTypeOf<string>();
  expectTypeOf<Content["what"]>().toEqualTypeOf<ContentOf<typeof Reasons>>();
  expectTypeOf<Content["how"]>().toEqualTypeOf<ContentOf<typeof NumberedSteps> | undefined>();
  const content: Content = { title: "Un titre", what: { title: "", defs: [] }, body: "" };
  const compiled = compilePage(Small, content);
  void (<Page {...compiled} />);
  void (<Block {...compiled.blocks.what} />);
  expectTypeOf(compiled).toExtend<CompiledPage>();
  expectTypeOf(compiled.blocks.how).toEqualTypeOf<CompiledBlock | undefined>();
});

it("asks for the component of each block with state, by its name, where the build wrote the type of the page", () => {
  const show = (
    page: CompiledPage<"faq" | "how", never, never, "Faq">,
    faq: CompiledBlock<"Faq">,
    Faq: () => ReactNode,
    union: CompiledPage<"faq", never, never, "Faq"> | CompiledPage<"how">,
  ) => {
    // @ts-expect-error -- no component
    void (<Page {...page} />);
    // @ts-expect-error -- another component
    void (<Page {...page} blocks={{ Tiroir: Faq }} />);
    void (<Page {...page} blocks={{ Faq }} now="2026-04-01" />);
    // @ts-expect-error -- no component
    void (<Block {...faq} />);
    void (<Block {...faq} blocks={{ Faq }} headingLevel={3} />);
    void (<Page {...union} blocks={{ Faq }} />);
    // a site's own component may take any page: its names are not known there
    const anyPage: CompiledPage = page;
    void (<Page {...anyPage} />);
  };
  expect(show).toBeInstanceOf(Function);
});

it("takes a site's own link, and refuses one that needs what no block gives", () => {
  interface LinkProps {
    readonly href: string | URL;
    readonly children: ReactNode;
    readonly prefetch?: boolean;
  }
  const Link = ({ href, children }: LinkProps) => <a href={`${href}`}>{children}</a>;
  const RouterLink = ({ to }: { readonly to: string }) => <a href={to}>Un lien</a>;
  void (<NumberedSteps title="" desc="" components={{ a: Link }} />);
  void (<Section title="Un titre">Un texte</Section>);
  // @ts-expect-error -- an address is given as `href`
  void (<NumberedSteps title="" desc="" components={{ a: RouterLink }} />);
});

it("takes a page's blocks as functions, of their own props", () => {
  const render = ({ blocks }: PageParts<object, { how: typeof NumberedSteps }, false>) => (
    <main>
      {blocks.how({ headingLevel: 3, id: "etapes" })}
      {
        // @ts-expect-error -- a function, to call
        blocks.how
      }
      {
        // @ts-expect-error -- the block has no such prop
        blocks.how({ heading: 3 })
      }
    </main>
  );
  expectTypeOf(render).returns.toExtend<ReactNode>();
});

it("refuses what no block could show", () => {
  const tree: MarkdownTree = [];
  // @ts-expect-error -- a title is due
  void (<NumberedSteps desc="" />);
  // @ts-expect-error -- the page owns h1
  void (<NumberedSteps title="" desc="" headingLevel={1} />);
  // @ts-expect-error -- content is props, not children
  void (<NumberedSteps title="" desc="" children="Texte" />);
  // @ts-expect-error -- text as it was written, or compiled: a tree is neither
  void (<NumberedSteps title={tree} desc="" />);
  expectTypeOf(NumberedSteps).parameter(0).not.toHaveProperty("dangerouslySetInnerHTML");
});
