import type { ComponentType, ReactNode } from "react";
import type { Mutable } from "@dsfr-blocks/base/simplify";
import {
  type Fields,
  type InferFields,
  object,
  open,
  optional,
  plain,
  record,
  url,
} from "@dsfr-blocks/content/schema";
import { withStandard } from "@dsfr-blocks/content/standard";
import { isBlockList } from "./blockList";
import type { Body } from "./body";
import { createBlockContext, type PageContext, type SplitProps, splitProps } from "./context";
import {
  warnAboutLabels,
  checkPageDefinition,
  type BlockFunction,
  rejectUncalledBlocks,
} from "./checkDefinition";
import type { AnyBlock } from "./defineBlock";
import { withOwner } from "./definitionErrors";
import { type BlockInstance, listInstances, formatElementKey, RESERVED_IDS } from "./instances";
import { pickOptions } from "./options";
import { resolveBlocks } from "./pageBlocks";
import { PageFrame } from "./PageFrame";
import type { Blocks, PageComponent, PageDefinition, PageOptions, PageParts } from "./pageTypes";
import { getPageLanguage } from "./pageLanguage";
import { DEFAULT_TITLE_KEY, getPageTitle } from "./pageTitle";
import { getHomeUrl } from "./translations";
import { RichSection } from "./RichSection";

export type * from "./pageTypes";

/**
 * Creates a page type: a React component with its definition as properties. In production bundles, the definition is not
 * checked.
 *
 * @throws {TypeError} If the definition is invalid: no `name` or `layout`, a key used twice or reserved, a value of `blocks`
 * that is not a block, or an `order` or `titleFrom` that names an unknown key.
 * @example
 * const MyPage = definePage({
 *   name: "MyPage",
 *   layout: "ma-page",
 *   description: "Une page avec des chiffres.",
 *   fields: pageFields,
 *   blocks: { figures: KeyFigures },
 * });
 * // <MyPage {...content} />
 */
