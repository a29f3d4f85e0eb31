import { addOrigin, type Origin, originAt, originOfPart } from "@dsfr-blocks/base/origin";
import type { Content, Slice, Text } from "./tree";

export type { Content, Slice };

export function contentOf(slices: readonly Slice[], between: string): Content {
  const origin: number[] = [];
  let all = "";
  for (const { text, offset } of slices) {
    if (origin.length > 0) all += between;
    addOrigin(origin, all.length, offset);
    all += text;
  }
  return { text: all, origin };
}

/** The offset in the field of an offset in the text. */
export function offsetOf({ origin }: Content, index: number): number {
  return originAt(origin, index);
}

/** What stands between two offsets of the text, as it is typed. */
export function typedText({ text, origin }: Content, from: number, to: number): Text {
  return textNode(text.slice(from, to), originOfPart(origin, from, to));
}

/** A text that something else stands for, at an offset of the text: an escape, a reference, a line end. */
export function readText(content: Content, value: string, index: number): Text {
  const offset = offsetOf(content, index);
  const origin = [0, offset];
  for (let unit = 1; unit < value.length; unit++) origin.push(unit, offset);
  return textNode(value, origin);
}

export function textNode(value: string, origin: Origin): Text {
  return { type: "text", value, at: origin[1], ...(origin.length > 2 && { origin }) };
}
