import { addOrigin, type Origin, toSourceOffset, sliceOrigin } from "@dsfr-blocks/base/origin";
import type { MappedText, Slice, TextNode } from "./tree";

export type { MappedText, Slice };

/** Joins slices of a field into one text, and maps the text to the offsets of the slices in the field. */
export function joinSlices(slices: readonly Slice[], separator: string): MappedText {
  const origin: number[] = [];
  let joined = "";
  for (const { text, offset } of slices) {
    if (origin.length > 0) joined += separator;
    addOrigin(origin, joined.length, offset);
    joined += text;
  }
  return { text: joined, origin };
}

/** Converts an index in the text to an offset in the field. */
export function getFieldOffset({ origin }: MappedText, index: number): number {
  return toSourceOffset(origin, index);
}

/** Creates a node from the text between two indexes, unchanged. */
export function createVerbatimText({ text, origin }: MappedText, from: number, to: number): TextNode {
  return createTextNode(text.slice(from, to), sliceOrigin(origin, from, to));
}

/** Creates a node whose value replaces the source at an index: an escape, a character reference, a line end. */
export function createReplacementText(content: MappedText, value: string, index: number): TextNode {
  const offset = getFieldOffset(content, index);
  const origin = [0, offset];
  for (let unit = 1; unit < value.length; unit++) origin.push(unit, offset);
  return createTextNode(value, origin);
}

export function createTextNode(value: string, origin: Origin): TextNode {
  return { type: "text", value, at: origin[1], ...(origin.length > 2 && { origin }) };
}
