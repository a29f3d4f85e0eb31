import type { FunctionComponent, ReactElement, ReactNode } from "react";
import { Fragment, jsx } from "react/jsx-runtime";
import type { GetImageSize } from "@dsfr-blocks/base/imageSize";
import { Anchored, type AnchoredProps } from "../definition/Anchored";
import { DayChoice, type DayChoiceProps } from "../definition/DayChoice";
import { NO_HEADING, ProseHeading } from "../rich-text/blocks";
import { joinTexts } from "../rich-text/annotate";
import { isReactElement } from "../rich-text/element";
import type { Props } from "../rich-text/nodes";
import { getTitleId } from "../rich-text/slug";
import { createRoutedLink } from "./createRoutedLink";
import { createSizedImage } from "./createSizedImage";
import { type CompiledChoice, type CompiledElement, type CompiledNode, type CompiledSlot } from "./tree";

/**
 * Placeholder for the id of a block or page until its root is known: a code point that no text may contain. An attribute that
 * contains the placeholder is stored as the list of the texts around the placeholder.
 */
const ID = "\uFDD0";

/** Heading level at which a block is recorded. Stored levels are relative to this level. */
const LEVEL = 2;

/** Returns the slot that replaces an element, or undefined to record the element. */
export type CreateSlot = (element: ReactElement<Props>) => CompiledSlot | undefined;

/** Placeholders for the elements that a site may replace; never rendered. */
const components = { a: () => null, img: () => null };

/** Props with which a block or page is recorded, instead of the props that depend on its position on a page. */
export const RECORDING_PROPS: Props = {
  components,
  id: ID,
  headingLevel: LEVEL,
  landmark: true,
  isCompiling: true,
};

/** Returns the props with which a page is recorded, with the size of its images and its links under a base path. */
export function getRecordingProps(imageSizeOf: GetImageSize | undefined, basePath: string): Props {
  const { a, img } = components;
  return {
    ...RECORDING_PROPS,
    components: {
      a: basePath === "" ? a : createRoutedLink(a, basePath),
      img: imageSizeOf ? createSizedImage(img, imageSizeOf) : img,
    },
  };
}

/**
 * Records the elements that React would render, as data. Calls the components: compiled components use no hooks, so they
 * return the same nodes outside React.
 *
 * @throws {TypeError} If data cannot contain a node or a prop.
 */
export function record(node: ReactNode, slotOf: CreateSlot = () => undefined): CompiledNode[] {
  return joinTexts(recordNode(node, slotOf));
}

function recordNode(node: ReactNode, slotOf: CreateSlot): CompiledNode[] {
  if (node === null || node === undefined || typeof node === "boolean" || node === "") return [];
  if (typeof node === "string" || typeof node === "number") return [String(node)];
  if (Array.isArray(node)) return node.flatMap((child: ReactNode) => recordNode(child, slotOf));
  if (!isReactElement(node))
    throw new TypeError(`Compiled content cannot contain a value of type ${typeof node}.`);
  const { type, props } = node;
  const slot = slotOf(node);
  if (slot) return [slot];
  const recordChildren = () => record(props["children"] as ReactNode, slotOf);
  if (type === Fragment) return recordChildren();
  if (type === DayChoice) return [recordChoice(props as unknown as DayChoiceProps, slotOf)];
  if (type === Anchored) {
    const { root } = (props as unknown as AnchoredProps).block;
    return root.id === ID ? [{ anchored: recordChildren() }] : recordChildren();
  }
  if (type === ProseHeading && (props["level"] as number) < NO_HEADING)
    return [
      [
        (props["level"] as number) - LEVEL + 1,
        recordAttributes("h2", { id: props["id"] }),
        ...recordChildren(),
      ],
    ];
  if (type === components.a) return [["A", recordAttributes("a", props), ...recordChildren()]];
  if (type === components.img) return [["IMG", recordAttributes("img", props)]];
  if (typeof type === "string") return [recordElement(type, props, recordChildren())];
  if (typeof type !== "function")
    throw new TypeError("Compiled content can contain only elements and function components.");
  const rendered = (type as FunctionComponent<Props>)(props) as ReactNode;
  return "client" in type && type.client ? recordClient(type, rendered) : recordNode(rendered, slotOf);
}

/** Records all contents of a date-dependent part, because the present day is known only when the part is shown. */
function recordChoice({ days, order, shown }: DayChoiceProps, slotOf: CreateSlot): CompiledChoice {
  return { days, order, shown: shown.map((node) => record(node, slotOf)) };
}

/** Records a block with state: the props of its component. */
function recordClient(type: object, rendered: ReactNode): CompiledNode[] {
  if (!isReactElement(rendered)) return [];
  const { headingLevel: _level, id: _id, ...props } = rendered.props;
  return [{ client: (type as { displayName: string }).displayName, props: recordProps(props) as Props }];
}

function recordProps(value: unknown): unknown {
  if (isReactElement(value)) return { nodes: record(value) };
  if (Array.isArray(value)) return value.map(recordProps);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, recordProps(each)]));
}

function recordElement(type: string, props: Props, children: CompiledNode[]): CompiledElement {
  if (!/^h[2-6]$/.test(type)) return [type, recordAttributes(type, props), ...children];
  const markedProps = props["className"] === undefined ? { ...props, bare: true } : props;
  return [Number(type[1]) - LEVEL + 1, recordAttributes(type, markedProps), ...children];
}

function recordAttributes(element: string, props: Props): CompiledElement[1] {
  const attributes: Record<string, string | number | boolean | readonly string[]> = {};
  for (const [name, value] of Object.entries(props)) {
    if (name === "children" || value === undefined || value === null) continue;
    if (name === "id" && value === ID) attributes["root"] = true;
    else if (value === getTitleId(ID)) attributes["landmark"] = value.slice(`${ID}-`.length);
    else if (typeof value === "boolean") {
      // React writes the values `true` and `false` of these attributes; for other boolean attributes, React writes only the
      // name for `true`, and nothing for `false`
      if (/^(?:aria|data)-/.test(name)) attributes[name] = String(value);
      else if (value) attributes[name] = true;
    } else if (typeof value === "string" && value.includes(ID)) attributes[name] = value.split(ID);
    else if (typeof value === "string" || typeof value === "number") attributes[name] = value;
    else throw new UnsupportedPropError(element, name, typeof value);
  }
  const names = Object.keys(attributes);
  if (names.length === 0) return 0;
  const { className } = attributes;
  return names.length === 1 && typeof className === "string" ? className : attributes;
}

/** Error for a prop of an element that compiled content cannot contain, such as a function. */
export class UnsupportedPropError extends TypeError {
  constructor(
    element: string,
    readonly prop: string,
    readonly type: string,
  ) {
    super(
      `<${element}> has ${prop}, of type ${type}: compiled content can contain only text, numbers and booleans. Define an interactive block with \`component\`.`,
    );
  }
}

/** Creates the element of a component with its props, to record it. */
export function createComponentElement(component: unknown, props: object): ReactElement {
  return jsx(component as FunctionComponent<object>, props);
}
