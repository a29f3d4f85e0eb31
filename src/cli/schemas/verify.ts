import { isNode, LineCounter, parseDocument } from "yaml";
import type { Language } from "../../content/sentences";
import type { AnyPage } from "../../definition/definePage";
import { fieldsFor } from "../../integrations/cms/collectionFor";
import { type Difference, differences } from "../../integrations/cms/differences";
import { visibleName } from "../../files/codeFrame";
import { readTextFile } from "../../files/textFile";
import { type ExitCode, FAULTY, type Io, OK } from "../io";
import { say } from "../sentences";
import { UserError } from "../userError";

/** Says what differs between a CMS's settings and the fields of a page, each at its line. */
export function verifyConfig(file: string, page: AnyPage, io: Io, language: Language): ExitCode {
  const { source } = readTextFile(file, io.cwd, language);
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false, logLevel: "silent" });
  const [error] = document.errors;
  if (error) {
    const { line } = lineCounter.linePos(error.pos[0]);
    throw new UserError("verify-syntax", { path: file, line: String(line) });
  }
  const expected = fieldsFor(page);
  const [name = page.displayName] = page.layouts;
  const lists = fieldLists(document.toJS(), new Set(expected.map((field) => field.name)), name);
  if (lists.length === 0) {
    io.stdout.write(`${say(language, "verify-none", { path: file, page: name })}\n`);
    return FAULTY;
  }
  const lines = lists.flatMap(({ at, fields }) =>
    differences(fields, expected).map((difference) => {
      const node = document.getIn([...at, ...difference.at], true);
      const start = (isNode(node) && node.range?.[0]) || 0;
      const { line, col } = lineCounter.linePos(start);
      return `${visibleName(file)}:${line}:${col}  ${sentence(difference, language)}`;
    }),
  );
  const end = say(language, lines.length === 0 ? "verify-same" : "verify-count", {
    path: file,
    page: name,
    count: String(lines.length),
  });
  io.stdout.write(`${[...lines, end].join("\n")}\n`);
  return lines.length === 0 ? OK : FAULTY;
}

function sentence({ kind, path, property = "", expected, found }: Difference, language: Language): string {
  const written = (value: unknown) => (typeof value === "string" ? value : (JSON.stringify(value) ?? "–"));
  const details = { key: path, property, expected: written(expected), found: written(found) };
  return say(language, `verify-${kind}`, details);
}

interface FieldList {
  /** Its path in the settings. */
  readonly at: readonly (string | number)[];
  readonly fields: unknown;
}

/** The fields of the collections, and of the files of one, that are the page's: by name, or by half of its keys. */
function fieldLists(config: unknown, keys: ReadonlySet<string>, page: string): FieldList[] {
  const named = listAt(config, "collections").flatMap((collection, index) => {
    const at = ["collections", index];
    const own = { at: [...at, "fields"], owner: collection };
    const files = listAt(collection, "files").map((each, position) => ({
      at: [...at, "files", position, "fields"],
      owner: each,
    }));
    return [own, ...files];
  });
  return named.flatMap(({ at, owner }): FieldList[] => {
    const fields = listAt(owner, "fields");
    const known = fields.filter((field) => keys.has(String(valueAt(field, "name")))).length;
    const isPage = fields.length > 0 && (valueAt(owner, "name") === page || known >= keys.size / 2);
    return isPage ? [{ at, fields }] : [];
  });
}

function listAt(holder: unknown, key: string): unknown[] {
  const value = valueAt(holder, key);
  return Array.isArray(value) ? value : [];
}

function valueAt(holder: unknown, key: string): unknown {
  return typeof holder === "object" && holder !== null ? (holder as Record<string, unknown>)[key] : undefined;
}
