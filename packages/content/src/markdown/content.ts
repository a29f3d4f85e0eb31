import { addOrigin, type Origin, originAt, originOfPart } from "@dsfr-blocks/base/origin";
import type { Content, Slice, Text } from "./tree";

export type { Content, Slice };

/** Joins slices of a field into one text, and maps it to their offsets in the field. */
export function contentOf(slices: readonly Slice[], separator: string): Content {
  const origin: number[] = [];
  let joined = "";
  for (const { text, offset } of slices) {
    if (origin.length > 0) joined += separator;
    addOrigin(origin, joined.length, offset);
    joined += text;
  }
  return { text: joined, origin };
}

/** Returns the offset in the field of an index in the text. */
export function offsetOf({ origin }: Content, index: number): number {
  return originAt(origin, index);
}

/** Creates a node from the text between two indexes, unchanged. */
export function typedText({ text, origin }: Content, from: number, to: number): Text {
  return textNode(text.slice(from, to), originOfPart(origin, from, to));
}

/** Creates a node whose value replaces the source at an index: an escape, a character reference, a line end. */
export function readText(content: Content, value: string, index: number): Text {
  const offset = offsetOf(content, index);
  const origin = [0, offset];
  for (let unit = 1; unit < value.length; unit++) origin.push(unit, offset);
  return textNode(value, origin);
}

export function textNode(value: string, origin: Origin): Text {
  return { type: "text", value, at: origin[1], ...(origin.length > 2 && { origin }) };
}
