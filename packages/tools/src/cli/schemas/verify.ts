import { posix } from "node:path";
import { isNode, LineCounter, parseDocument } from "yaml";
import { isYamlFile } from "@dsfr-blocks/content/front-matter";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import type { Settings } from "../../site/settings";
import { globsOf } from "../../site/siteFiles";
import { foldersOf } from "./folders";
import { cmsEntries } from "./texts";
import type { AnyPage } from "dsfr-blocks";
import { ownKeysOf } from "dsfr-blocks/internal";
import { visibleName } from "@dsfr-blocks/base/codeFrame";
import { readTextFile } from "@dsfr-blocks/base/node/textFile";
import { AS_WRITTEN, fieldsFor, filterOf } from "@dsfr-blocks/desk/collectionFor";
import {
  asValues,
  type Difference,
  differences,
  type Rank,
  RANKS,
  type SiteValues,
} from "@dsfr-blocks/desk/differences";
import { type ExitCode, ISSUES_FOUND, type Io, OK } from "@dsfr-blocks/base/node/command/io";
import { say } from "../sentences";
import { UserError } from "../userError";

/** Says what differs between a CMS's settings and the fields of a page, each at its line, the gravest first. */
export function verifyConfig(file: string, page: AnyPage, site: Settings, io: Io): ExitCode {
  const globs = globsOf(page, site);
  const { source } = readTextFile(file, io);
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false, logLevel: "silent" });
  const [error] = document.errors;
  if (error) {
    const { line } = lineCounter.linePos(error.pos[0]);
    throw new UserError("verify-syntax", { path: file, line: String(line) });
  }
  const entries = cmsEntries(site.collections);
  const expected = fieldsFor(page, { entries });
  const [files] = globs;
  const [name = page.displayName] = page.layouts;
  const config: unknown = document.toJS();
  const holders = holdersOf(config, page);
  if (holders.length === 0) {
    io.stdout.write(`${say(io, "verify-none", { path: file, page: name })}\n`);
    return ISSUES_FOUND;
  }
  const filters = filtersFor(page, site, io);
  const found = holders.flatMap((holder) => {
    const [{ at, value }] = holder;
    // a file of a collection of files is there, with its layout
    const asFiles = files ?? (holder.length > FOLDER ? "" : undefined);
    const own = namesIn(holder[0]).has("layout") ? expected : fieldsFor(page, { entries, files: asFiles });
    return [
      ...settingsOf(holder, globs),
      ...filters(holder),
      ...differences(value["fields"], own, page.schema, [...at, "fields"]),
    ];
  });
  const once = new Map(found.map((each) => [`${each.at.join("/")} ${each.path} ${each.property}`, each]));
  const byRank = groupBy(once.values(), ({ rank }) => rank);
  const of = (rank: Rank) => byRank.get(rank) ?? [];
  const lines = RANKS.flatMap((rank) => folded(of(rank))).map(([difference, ...others]) => {
    const node = document.getIn(difference.at, true);
    const { line, col } = lineCounter.linePos((isNode(node) && node.range?.[0]) || 0);
    const words = `${say(io, `verify-${difference.rank}`)}  ${sentence(difference, io)}`;
    const paths = others.map(({ path }) => path).join(", ");
    const more =
      others.length === 0 ? "" : ` ${say(io, "verify-also", { count: String(others.length), paths })}`;
    return `${visibleName(file)}:${line}:${col}  ${words}${more}`;
  });
  const details = { path: file, page: name, count: String(once.size) };
  const counts = Object.fromEntries(RANKS.map((rank) => [rank, String(of(rank).length)]));
  const end = say(io, once.size === 0 ? "verify-same" : "verify-count", { ...details, ...counts });
  io.stdout.write(`${[...lines, end].join("\n")}\n`);
  return once.size === 0 ? OK : ISSUES_FOUND;
}

/** More differences of one property than this are one line; what breaks a page has a line each. */
const MOST_LINES = 3;

function folded(differences: readonly Difference[]): (readonly [Difference, ...Difference[]])[] {
  const groups = groupBy(differences, ({ rank, kind, property }) => `${rank} ${kind} ${property}`);
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const isFolded = first.rank !== "breaks" && others.length >= MOST_LINES;
    return isFolded ? [[first, ...others] as const] : [first, ...others].map((each) => [each] as const);
  });
}

function sentence({ kind, path, property = "", expected, found }: Difference, io: Io): string {
  const written = (value: unknown) => (typeof value === "string" ? value : (JSON.stringify(value) ?? "–"));
  const details = { key: path, property, expected: written(expected), found: written(found) };
  return say(io, `verify-${kind}`, details);
}

