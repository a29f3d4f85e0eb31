import type { Path } from "../../content/validate";
import type { Entry } from "./entry";

/** An entry as a file that can be checked, and where each of its lines comes from. */
export interface FrontMatterText {
  readonly source: string;
  /** By line, from 1: the path of the value that stands there. */
  readonly paths: readonly Path[];
}

/**
 * Writes an entry as front matter, each value on a line of its own, so that a line says which field it
 * is. It is made to be checked, not to be kept. Texts are in double quotes: JSON's strings are YAML's.
 * What comes with an entry and is no front matter, its body, stays out.
 */
export function frontMatterOf({ body: _, ...entry }: Entry): FrontMatterText {
  const lines: string[] = ["---"];
  const paths: Path[] = [[], []];
  const write = (line: string, path: Path) => {
    lines.push(line);
    paths.push(path);
  };
  writeFields(entry, [], "", write);
  write("---", []);
  return { source: `${lines.join("\n")}\n`, paths };
}

type Write = (line: string, path: Path) => void;

function writeFields(entry: object, path: Path, indent: string, write: Write): void {
  for (const [key, value] of Object.entries(entry)) {
    if (value !== undefined) writeValue(value, `${indent}${quoted(key)}:`, [...path, key], indent, write);
  }
}

function writeValue(value: unknown, start: string, path: Path, indent: string, write: Write): void {
  const inner = `${indent}  `;
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) {
    write(`${start} ${quoted(value)}`, path);
  } else if (Array.isArray(value)) {
    write(start, path);
    value.forEach((item, index) => writeValue(item, `${inner}-`, [...path, index], inner, write));
  } else {
    write(start, path);
    writeFields(value, path, inner, write);
  }
}

/** JSON, whose strings YAML's double quotes read; a value that has no JSON is nothing. */
function quoted(value: unknown): string {
  return (typeof value === "bigint" ? String(value) : JSON.stringify(value)) ?? "null";
}
