import { posix } from "node:path";
import { isNode, LineCounter, parseDocument } from "yaml";
import { isYamlFile } from "@dsfr-blocks/content/front-matter";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import type { Settings } from "../../site/settings";
import { getPageGlobs } from "../../site/siteFiles";
import { findPageFolders } from "./folders";
import { createCmsEntries } from "./entries";
import type { AnyPage } from "dsfr-blocks";
import { getOwnKeys } from "dsfr-blocks/internal";
import { toPrintableName } from "@dsfr-blocks/base/codeFrame";
import { readTextFile } from "@dsfr-blocks/base/node/textFile";
import { AS_WRITTEN, fieldsFor, createFilter } from "@dsfr-blocks/desk/collectionFor";
import {
  toSiteValues,
  type Difference,
  findDifferences,
  type Rank,
  RANKS,
  type SiteValues,
} from "@dsfr-blocks/desk/differences";
import { type ExitCode, ISSUES_FOUND, type Io, OK } from "@dsfr-blocks/base/node/command/io";
import { getMessage, NO_VALUE } from "../messages";
import { UserError } from "../userError";

/**
 * Prints the differences between a CMS's settings and the fields of a page type, each with its line. The most severe
 * differences come first.
 *
 * @throws {UserError} If the file is not valid YAML.
 */
export function verifyConfig(file: string, page: AnyPage, site: Settings, io: Io): ExitCode {
  const globs = getPageGlobs(page, site);
  const { source } = readTextFile(file, io);
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false, logLevel: "silent" });
  const [error] = document.errors;
  if (error) {
    const { line } = lineCounter.linePos(error.pos[0]);
    throw new UserError("verify-syntax", { path: file, line: String(line) });
  }
  const entries = createCmsEntries(site.collections, site, io);
  const expected = fieldsFor(page, { entries });
  const [files] = globs;
  const [name = page.displayName] = page.layouts;
  const config: unknown = document.toJS();
  const ownerPaths = findOwners(config, page);
  if (ownerPaths.length === 0) {
    io.stdout.write(`${getMessage(io, "verify-none", { path: file, page: name })}\n`);
    return ISSUES_FOUND;
  }
  const checkFilter = createFilterCheck(page, site, io);
  const allDifferences = ownerPaths.flatMap((ownerPath) => {
    const [{ at, value }] = ownerPath;
    // in a collection of files, do not expect a `layout` field: each file already exists, and contains its `layout`
    const pageFiles = files ?? (ownerPath.length > FOLDER_PATH_LENGTH ? "" : undefined);
    const expectedFields = getFieldNames(ownerPath[0]).has("layout")
      ? expected
      : fieldsFor(page, { entries, files: pageFiles });
    return [
      ...checkSettings(ownerPath, globs),
      ...checkFilter(ownerPath),
      ...findDifferences(value["fields"], expectedFields, page.schema, {
        at: [...at, "fields"],
        settings: toSiteValues(config),
      }),
    ];
  });
  const distinct = new Map(
    allDifferences.map((difference) => [
      `${difference.at.join("/")} ${difference.path} ${difference.property}`,
      difference,
    ]),
  );
  const rankGroups = groupBy(distinct.values(), ({ rank }) => rank);
  const getByRank = (rank: Rank) => rankGroups.get(rank) ?? [];
  const lines = RANKS.flatMap((rank) => groupDifferences(getByRank(rank))).map(([difference, ...similar]) => {
    const node = document.getIn(difference.at, true);
    const { line, col } = lineCounter.linePos((isNode(node) && node.range?.[0]) || 0);
    const text = `${getMessage(io, `verify-${difference.rank}`)}  ${formatDifference(difference, io)}`;
    const paths = similar.map(({ path }) => path).join(", ");
    const similarText =
      similar.length === 0
        ? ""
        : ` ${getMessage(io, "verify-also", { count: String(similar.length), paths })}`;
    return `${toPrintableName(file)}:${line}:${col}  ${text}${similarText}`;
  });
  const details = { path: file, page: name, count: String(distinct.size) };
  const counts = Object.fromEntries(RANKS.map((rank) => [rank, String(getByRank(rank).length)]));
  const end = getMessage(io, distinct.size === 0 ? "verify-same" : "verify-count", { ...details, ...counts });
  io.stdout.write(`${[...lines, end].join("\n")}\n`);
  return distinct.size === 0 ? OK : ISSUES_FOUND;
}

/**
 * Maximum number of similar differences, of the same property, that are listed separately. If there are more similar
 * differences, they are grouped on one line, unless they break a page.
 */
const MAX_LINES = 3;

function groupDifferences(differences: readonly Difference[]): (readonly [Difference, ...Difference[]])[] {
  const groups = groupBy(differences, ({ rank, kind, property }) => `${rank} ${kind} ${property}`);
  return [...groups.values()].flatMap(([first, ...similar]) => {
    if (!first) return [];
    const isFolded = first.rank !== "breaks" && similar.length >= MAX_LINES;
    return isFolded ? [[first, ...similar] as const] : [first, ...similar].map((each) => [each] as const);
  });
}

function formatDifference({ kind, path, property = "", expected, found }: Difference, io: Io): string {
  const formatValue = (value: unknown) =>
    typeof value === "string" ? value : (JSON.stringify(value) ?? NO_VALUE);
  const details = { key: path, property, expected: formatValue(expected), found: formatValue(found) };
  return getMessage(io, `verify-${kind}`, details);
}

