import type { ComponentType, ReactNode } from "react";
import { type Fields, type InferFields, object, optional, plain } from "@dsfr-blocks/content/schema";
import { withStandard } from "@dsfr-blocks/content/standard";
import { isBlockList } from "./blockList";
import type { Body } from "./body";
import { contextOf, type PageContext, type Parts, partsOf } from "./context";
import { checkPageDefinition, type Placer, refuseUncalled } from "./checkDefinition";
import type { AnyBlock } from "./defineBlock";
import { withOwner } from "./definitionErrors";
import { type BlockInstance, instancesIn, keyOf } from "./instances";
import { optionsIn } from "./options";
import { partsOfBlocks } from "./pageBlocks";
import { PageFrame } from "./PageFrame";
import type { Blocks, PageComponent, PageDefinition, PageOptions, PageParts } from "./pageTypes";
import { TITLE, titleIn } from "./pageTitle";
import { RichSection } from "./RichSection";

export type * from "./pageTypes";

/**
 * Makes a page from its definition: `<MyPage {...content} />`. Throws a `TypeError` for a faulty definition; production
 * bundles skip this check.
 */
/* @__NO_SIDE_EFFECTS__ */
export function definePage<F extends Fields, B extends Blocks, Text extends boolean | Body = false>(
  definition: PageDefinition<F, B, Text>,
): PageComponent<InferFields<F>, B, Text> {
  const { name, layout, doc, label, fields, order = [], titleFrom, blocks: given, check } = definition;
  const inBody = typeof definition.body === "object" ? definition.body : undefined;
  const body = Boolean(definition.body);
  if (process.env.NODE_ENV !== "production") checkPageDefinition(definition);
  const layouts = typeof layout === "string" ? [layout] : layout;
  const { blocks, only, schemas, options } = partsOfBlocks(name, given, inBody?.blocks);
  const { anchors: named = {} } = definition as { readonly anchors?: Readonly<Record<string, string>> };
  const single = Object.keys(blocks).filter((key) => !isBlockList(blocks[key]));
  const anchors = Object.fromEntries(single.map((key) => [key, named[key] ?? key]));
  const keys: Fields = {
    ...fields,
    ...schemas,
    layout: optional(plain(LAYOUT, { label: "Modèle de page" })),
  };
  const ordered = order.flatMap((key) => (keys[key] ? [[key, keys[key]] as const] : []));
  const schema = object({ ...Object.fromEntries(ordered), ...keys }, doc, { label });
  const names = { ...schema.fields, ...(body && { body: plain("") }) };

  const Page = (props: Readonly<Record<string, unknown>>): ReactNode => {
    const { breadcrumb, ...parts } = pagePartsOf(name, names, options, props);
    const { content } = parts;
    const { entries, people, now } = parts.options;
    const page: Mutable<PageContext> = {
      ...contextOf(parts, false),
      landmark: false, // a page is not a landmark, even if it is recorded with the props of its blocks
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
    if (inBody && typeof source === "string")
      page.text = { source, directives: inBody.directives(source, elementOf) };
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
      if (process.env.NODE_ENV !== "production") refuseUncalled(rendered, Object.values(placers));
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

/** Parts the props of a page. If its content is one of them, `allContent`, the others are not its keys. */
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

const LAYOUT = "Le modèle de page, pour le générateur du site.";

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function renderPage(placers: readonly Placer[], title: string, body: unknown, page: PageContext): ReactNode {
  return (
    <PageFrame page={page} title={title}>
      {placers.map((place) => place())}
      {typeof body === "string" && <RichSection block={page} content={body} id="body" />}
    </PageFrame>
  );
}