/** A part of a CMS's settings, and its path in them. */
interface Part {
  readonly at: readonly (string | number)[];
  readonly value: SiteValues;
}

/** What holds the fields of a page, with what it is in: a file or a collection first, the settings last. */
type Holder = readonly [owner: Part, ...around: Part[]];

/** How many parts a collection that is a folder is held by: itself, and the settings. */
const FOLDER = 2;

/** The collections, and the files of one, whose fields are the page's. */
function holdersOf(config: unknown, page: AnyPage): Holder[] {
  const whole: Part = { at: [], value: asValues(config) };
  const all = partsAt(whole, "collections").flatMap((collection): Holder[] => {
    const files = partsAt(collection, "files").map((file): Holder => [file, collection, whole]);
    return [[collection, whole], ...files];
  });
  return all.filter(([owner]) => isOf(owner, page));
}

/** What lists the files of a page alone where its folder has others: the site's own filter is left, unless it names another `layout`. */
function filtersFor(page: AnyPage, site: Settings, io: Io): (holder: Holder) => Difference[] {
  const { filter } = filterOf(page);
  const shared = filter && globsOf(page, site).length === 0 ? foldersOf(page, site, io) : [];
  const isShared = (folder: unknown) =>
    typeof folder === "string" &&
    shared.some((each) => each.shared && each.folder === posix.normalize(folder));
  const differs = {
    path: "filter",
    kind: "differs",
    rank: "loses",
    property: "filter",
    expected: filter,
  } as const;
  return ([{ at, value }]) => {
    const own = value["filter"];
    if (!filter) return [];
    if (own === undefined) return isShared(value["folder"]) ? [{ ...differs, at, found: own }] : [];
    const { field, value: words } = asValues(own);
    const isOther = field === "layout" && !page.layouts.some((layout) => [words].flat().includes(layout));
    return isOther ? [{ ...differs, at: [...at, "filter"], found: own }] : [];
  };
}

/** Whether the fields are those of a page: they say its `layout`, or else most of the keys that not every page has. */
function isOf(owner: Part, page: AnyPage): boolean {
  const names = namesIn(owner);
  const said = partsAt(owner, "fields").find(({ value }) => value["name"] === "layout")?.value ?? {};
  const words = [said["default"], said["options"]].flat().filter((word) => typeof word === "string");
  if (words.length > 0) return page.layouts.some((layout) => words.includes(layout));
  const own = [...ownKeysOf(page), ...(page.body ? ["body"] : [])];
  const known = own.filter((key) => names.has(key)).length;
  return known > 0 && known >= own.length / 2;
}

/** The names of the fields of a part. */
function namesIn(owner: Part): ReadonlySet<string> {
  return new Set(partsAt(owner, "fields").map(({ value }) => String(value["name"])));
}

function partsAt({ at, value }: Part, key: string): Part[] {
  const parts = value[key];
  return Array.isArray(parts)
    ? parts.map((part, index) => ({ at: [...at, key, index], value: asValues(part) }))
    : [];
}

const FORMATS = ["frontmatter", "yaml-frontmatter", AS_WRITTEN];

/** What stands around the fields: how files are written, and how the addresses of what is uploaded begin. */
function settingsOf(holder: Holder, globs: readonly string[]): Difference[] {
  const isYaml = (extension: unknown) =>
    globs.some((glob) => isYamlFile(glob) && glob.endsWith(`.${String(extension)}`));
  const collection = holder.at(-2) ?? holder[0];
  const differs = (property: string, { at, value }: Part, rank: Rank, expected: string) => ({
    path: property,
    at: [...at, property],
    kind: "differs" as const,
    rank,
    property,
    expected,
    found: value[property],
  });
  const { format, extension } = collection.value;
  const uploads = holder.find(({ value }) => typeof value["public_folder"] === "string");
  const folder = String(uploads?.value["public_folder"]);
  return [
    ...(typeof format === "string" && !FORMATS.includes(format) && !(format === "yaml" && isYaml(extension))
      ? [differs("format", collection, "breaks", FORMATS.join(", "))]
      : []),
    ...(typeof extension === "string" && extension !== "md" && !isYaml(extension)
      ? [differs("extension", collection, "breaks", "md")]
      : []),
    // « img/a.pdf » leads elsewhere from each page
    ...(uploads && !/^(?:\/|https?:)/.test(folder)
      ? [differs("public_folder", uploads, "loses", `/${folder}`)]
      : []),
  ];
}
