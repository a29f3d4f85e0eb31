import type { Now } from "@dsfr-blocks/base/day";
import { applyAttributes, filterAttributes, type RenderContext, renderDynamic, renderTree } from "./context";
import { type CompiledElement, type CompiledNode, type CompiledPage, isElement } from "./tree";

/** Heading of a page, for a table of contents. */
export interface PageHeading {
  /** Id of the heading, or of the section that it names: the link is `#${id}`. */
  readonly id: string;
  /** Level of the heading, from 2 to 6. */
  readonly level: number;
  /** Words of the heading. */
  readonly text: string;
}

/**
 * Returns the headings of a compiled page below its `h1`, in order, for a table of contents. A heading without an id, in a
 * section without an id, is left out. `now` is the day on which the page is shown: a date-dependent part may have headings.
 */
export function contentsOf(
  { tree }: Pick<CompiledPage, "tree">,
  { now }: { readonly now?: Now | undefined } = {},
): PageHeading[] {
  const headings: PageHeading[] = [];
  // id of the innermost section, until its first heading
  let sectionId: string | undefined;
  const readNodes = (nodes: readonly CompiledNode[], context: RenderContext<string>): string =>
    nodes
      .map((node) => {
        if (typeof node === "string") return node;
        return isElement(node) ? readElement(node, context) : (renderDynamic(node, context) ?? "");
      })
      .join("");
  const readElement = ([tag, attributes, ...children]: CompiledElement, context: RenderContext<string>) => {
    const { id } =
      typeof attributes === "object" ? applyAttributes({}, filterAttributes(attributes), context) : {};
    const outerId = sectionId;
    if (tag === "section") sectionId = id as string | undefined;
    const text = readNodes(children, context);
    if (tag === "section") sectionId = outerId;
    if (typeof tag === "string") return tag === "br" ? " " : text;
    const headingId = (id ?? sectionId) as string | undefined;
    const level = context.level + tag - 1;
    // a heading deeper than level 6 is shown as a paragraph
    if (headingId && level <= 6) headings.push({ id: headingId, level, text });
    sectionId = undefined;
    return text;
  };
  renderTree(tree, { renderNodes: readNodes, renderClient: () => "", components: {}, now }, {});
  return headings;
}
