import { isNode, LineCounter, parseDocument } from "yaml";
import { groupBy } from "../../content/groupBy";
import type { AnyPage } from "../../definition/definePage";
import { visibleName } from "../../files/codeFrame";
import { readTextFile } from "../../files/textFile";
import { AS_WRITTEN, fieldsFor } from "../../integrations/cms/collectionFor";
import { type Difference, differences, type Rank, RANKS } from "../../integrations/cms/differences";
import { type ExitCode, FAULTY, type Io, OK } from "../io";
import { say } from "../sentences";
import { UserError } from "../userError";

/** Says what differs between a CMS's settings and the fields of a page, each at its line, the gravest first. */
export function verifyConfig(file: string, page: AnyPage, io: Io): ExitCode {
  const { source } = readTextFile(file, io);
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false, logLevel: "silent" });
  const [error] = document.errors;
  if (error) {
    const { line } = lineCounter.linePos(error.pos[0]);
    throw new UserError("verify-syntax", { path: file, line: String(line) });
  }
  const expected = fieldsFor(page);
  const [name = page.displayName] = page.layouts;
  const config: unknown = document.toJS();
  const holders = holdersOf(config, new Set(expected.map((field) => field.name)), name);
  if (holders.length === 0) {
    io.stdout.write(`${say(io, "verify-none", { path: file, page: name })}\n`);
    return FAULTY;
  }
  const found = holders.flatMap(({ at, collection, owner }) => [
    ...settingsOf(config, collection, owner, at),
    ...differences(valueAt(owner, "fields"), expected, page.schema, [...at, "fields"]),
  ]);
  const once = new Map(found.map((each) => [`${each.at.join("/")} ${each.path} ${each.property}`, each]));
  const byRank = groupBy(once.values(), ({ rank }) => rank);
  const of = (rank: Rank) => byRank.get(rank) ?? [];
  const lines = RANKS.flatMap(of).map((difference) => {
    const node = document.getIn(difference.at, true);
    const { line, col } = lineCounter.linePos((isNode(node) && node.range?.[0]) || 0);
    const words = `${say(io, `verify-${difference.rank}`)}  ${sentence(difference, io)}`;
    return `${visibleName(file)}:${line}:${col}  ${words}`;
  });
  const details = { path: file, page: name, count: String(once.size) };
  const counts = Object.fromEntries(RANKS.map((rank) => [rank, String(of(rank).length)]));
  const end = say(io, once.size === 0 ? "verify-same" : "verify-count", { ...details, ...counts });
  io.stdout.write(`${[...lines, end].join("\n")}\n`);
  return once.size === 0 ? OK : FAULTY;
}

function sentence({ kind, path, property = "", expected, found }: Difference, io: Io): string {
  const written = (value: unknown) => (typeof value === "string" ? value : (JSON.stringify(value) ?? "–"));
  const details = { key: path, property, expected: written(expected), found: written(found) };
  return say(io, `verify-${kind}`, details);
}

/** What holds the fields of a page: a collection, or a file of one. */
interface Holder {
  /** Its path in the settings. */
  readonly at: readonly (string | number)[];
  readonly collection: unknown;
  readonly owner: unknown;
}

/** The collections, and the files of one, whose fields are the page's: by name, or by half of its keys. */
function holdersOf(config: unknown, keys: ReadonlySet<string>, page: string): Holder[] {
  const all = listAt(config, "collections").flatMap((collection, index): Holder[] => {
    const at = ["collections", index];
    const files = listAt(collection, "files").map((owner, position) => ({
      at: [...at, "files", position],
      collection,
      owner,
    }));
    return [{ at, collection, owner: collection }, ...files];
  });
  return all.filter(({ owner }) => {
    const fields = listAt(owner, "fields");
    const known = fields.filter((field) => keys.has(String(valueAt(field, "name")))).length;
    return fields.length > 0 && (valueAt(owner, "name") === page || known >= keys.size / 2);
  });
}

const FORMATS = ["frontmatter", "yaml-frontmatter", AS_WRITTEN];

/** What stands around the fields: how files are written, and how the addresses of what is uploaded begin. */
function settingsOf(config: unknown, collection: unknown, owner: unknown, at: Holder["at"]): Difference[] {
  const differs = (property: string, where: Holder["at"], rank: Rank, expected: string, found: unknown) => ({
    path: property,
    at: [...where, property],
    kind: "differs" as const,
    rank,
    property,
    expected,
    found,
  });
  const collectionAt = at.slice(0, 2);
  const format = textAt(collection, "format");
  const extension = textAt(collection, "extension");
  const holders = [
    [owner, at],
    [collection, collectionAt],
    [config, []],
  ] as const;
  const holder = holders.find(([each]) => textAt(each, "public_folder") !== undefined);
  const folder = textAt(holder?.[0], "public_folder") ?? "/";
  return [
    ...(format !== undefined && !FORMATS.includes(format)
      ? [differs("format", collectionAt, "breaks", FORMATS.join(", "), format)]
      : []),
    ...(extension !== undefined && extension !== "md"
      ? [differs("extension", collectionAt, "breaks", "md", extension)]
      : []),
    // « img/a.pdf » leads elsewhere from each page
    ...(holder && !/^(?:\/|https?:)/.test(folder)
      ? [differs("public_folder", holder[1], "loses", `/${folder}`, folder)]
      : []),
  ];
}

function listAt(holder: unknown, key: string): unknown[] {
  const value = valueAt(holder, key);
  return Array.isArray(value) ? value : [];
}

function textAt(holder: unknown, key: string): string | undefined {
  const value = valueAt(holder, key);
  return typeof value === "string" ? value : undefined;
}

function valueAt(holder: unknown, key: string): unknown {
  return typeof holder === "object" && holder !== null ? (holder as Record<string, unknown>)[key] : undefined;
}
