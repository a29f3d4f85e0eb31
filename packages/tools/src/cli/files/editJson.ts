import { isSame } from "@dsfr-blocks/base/isSame";
import { applyEdits, type Edit } from "@dsfr-blocks/content/yaml/textEdits";

/**
 * Returns the text of a JSON object with other values for some of its keys. What changes is written anew, with the indentation that
 * the text has; all the rest stays byte for byte, line ends included.
 */
export function editJson(text: string, values: Readonly<Record<string, unknown>>): string {
  const { members, end } = membersOf(text);
  const [, indent = "  "] = /[\r\n]([ \t]+)/.exec(text) ?? [];
  const written = (value: unknown) => JSON.stringify(value, null, indent).replace(/\n/g, `\n${indent}`);
  const edits: Edit[] = [];
  const added: string[] = [];
  for (const [key, value] of Object.entries(values)) {
    const member = members.get(key);
    if (!member) added.push(`\n${indent}${JSON.stringify(key)}: ${written(value)}`);
    else if (!isSame(JSON.parse(text.slice(member.from, member.to)), value))
      edits.push({ ...member, text: written(value) });
  }
  if (added.length > 0) {
    const last = Math.max(0, ...[...members.values()].map(({ to }) => to));
    const at = last || text.indexOf("{") + 1;
    const isOneLine = !/[\r\n]/.test(text.slice(at, end));
    edits.push({
      from: at,
      to: isOneLine ? end : at,
      text: `${last > 0 ? "," : ""}${added.join(",")}${isOneLine ? "\n" : ""}`,
    });
  }
  return applyEdits(text, edits);
}

/** Where the values of an object's own keys begin and end, and where its last bracket stands. */
function membersOf(text: string): {
  readonly members: ReadonlyMap<string, Pick<Edit, "from" | "to">>;
  readonly end: number;
} {
  const members = new Map<string, Pick<Edit, "from" | "to">>();
  let depth = 0;
  let key: string | undefined;
  let start = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\[^])*"|[{}[\]:,]/g)) {
    if (/^[{[]/.test(token)) depth++;
    else if (/^[}\]]/.test(token)) depth--;
    const isOwn = depth === 1;
    if (isOwn && token === ":") start = index + 1;
    else if (isOwn && token.startsWith('"') && key === undefined) key = JSON.parse(token) as string;
    else if (key !== undefined && ((isOwn && token === ",") || depth === 0)) {
      const value = text.slice(start, index);
      const from = start + value.length - value.trimStart().length;
      members.set(key, { from, to: start + value.trimEnd().length });
      key = undefined;
    }
    if (depth === 0) return { members, end: index };
  }
  return { members, end: text.length };
}
