import { isNode, LineCounter, parseDocument } from "yaml";
import { isYamlFile } from "../../content/front-matter";
import { groupBy } from "../../base/groupBy";
import type { Settings } from "../../site/settings";
import { globsOf } from "../../site/siteFiles";
import { cmsEntries } from "./texts";
import type { AnyPage } from "../../definition/definePage";
import { visibleName } from "../../base/codeFrame";
import { readTextFile } from "../../base/node/textFile";
import { AS_WRITTEN, fieldsFor } from "../../integrations/cms/collectionFor";
import {
  asValues,
  type Difference,
  differences,
  type Rank,
  RANKS,
  type SiteValues,
} from "../../integrations/cms/differences";
import { type ExitCode, FAULTY, type Io, OK } from "../../base/node/command/io";
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
  const holders = holdersOf(config, new Set(expected.map((field) => field.name)), name);
  if (holders.length === 0) {
    io.stdout.write(`${say(io, "verify-none", { path: file, page: name })}\n`);
    return FAULTY;
  }
  const found = holders.flatMap((holder) => {
    const [{ at, value }] = holder;
    const own = namesIn(holder[0]).has("layout") ? expected : fieldsFor(page, { entries, files });
    return [
      ...settingsOf(holder, globs),
      ...differences(value["fields"], own, page.schema, [...at, "fields"]),
    ];
  });
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

/** A part of a CMS's settings, and its path in them. */
interface Part {
  readonly at: readonly (string | number)[];
  readonly value: SiteValues;
}

/** What holds the fields of a page, with what it is in: a file or a collection first, the settings last. */
type Holder = readonly [owner: Part, ...around: Part[]];

/** The collections, and the files of one, whose fields are the page's: by name, or by half of its keys. */
function holdersOf(config: unknown, keys: ReadonlySet<string>, page: string): Holder[] {
  const whole: Part = { at: [], value: asValues(config) };
  const all = partsAt(whole, "collections").flatMap((collection): Holder[] => {
    const files = partsAt(collection, "files").map((file): Holder => [file, collection, whole]);
    return [[collection, whole], ...files];
  });
  return all.filter(([owner]) => {
    const names = [...namesIn(owner)];
    const known = names.filter((name) => keys.has(name)).length;
    return names.length > 0 && (owner.value["name"] === page || known >= keys.size / 2);
  });
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
