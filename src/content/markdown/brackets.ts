import { findDefinition } from "./definitions";
import { type Destination, LONGEST_LABEL, readLabel, readTarget } from "./links";
import { pair } from "./pair";
import { type Bracket, put, type Reader } from "./pieces";
import { textOf, withoutLinks } from "./text";

/** CommonMark 6.3 and 6.4: `[` and `![`, which a link or an image may begin with. */
export function readBracket(reader: Reader, position: number): number {
  const { text, pieces, brackets } = reader;
  const isImage = position > reader.from && text.charAt(position - 1) === "!";
  const from = isImage ? position - 1 : position;
  const inside = position + 1;
  put(reader, from, inside, { type: "text", value: text.slice(from, inside) });
  const outer = brackets.at(-1);
  if (outer) outer.holdsBracket = true;
  brackets.push({ index: pieces.length - 1, inside, isImage, holdsBracket: false });
  return inside;
}

/** CommonMark's appendix, « look for link or image ». */
export function readLinkEnd(reader: Reader, position: number): number {
  const { pieces, brackets } = reader;
  const open = brackets.pop();
  const target = open && (open.isImage || open.inside > reader.linked) && findTarget(reader, open, position);
  if (!target) return position + 1;
  const { url, title, end } = target;
  put(reader, position, end, { type: "text", value: "" });
  const [bracket, ...inside] = pieces.splice(open.index);
  const at = bracket?.at ?? 0;
  const children = pair(inside);
  const address = { url, ...(title !== undefined && { title }) };
  if (open.isImage) pieces.push({ type: "image", ...address, alt: textOf(children), at });
  else {
    pieces.push({ type: "link", ...address, children: withoutLinks(children), at });
    reader.linked = open.inside;
  }
  return end;
}

/** What the text between two brackets is linked to: what follows says it, or a definition of this name. */
function findTarget({ text, definitions }: Reader, open: Bracket, close: number): Destination | undefined {
  const target = readTarget(text, close + 1);
  if (target) return target;
  if (definitions.byLabel.size === 0) return undefined;
  const end = readLabel(text, close + 1);
  const own = end === undefined ? "" : text.slice(close + 2, end - 1);
  if (own === "" && (open.holdsBracket || close - open.inside > LONGEST_LABEL)) return undefined;
  const found = findDefinition(definitions, own === "" ? text.slice(open.inside, close) : own);
  return found && { ...found, end: end ?? close + 1 };
}