/** A node of a CMS's settings, and its path. */
interface ConfigNode {
  readonly at: readonly (string | number)[];
  readonly value: SiteValues;
}

/**
 * The node that contains the fields of a page type, then its ancestors. The first node is a file or a collection, the last
 * node is the whole settings.
 */
type OwnerPath = readonly [owner: ConfigNode, ...around: ConfigNode[]];

/** Number of nodes in the `OwnerPath` of a folder collection: the collection, and the whole settings. */
const FOLDER_PATH_LENGTH = 2;

/** Returns the collections, and the files of file collections, that have the fields of the page type. */
function findOwners(config: unknown, page: AnyPage): OwnerPath[] {
  const root: ConfigNode = { at: [], value: toSiteValues(config) };
  const all = getChildren(root, "collections").flatMap((collection): OwnerPath[] => {
    const files = getChildren(collection, "files").map((file): OwnerPath => [file, collection, root]);
    return [[collection, root], ...files];
  });
  return all.filter(([owner]) => hasFieldsOf(owner, page));
}

/**
 * Returns a function that checks the filter of a CMS collection. A filter is required if the collection's folder also
 * contains files of other page types. Any filter is accepted, unless it selects another `layout`.
 */
function createFilterCheck(page: AnyPage, site: Settings, io: Io): (ownerPath: OwnerPath) => Difference[] {
  const [firstLayout] = page.layouts;
  const pageFolders = getPageGlobs(page, site).length === 0 ? findPageFolders(page, site, io) : [];
  const isShared = (folder: unknown) =>
    typeof folder === "string" &&
    pageFolders.some((each) => each.shared && each.folder === posix.normalize(folder));
  return ([owner]) => {
    const { at, value } = owner;
    const currentFilter = value["filter"];
    const layout = getOwnerLayouts(owner)[0] ?? firstLayout;
    if (layout === undefined) return [];
    const expected = createFilter(layout);
    const differs = { path: "filter", kind: "differs", rank: "loses", property: "filter", expected } as const;
    if (currentFilter === undefined)
      return isShared(value["folder"]) ? [{ ...differs, at, found: currentFilter }] : [];
    const { field, value: layouts } = toSiteValues(currentFilter);
    const isOther = field === "layout" && !page.layouts.some((layout) => [layouts].flat().includes(layout));
    return isOther ? [{ ...differs, at: [...at, "filter"], found: currentFilter }] : [];
  };
}

/**
 * Whether the fields of a node are the fields of a page type. If the fields have a `layout`, it must be one of the page
 * type's layouts. Otherwise, the fields must include at least half of the page type's specific keys.
 */
function hasFieldsOf(owner: ConfigNode, page: AnyPage): boolean {
  const names = getFieldNames(owner);
  const layouts = getOwnerLayouts(owner);
  if (layouts.length > 0) return page.layouts.some((layout) => layouts.includes(layout));
  const specificKeys = [...getOwnKeys(page), ...(page.body ? ["body"] : [])];
  const matchCount = specificKeys.filter((key) => names.has(key)).length;
  return matchCount > 0 && matchCount >= specificKeys.length / 2;
}

/** Returns the values that the field `layout` of a node gives to new pages or offers. */
function getOwnerLayouts(owner: ConfigNode): string[] {
  const layoutField =
    getChildren(owner, "fields").find(({ value }) => value["name"] === "layout")?.value ?? {};
  return [layoutField["default"], layoutField["options"]]
    .flat()
    .filter((value): value is string => typeof value === "string");
}

function getFieldNames(owner: ConfigNode): ReadonlySet<string> {
  return new Set(getChildren(owner, "fields").map(({ value }) => String(value["name"])));
}

function getChildren({ at, value }: ConfigNode, key: string): ConfigNode[] {
  const parts = value[key];
  return Array.isArray(parts)
    ? parts.map((part, index) => ({ at: [...at, key, index], value: toSiteValues(part) }))
    : [];
}

const FORMATS = ["frontmatter", "yaml-frontmatter", AS_WRITTEN];

/** Checks the CMS settings around the fields: the file format, the file extension, and the start of the URLs of uploads. */
function checkSettings(ownerPath: OwnerPath, globs: readonly string[]): Difference[] {
  const isYaml = (extension: unknown) =>
    globs.some((glob) => isYamlFile(glob) && glob.endsWith(`.${String(extension)}`));
  const collection = ownerPath.at(-2) ?? ownerPath[0];
  const differs = (property: string, { at, value }: ConfigNode, rank: Rank, expected: string) => ({
    path: property,
    at: [...at, property],
    kind: "differs" as const,
    rank,
    property,
    expected,
    found: value[property],
  });
  const { format, extension } = collection.value;
  const uploads = ownerPath.find(({ value }) => typeof value["public_folder"] === "string");
  const folder = String(uploads?.value["public_folder"]);
  return [
    ...(typeof format === "string" && !FORMATS.includes(format) && !(format === "yaml" && isYaml(extension))
      ? [differs("format", collection, "breaks", FORMATS.join(", "))]
      : []),
    ...(typeof extension === "string" && extension !== "md" && !isYaml(extension)
      ? [differs("extension", collection, "breaks", "md")]
      : []),
    // report a folder that is not a URL path: a relative URL such as « img/a.pdf » has another target on each page
    ...(uploads && !/^(?:\/|https?:)/.test(folder)
      ? [differs("public_folder", uploads, "loses", `/${folder}`)]
      : []),
  ];
}
