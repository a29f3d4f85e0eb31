import type { ComponentType, HTMLAttributes, ReactElement, ReactNode } from "react";
import type { Simplify } from "../base/simplify";
import {
  type Fields,
  type InferFields,
  object,
  type OnlyBlock,
  optional,
  type OptionalBlock,
  plain,
  type Schema,
} from "../content/schema";
import { type StandardSchema, withStandard } from "../content/standard";
import { isReactElement } from "../rich-text/element";
import type { Crumb } from "./Breadcrumb";
import type { ContentOf, ReadablePage } from "./check";
import {
  contextOf,
  type Density,
  type PageContext,
  type Parts,
  partsOf,
  type SharedOptions,
} from "./context";
import { type AnyBlock, type BlockComponent, checkName } from "./defineBlock";
import { withOwner } from "./definitionErrors";
import { optionsIn, partOf } from "./options";
import { partsOfBlocks } from "./pageBlocks";
import { PageFrame } from "./PageFrame";
import { TITLE, titleIn } from "./pageTitle";
import type { Check } from "./reported";
import { RichSection } from "./RichSection";
import type { Topic } from "./topic";

/** The blocks of a page by their keys in its front matter, in the page's order. */
export type Blocks = Readonly<Record<string, BlockEntry | OptionalBlock<BlockEntry>>>;
type BlockEntry = AnyBlock | OnlyBlock<AnyBlock>;

type EntryOf<B> = B extends OptionalBlock<infer Entry> ? Entry : B;
type BlockOf<B> = EntryOf<B> extends OnlyBlock<infer Block> ? Block : EntryOf<B>;
type PropsOf<Block> = Block extends AnyBlock ? Partial<Parameters<Block>[0]> : never;
type ContentOfEntry<H> =
  H extends OnlyBlock<infer Block, infer Key> ? ContentOf<Block>[Key & keyof ContentOf<Block>] : ContentOf<H>;
type ContentOfBlocks<B extends Blocks> = {
  readonly [Key in keyof B as B[Key] extends OptionalBlock<BlockEntry> ? never : Key]: ContentOfEntry<B[Key]>;
} & {
  readonly [Key in keyof B as B[Key] extends OptionalBlock<BlockEntry> ? Key : never]?:
    ContentOfEntry<EntryOf<B[Key]>> | undefined;
};

/** What a page's file holds, once it has been read: `Own` are the page's own keys. */
export type PageContent<Own, B extends Blocks, Body extends boolean> = Simplify<
  Own &
    ContentOfBlocks<B> & { readonly layout?: string | undefined } & (Body extends true
      ? { readonly body: string }
      : unknown)
>;

/** What a page takes beside its content. */
export interface PageOptions extends SharedOptions {
  /** The pages above this one; by default the home page alone. `[]` for no breadcrumb. */
  readonly breadcrumb?: readonly Crumb[] | undefined;
}

/** Gives a block of the page, with the content that the file has for it: `{blocks.head()}`. */
export interface PlaceBlock<Props, Missing = undefined> {
  /**
   * Returns the block as an element; `undefined` if the file has no content for it. `props` add to the props from the
   * file, and override them: `blocks.head({ headingLevel: 3 })`.
   */
  (props?: Props): ReactElement | Missing;
}

/** What a page's `render` is given: its own fields, its blocks, and all that its file holds. */
export type PageParts<Own, B extends Blocks, Body extends boolean> = Own & {
  /** A function for each block, which gives its element: `{blocks.head()}`. */
  readonly blocks: {
    readonly [Key in keyof B]: PlaceBlock<
      PropsOf<BlockOf<B[Key]>>,
      B[Key] extends OptionalBlock<BlockEntry> ? undefined : never
    >;
  };
  /** All that the file holds, by its keys: the content of blocks too, and the `body`. */
  readonly allContent: PageContent<Own, B, Body>;
};

