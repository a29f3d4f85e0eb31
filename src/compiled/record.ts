import { Fragment, type FunctionComponent, isValidElement, type ReactNode } from "react";
import { headingLook } from "../rich-text/look";
import { IMAGE, LINK, TAGS } from "./tags";
import type { Attributes, Element, Node, Slot } from "./tree";

/** Heading level that a block is recorded at: levels are counted from it. */
export const RECORDED_LEVEL = 2;
/** Id that a block is recorded with: its headings' own follow it. */
export const RECORDED_ID = "id";

/** Stand for the elements that the host may replace; never rendered. */
export const recordedComponents = { a: () => null, img: () => null };

/** Says that a component is not to be recorded, but left to its own time: a slot in its place. */
export type SlotOf = (type: unknown, props: Readonly<Record<string, unknown>>) => Slot | undefined;

/**
 * The elements that React would render, as data. Components are called: those of this library use no
 * hook (the contract test holds it), so they give the same outside React.
 */
export function record(node: ReactNode, slotOf: SlotOf = () => undefined): Node[] {
  return joinTexts(recordNode(node, slotOf));
}

function recordNode(node: ReactNode, slotOf: SlotOf): Node[] {
  if (node === null || node === undefined || typeof node === "boolean" || node === "") return [];
  if (typeof node === "string" || typeof node === "number") return [String(node)];
  if (Array.isArray(node)) return node.flatMap((child: ReactNode) => recordNode(child, slotOf));
  if (!isValidElement<Readonly<Record<string, unknown>>>(node))
    throw new TypeError(`Not recordable: ${typeof node}`);
  const { type, props } = node;
  const slot = slotOf(type, props);
  if (slot) return [slot];
  const children = () => record(props["children"] as ReactNode, slotOf);
  if (type === Fragment) return children();
  if (type === recordedComponents.a) return [[LINK, attributesOf(props), ...children()]];
  if (type === recordedComponents.img) return [[IMAGE, attributesOf(props)]];
  if (typeof type === "function") return recordNode((type as FunctionComponent)(props) as ReactNode, slotOf);
  return [recordElement(type, props, children())];
}

function recordElement(type: string, props: Readonly<Record<string, unknown>>, children: Node[]): Element {
  const level = /^h[2-6]$/.test(type) ? Number(type[1]) : undefined;
  if (level === undefined) return [tagOf(type), attributesOf(props), ...children];
  // a heading whose look is that of its level keeps the look of the level that it will have
  const { className, ...rest } = props;
  const looks = className === headingLook(level);
  return [RECORDED_LEVEL - 1 - level, attributesOf(looks ? rest : props), ...children];
}

function tagOf(type: string): number {
  // the last one: the first `a` and `img` are those that the host may replace
  const tag = TAGS.lastIndexOf(type);
  if (tag < 0) throw new TypeError(`TAGS of src/compiled/tags.ts has no "${type}"`);
  return tag;
}

function attributesOf(props: Readonly<Record<string, unknown>>): Element[1] {
  const attributes: Record<string, Attributes[string]> = {};
  for (const [name, value] of Object.entries(props)) {
    if (name === "children" || value === undefined || value === null) continue;
    if (name === "id" && typeof value === "string" && value.startsWith(`${RECORDED_ID}-`)) {
      attributes["slug"] = value.slice(RECORDED_ID.length + 1);
    } else attributes[name] = value as Attributes[string];
  }
  const names = Object.keys(attributes);
  if (names.length === 0) return 0;
  const { className } = attributes;
  return names.length === 1 && typeof className === "string" ? className : attributes;
}

function joinTexts(nodes: readonly Node[]): Node[] {
  const joined: Node[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === "string" && typeof last === "string") joined[joined.length - 1] = last + node;
    else joined.push(node);
  }
  return joined;
}