/* @__NO_SIDE_EFFECTS__ */
export function definePage<F extends Fields, B extends Blocks, Text extends boolean | Body = false>(
  definition: PageDefinition<F, B, Text>,
): PageComponent<InferFields<F>, B, Text> {
  const {
    name,
    layout,
    description,
    label,
    fields,
    order = [],
    titleFrom,
    blocks: blockEntries,
    check,
  } = definition;
  const bodyDefinition = typeof definition.body === "object" ? definition.body : undefined;
  const body = Boolean(definition.body);
  if (process.env.NODE_ENV !== "production") checkPageDefinition(definition);
  const layouts = typeof layout === "string" ? [layout] : layout;
  const { blocks, only, schemas, options } = resolveBlocks(name, blockEntries, bodyDefinition?.blocks);
  const { anchors: customAnchors = {} } = definition as {
    readonly anchors?: Readonly<Record<string, string>>;
  };
  const singleBlockKeys = Object.keys(blocks).filter((key) => !isBlockList(blocks[key]));
  const anchors = Object.fromEntries(singleBlockKeys.map((key) => [key, customAnchors[key] ?? key]));
  const allFields: Fields = {
    ...fields,
    ...schemas,
    layout: optional(plain(LAYOUT_DESCRIPTION, { label: "Modèle de page" })),
    // a page type of the site may define these keys itself
    lang: fields["lang"] ?? optional(plain(LANGUAGE_DESCRIPTION, { label: "Langue", widget: "hidden" })),
    translations:
      fields["translations"] ??
      optional(
        record(url("L’adresse dans cette langue."), TRANSLATIONS_DESCRIPTION, {
          label: "Traductions",
          widget: "hidden",
        }),
      ),
  };
  const ordered = order.flatMap((key) => (allFields[key] ? [[key, allFields[key]] as const] : []));
  const closedSchema = object({ ...Object.fromEntries(ordered), ...allFields }, description, { label });
  const schema = definition.otherKeys ? open(closedSchema) : closedSchema;
  const names = { ...schema.fields, ...(body && { body: plain("") }) };
  const namesWithOptions = { ...options, ...names };

  const Page = (props: Readonly<Record<string, unknown>>): ReactNode => {
    const { breadcrumb, ...propGroups } = splitPageProps(name, options, namesWithOptions, props);
    if (process.env.NODE_ENV !== "production") warnAboutLabels(name, propGroups);
    const { content } = propGroups;
    const { entries, people, now } = propGroups.options;
    const context = createBlockContext(propGroups, false);
    const homeUrl = getHomeUrl(statics, content, propGroups.root.lang);
    const page: Mutable<PageContext> = {
      ...context,
      landmark: false, // a page is never a landmark, even if it is compiled with the props of its blocks
      breadcrumb: breadcrumb ?? [{ title: context.prose.labels.home, url: homeUrl }],
      density: definition.density,
    };
    const createBlockElement = (
      { block, path, content: blockContent, id }: BlockInstance<AnyBlock>,
      extraProps?: object,
    ) => {
      const Block = block as unknown as ComponentType<object>;
      const blockOptions = pickOptions(content, block.options);
      const blockProps = {
        ...propGroups.prose,
        entries,
        people,
        now,
        ...blockOptions,
        ...blockContent,
        id,
        ...extraProps,
      };
      return <Block key={formatElementKey(path)} {...blockProps} />;
    };
    const source = content["body"];
    if (bodyDefinition && typeof source === "string")
      page.text = { source, directives: bodyDefinition.directives(source, createBlockElement) };
    const instances = listInstances<AnyBlock>(statics, content);
    page.bodyIds = {
      blockIds: [...RESERVED_IDS, ...Object.values(anchors), ...instances.map(({ id }) => id)],
      areShort: definition.shortAnchors === true,
    };
    const blockFunctions: Record<string, BlockFunction> = {};
    for (const key in blocks) {
      const renderBlock = (extraProps?: object) => {
        const elements = instances
          .filter(({ path }) => path[0] === key)
          .map((instance) => createBlockElement(instance, extraProps));
        return isBlockList(blocks[key]) ? elements : elements[0];
      };
      // if the function itself is rendered, React's warning contains this name
      blockFunctions[key] = Object.assign(renderBlock, { displayName: `blocks.${key}` });
    }
    const pageParts = { ...content, blocks: blockFunctions, allContent: content };
    const { render } = definition;
    if (!render)
      return renderDefaultPage(
        Object.values(blockFunctions),
        getPageTitle(statics, content),
        content["body"],
        page,
      );
    return withOwner(name, () => {
      const rendered = render(pageParts as unknown as PageParts<InferFields<F>, B, Text>, page);
      if (process.env.NODE_ENV !== "production")
        rejectUncalledBlocks(rendered, Object.values(blockFunctions));
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
    inBody: bodyDefinition?.blocks ?? {},
    hasRender: definition.render !== undefined,
    titleFrom: titleFrom ?? DEFAULT_TITLE_KEY,
    pluralLabel: definition.pluralLabel,
    isPart: definition.isPart === true,
    check,
    topics: definition.topics ?? [],
  };
  return Object.assign(Page, statics) as unknown as PageComponent<InferFields<F>, B, Text>;
}

/**
 * Splits the props of a page into groups. If `allContent` is present, the other props contain no content; else each prop in
 * `namesWithOptions` is content.
 */
function splitPageProps(
  name: string,
  options: Fields,
  namesWithOptions: Fields,
  { allContent, ...props }: Readonly<Record<string, unknown>>,
): SplitProps & Pick<PageOptions, "breadcrumb"> {
  const groups = splitProps(name, allContent === undefined ? namesWithOptions : options, props);
  const { breadcrumb, ...root } = groups.root as SplitProps["root"] & Pick<PageOptions, "breadcrumb">;
  const content: Readonly<Record<string, unknown>> = {
    ...groups.content,
    ...(allContent as object | undefined),
  };
  const lang = getPageLanguage(content, root.lang);
  return {
    ...groups,
    root: lang === undefined ? root : { ...root, lang },
    breadcrumb,
    content,
  };
}

const LANGUAGE_DESCRIPTION = "La langue de la page, si ce n’est pas le français : « en » pour l’anglais.";
const TRANSLATIONS_DESCRIPTION =
  "Les adresses de la page dans chaque langue : « en: /en/faq/ » pour l’anglais.";
const LAYOUT_DESCRIPTION = "Le modèle de page, qui indique au site comment afficher ce fichier.";

function renderDefaultPage(
  blockFunctions: readonly BlockFunction[],
  title: string,
  body: unknown,
  page: PageContext,
): ReactNode {
  return (
    <PageFrame page={page} title={title}>
      {blockFunctions.map((renderBlock) => renderBlock())}
      {typeof body === "string" && <RichSection block={page} content={body} id="body" />}
    </PageFrame>
  );
}