/** What a page is: written once, read by every tool. */
export interface PageDefinition<F extends Fields, B extends Blocks, Body extends boolean> {
  /** The component's name, such as `MyPage`. */
  readonly name: string;
  /** What its files say: `layout: administrations`; or several such words. */
  readonly layout: string | readonly string[];
  /** One French sentence for authors. */
  readonly doc: string;
  /** The page's own keys, beside those of its blocks. */
  readonly fields: F;
  /** The key of its own that holds the page's title, one line of Markdown: `titleFrom: "fullname"`. By default `title`. */
  readonly titleFrom?: (keyof F & string) | undefined;
  readonly blocks: B;
  /** The id of a block on the page, which links lead to; by default its key. */
  readonly anchors?: Partial<Record<keyof B, string>> | undefined;
  /** True when the Markdown after the front matter is content too, under the key `body`. */
  readonly body?: Body | undefined;
  /** `text` for long prose, such as a legal notice: one column, and a summary that stays in view. By default `campaign`. */
  readonly density?: Density | undefined;
  /** By default `PageFrame` with the blocks in order, then the body. */
  readonly render?: ((parts: PageParts<InferFields<F>, B, Body>, page: PageContext) => ReactNode) | undefined;
  /** What its fields are about, besides the topics of its blocks. */
  readonly topics?: readonly Topic[] | undefined;
  /** Rules that look across blocks. */
  readonly check?: Check<PageContent<InferFields<F>, B, Body>> | undefined;
}

type Both<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
/** What the blocks of a page take that its file does not say, such as the `term` of a dictionary entry. */
type OptionsOf<B extends Blocks> = Partial<
  Both<
    {
      [Key in keyof B]: BlockOf<B[Key]> extends BlockComponent<ContentOf<BlockOf<B[Key]>>, infer Options>
        ? Options
        : never;
    }[keyof B]
  >
>;

/** What a page takes beside its content: its options, those of its blocks, and its root's attributes. */
type BesideContent<Own, B extends Blocks, Taken extends PropertyKey> = Omit<PageOptions, Taken> &
  Omit<OptionsOf<B>, keyof Own | keyof B> &
  Omit<HTMLAttributes<HTMLDivElement>, Taken | "children" | "title">;

/**
 * The props of a page: its content, and what it takes beside. A file may have keys that are props of React or of the page, such
 * as `key`, `id` or `now`: content in one prop, `allContent`, has them beside these props.
 */
export type PageProps<Own, B extends Blocks, Body extends boolean> =
  | (PageContent<Own, B, Body> & { readonly allContent?: undefined } & BesideContent<
        Own,
        B,
        keyof Own | keyof B
      >)
  | ({ readonly allContent: PageContent<Own, B, Body> } & BesideContent<Own, B, never>);

/** A page: a React component with its definition on it. `Own` are the keys that are no block's. */
export interface PageComponent<Own, B extends Blocks, Body extends boolean = false> extends ReadablePage<
  PageContent<Own, B, Body>
> {
  (props: PageProps<Own, B, Body>): ReactNode;
  readonly schema: StandardSchema<PageContent<Own, B, false>>;
  readonly blocks: { readonly [Key in keyof B]: BlockOf<B[Key]> & AnyBlock };
  /** The id of each of its blocks. */
  readonly anchors: { readonly [Key in keyof B]: string };
}

/** A page of whatever content. */
export interface AnyPage<Content = unknown> extends ReadablePage<Content> {
  (props: never): ReactNode;
  readonly blocks: Readonly<Record<string, AnyBlock>>;
  readonly anchors: Readonly<Record<string, string>>;
}

