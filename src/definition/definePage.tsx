import type { ComponentType, ReactNode } from "react";
import { type Fields, type InferFields, object, optional, plain, type Schema } from "../content/schema";
import { withStandard } from "../content/standard";
import { isReactElement } from "../rich-text/element";
import { isBlockList } from "./blockList";
import type { Body } from "./body";
import { contextOf, type PageContext, type Parts, partsOf } from "./context";
import { type AnyBlock, checkName } from "./defineBlock";
import { withOwner } from "./definitionErrors";
import { type BlockInstance, instancesIn, keyOf } from "./instances";
import { optionsIn } from "./options";
import { partsOfBlocks } from "./pageBlocks";
import { PageFrame } from "./PageFrame";
import type { Blocks, PageComponent, PageDefinition, PageOptions, PageParts } from "./pageTypes";
import { TITLE, titleIn } from "./pageTitle";
import { RichSection } from "./RichSection";

export type * from "./pageTypes";

/** Makes a page of its definition: `<MyPage {...content} />`. Throws a `TypeError` for a definition that cannot work. */
/* @__NO_SIDE_EFFECTS__ */
export function definePage<F extends Fields, B extends Blocks, Text extends boolean | Body = false>(
  definition: PageDefinition<F, B, Text>,
): PageComponent<InferFields<F>, B, Text> {
  const { name, layout, doc, label, fields, order = [], titleFrom, blocks: given, check } = definition;
  const inBody = typeof definition.body === "object" ? definition.body : undefined;
  const body = Boolean(definition.body);
  checkName("definePage", name);
  const layouts = typeof layout === "string" ? [layout] : layout;
  if (!areWords(layouts))
    throw new TypeError(`${name}: layout takes the word that its files say: layout: "my-page".`);
  if (!(fields as unknown) || !(given as unknown))
    throw new TypeError(`${name} takes fields: { title: plain("…") } and blocks: { … }, which may be empty.`);
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
  const { blocks, only, schemas, options } = partsOfBlocks(name, given, inBody?.blocks);
  const { anchors: named = {} } = definition as { readonly anchors?: Readonly<Record<string, string>> };
  const single = Object.keys(blocks).filter((key) => !isBlockList(blocks[key]));
  const anchors = Object.fromEntries(single.map((key) => [key, named[key] ?? key]));
  const keys: Fields = {
    ...fields,
    ...schemas,
    layout: optional(plain(LAYOUT, { label: "Modèle de page" })),
  };
  const unknown = order.find((key) => !Object.hasOwn(keys, key));
  if (unknown !== undefined)
    throw new TypeError(`${name}: order takes keys of the page; « ${unknown} » is none.`);
  const inOrder = new Set([...order, ...Object.keys(keys)]);
  const schema = object(
    Object.fromEntries([...inOrder].flatMap((key) => (keys[key] ? [[key, keys[key]]] : []))),
    doc,
    { label },
  );
  const names = { ...schema.fields, ...(body && { body: plain("") }) };

  const Page = (props: Readonly<Record<string, unknown>>): ReactNode => {
    const { breadcrumb, ...parts } = pagePartsOf(name, names, options, props);
    const { content } = parts;
    const { entries, people, now } = parts.options;
    const page: Mutable<PageContext> = {
      ...contextOf(parts, false),
      landmark: false, // a page is none, also where it is recorded with what its blocks take
      breadcrumb,
      density: definition.density,
    };
    const elementOf = ({ block, path, content: part, id }: BlockInstance<AnyBlock>, added?: object) => {
      const Block = block as unknown as ComponentType<object>;
      const own = optionsIn(content, block.options);
      const given = { ...parts.prose, entries, people, now, ...own, ...part, id, ...added };
      return <Block key={keyOf(path)} {...given} />;
    };
    const source = content["body"];
    if (inBody && typeof source === "string") page.text = { source, show: inBody.show(source, elementOf) };
    const instances = instancesIn<AnyBlock>(statics, content);
    const placers: Record<string, Placer> = {};
    for (const key in blocks) {
      const place = (added?: object) => {
        const elements = instances
          .filter(({ path }) => path[0] === key)
          .map((each) => elementOf(each, added));
        return isBlockList(blocks[key]) ? elements : elements[0];
      };
      // the name by which React warns of a function in the place of an element
      placers[key] = Object.assign(place, { displayName: `blocks.${key}` });
    }
    const all = { ...content, blocks: placers, allContent: content };
    const { render } = definition;
    if (!render) return renderPage(Object.values(placers), titleIn(statics, content), content["body"], page);
    return withOwner(name, () => {
      const rendered = render(all as unknown as PageParts<InferFields<F>, B, Text>, page);
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
    inBody: inBody?.blocks ?? {},
    titleFrom: titleFrom ?? TITLE,
    check,
    topics: definition.topics ?? [],
  };
  return Object.assign(Page, statics) as unknown as PageComponent<InferFields<F>, B, Text>;
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

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

type Placer = ((props?: object) => ReactNode) & { readonly displayName: string };

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
