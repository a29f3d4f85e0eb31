import { isSame } from "@dsfr-blocks/base/isSame";
import { applyEdits, type Edit } from "@dsfr-blocks/content/yaml/textEdits";

/**
 * Returns the text of a JSON object with these values for these keys. Changed values are written with the indentation of the
 * text. The rest of the text is unchanged, including the line ends.
 */
export function editJson(text: string, values: Readonly<Record<string, unknown>>): string {
  const { members, end } = findMembers(text);
  const [, indent = "  "] = /[\r\n]([ \t]+)/.exec(text) ?? [];
  const formatValue = (value: unknown) => JSON.stringify(value, null, indent).replace(/\n/g, `\n${indent}`);
  const edits: Edit[] = [];
  const newMembers: string[] = [];
  for (const [key, value] of Object.entries(values)) {
    const member = members.get(key);
    if (!member) newMembers.push(`\n${indent}${JSON.stringify(key)}: ${formatValue(value)}`);
    else if (!isSame(JSON.parse(text.slice(member.from, member.to)), value))
      edits.push({ ...member, text: formatValue(value) });
  }
  if (newMembers.length > 0) {
    const last = Math.max(0, ...[...members.values()].map(({ to }) => to));
    const insertAt = last || text.indexOf("{") + 1;
    const isOneLine = !/[\r\n]/.test(text.slice(insertAt, end));
    edits.push({
      from: insertAt,
      to: isOneLine ? end : insertAt,
      text: `${last > 0 ? "," : ""}${newMembers.join(",")}${isOneLine ? "\n" : ""}`,
    });
  }
  return applyEdits(text, edits);
}

/** Finds the start and end of the value of each top-level key, and the position of the last bracket. */
function findMembers(text: string): {
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
    const isTopLevel = depth === 1;
    if (isTopLevel && token === ":") start = index + 1;
    else if (isTopLevel && token.startsWith('"') && key === undefined) key = JSON.parse(token) as string;
    else if (key !== undefined && ((isTopLevel && token === ",") || depth === 0)) {
      const value = text.slice(start, index);
      const from = start + value.length - value.trimStart().length;
      members.set(key, { from, to: start + value.trimEnd().length });
      key = undefined;
    }
    if (depth === 0) return { members, end: index };
  }
  return { members, end: text.length };
}