/** Makes a page of its definition: `<MyPage {...content} />`. Throws a `TypeError` for a definition that cannot work. */
/* @__NO_SIDE_EFFECTS__ */
export function definePage<F extends Fields, B extends Blocks, Body extends boolean = false>(
  definition: PageDefinition<F, B, Body>,
): PageComponent<InferFields<F>, B, Body> {
  const { name, layout, doc, fields, titleFrom, blocks: given, body = false, check } = definition;
  checkName("definePage", name);
  const layouts = typeof layout === "string" ? [layout] : layout;
  if (!areWords(layouts))
    throw new TypeError(`${name}: layout takes the word that its files say: layout: "my-page".`);
  const taken = Object.keys({ ...fields, ...given }).find(
    (key) => RESERVED.has(key) || (body && key === "body"),
  );
  if (taken !== undefined)
    throw new TypeError(
      `${name}: give « ${taken} » another name. Reserved are ${[...RESERVED].join(", ")}; and body, in a page with a body.`,
    );
  const both = Object.keys(given).find((key) => Object.hasOwn(fields, key));
  if (both !== undefined) throw new TypeError(`${name}: two things have the key « ${both} ».`);
  if (titleFrom !== undefined && !isLine(fields[titleFrom]))
    throw new TypeError(
      `${name}: titleFrom takes the key of a field that is inline or plain; « ${titleFrom} » is none.`,
    );
  const { blocks, only, schemas, options } = partsOfBlocks(name, given);
  const anchors = Object.fromEntries(
    Object.keys(given).map((key) => [key, definition.anchors?.[key] ?? key]),
  );
  const schema = object(
    { ...fields, ...schemas, layout: optional(plain(LAYOUT, { label: "Modèle de page" })) },
    doc,
  );
  const names = { ...schema.fields, ...(body && { body: plain("") }) };

  const Page = (props: Readonly<Record<string, unknown>>): ReactNode => {
    const { breadcrumb, ...parts } = pagePartsOf(name, names, options, props);
    const { content } = parts;
    const { entries, people, now } = parts.options;
    const page: PageContext = {
      ...contextOf(parts, false),
      landmark: false, // a page is none, also where it is recorded with what its blocks take
      breadcrumb,
      density: definition.density,
    };
    const placers: Record<string, Placer> = {};
    for (const key in blocks) {
      const Block = blocks[key] as unknown as ComponentType<object>;
      const place: PlaceBlock<object> = (added) => {
        const part = partOf({ only }, key, content);
        if (part === undefined) return undefined;
        const own = optionsIn(content, blocks[key]?.options ?? {});
        const given = { ...parts.prose, entries, people, now, ...own, ...part, id: anchors[key], ...added };
        return <Block key={key} {...given} />;
      };
      // the name by which React warns of a function in the place of an element
      placers[key] = Object.assign(place, { displayName: `blocks.${key}` });
    }
    const all = { ...content, blocks: placers, allContent: content };
    const { render } = definition;
    if (!render) return renderPage(Object.values(placers), titleIn(statics, content), content["body"], page);
    return withOwner(name, () => {
      const rendered = render(all as unknown as PageParts<InferFields<F>, B, Body>, page);
      refuseUncalled(rendered, Object.values(placers));
      return rendered;
    });
  };
  const statics = {
    displayName: name,
    layouts,
    schema: withStandard(schema),
    blocks,
    only,
    anchors,
    body,
    titleFrom: titleFrom ?? TITLE,
    check,
    topics: definition.topics ?? [],
  };
  return Object.assign(Page, statics) as unknown as PageComponent<InferFields<F>, B, Body>;
}

/** The keys of which a page's `render` and its files have a use of their own. */
const RESERVED: ReadonlySet<string> = new Set(["layout", "blocks", "allContent"]);

/** Parts the props of a page. Where its content is one of them, `allContent`, the others are none of its keys. */
function pagePartsOf(
  name: string,
  fields: Fields,
  options: Fields,
  { allContent, ...props }: Readonly<Record<string, unknown>>,
): Parts & Pick<PageOptions, "breadcrumb"> {
  const parts = partsOf(name, allContent === undefined ? { ...options, ...fields } : options, props);
  const { breadcrumb, ...root } = parts.root as Parts["root"] & Pick<PageOptions, "breadcrumb">;
  return { ...parts, root, breadcrumb, content: { ...parts.content, ...(allContent as object | undefined) } };
}

function areWords(layouts: unknown): boolean {
  if (!Array.isArray(layouts) || layouts.length === 0) return false;
  return layouts.every((word) => typeof word === "string" && word.trim() !== "");
}

function isLine(field: Schema | undefined): boolean {
  return field?.kind === "text" && (field.format === "inline" || field.format === "plain");
}

const LAYOUT = "Le modèle de page, pour le générateur du site.";

type Placer = PlaceBlock<object> & { readonly displayName: string };

/** Throws for `{blocks.head}` in what a page gives: React would show nothing there. */
function refuseUncalled(node: unknown, placers: readonly Placer[]): void {
  if (Array.isArray(node)) for (const each of node) refuseUncalled(each, placers);
  else if (isReactElement(node)) refuseUncalled(Object.values(node.props), placers);
  else {
    const { displayName } = placers.find((place) => place === node) ?? {};
    if (displayName) throw new TypeError(`${displayName} is a function: write {${displayName}()}.`);
  }
}

function renderPage(placers: readonly Placer[], title: string, body: unknown, page: PageContext): ReactNode {
  return (
    <PageFrame page={page} title={title}>
      {placers.map((place) => place())}
      {typeof body === "string" && <RichSection block={page} content={body} id="body" />}
    </PageFrame>
  );
}
