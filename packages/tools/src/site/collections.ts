import { basename } from "node:path/posix";
import { resolve } from "node:path";
import { isInside } from "@dsfr-blocks/base/node/inside";
import { filesUnder } from "@dsfr-blocks/base/node/namedFiles";
import { folderAt, readTextFile, type TextFile } from "@dsfr-blocks/base/node/textFile";
import { accessFinding, type FileError, skipUnreadable, type Where } from "@dsfr-blocks/base/node/userError";
import { leadsNowhere, safeUrl } from "@dsfr-blocks/base/address";
import { comparePositions, type Issue, type Path } from "@dsfr-blocks/base/issue";
import { nearest } from "@dsfr-blocks/base/nearest";
import { createPositionLookup } from "@dsfr-blocks/base/position";
import { formatOf } from "@dsfr-blocks/content/formats";
import { splitFrontMatter, PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import { makeIssue } from "@dsfr-blocks/content/issue";
import { originAt } from "@dsfr-blocks/base/origin";
import type { Rule } from "@dsfr-blocks/content/rule";
import { droppedAddress } from "@dsfr-blocks/content/rules/dropped-address";
import { commentAt, htmlComment } from "@dsfr-blocks/content/rules/html-comment";
import { isToml, noFrontMatter } from "@dsfr-blocks/content/rules/no-front-matter";
import { unclosedFrontMatter } from "@dsfr-blocks/content/rules/unclosed-front-matter";
import { unknownKey } from "@dsfr-blocks/content/rules/unknown-key";
import { yamlSyntax } from "@dsfr-blocks/content/rules/yaml-syntax";
import { type Fields, filled, object, type ObjectSchema, plain } from "@dsfr-blocks/content/schema";
import { validate } from "@dsfr-blocks/content/validate";
import type { YamlNode } from "@dsfr-blocks/content/yaml/node";
import { parseYaml } from "@dsfr-blocks/content/yaml/parse";
import type { AnyBlock, AnyPage, Collection, Entries, Entry } from "dsfr-blocks";
import { collectionOf, type EntrySchemas, everyBlock, type NamedEntry } from "dsfr-blocks/internal";
import { findingOf } from "./findingOf";
import { type ImageProblem, imageLeftOut } from "./rules/image-left-out";
import { type Place } from "./siteFiles";

/** A collection of the settings: its files, and what names their entries. */
export interface CollectionPlace extends Place {
  readonly name: string;
  /** `file` for the file's name, or a key of its front matter. */
  readonly by: string;
}

/** What the files of a site's collections say. A collection is read when a name is looked up in it. */
export interface SiteEntries {
  readonly entries: Entries;
  /** What is wrong in the files that were read, warnings all: a page stands without an entry. */
  readonly issues: readonly Issue[];
  /** The text of each file that was read, by its name. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Turns the address of an image in an entry's file into the one to put on the page. */
export type ResolveImage = (
  image: string,
  file: string,
  collection: CollectionPlace,
) => { readonly url: string } | { readonly problem: ImageProblem };

/** The collection that `people: "content/people"` is short for. */
export function peopleIn(folder: string): CollectionPlace {
  const fits = (file: string) => /\.md$/i.test(file);
  return { name: "people", by: "title", globs: [`${folder}/**/*.md`], folders: [folder], fits };
}

/** Collections, with another folder of people if one is named. */
export function withPeople(
  collections: readonly CollectionPlace[],
  folder: string | undefined,
): readonly CollectionPlace[] {
  if (folder === undefined) return collections;
  return [peopleIn(folder), ...collections.filter(({ name }) => name !== "people")];
}

/**
 * Reads a site's collections, each when it is asked for. `pages` say what is read of their entries, and `imageOf` finds an
 * image that an entry names; without it their addresses stay as written.
 */
export function readCollections(
  places: readonly CollectionPlace[],
  pages: readonly AnyPage[],
  where: Where,
  imageOf: ResolveImage = (image) => ({ url: image }),
): SiteEntries {
  const issues: Issue[] = [];
  const sources = new Map<string, string>();
  const entries = {};
  for (const place of places) {
    let known: Collection | undefined;
    for (const folder of place.folders) folderAt(folder, where.cwd);
    const read = () =>
      collectionOf(entriesIn(place, schemasOf(place, pages), { where, imageOf, issues, sources }));
    Object.defineProperty(entries, place.name, { enumerable: true, get: () => (known ??= read()) });
  }
  return { entries, issues, sources };
}

/** The same, all of them read. */
export function readAll(site: SiteEntries): SiteEntries {
  Object.values(site.entries);
  return site;
}

/** What the blocks of pages read of a collection's entries. */
function schemasOf(
  { name, by }: CollectionPlace,
  pages: readonly AnyPage[],
): readonly ObjectSchema<Fields>[] {
  const blocks = pages.flatMap((page) => everyBlock<AnyBlock>(page));
  const own = blocks.flatMap(({ entries }: { entries: EntrySchemas }) => entries[name] ?? []);
  const isNamed = by === "file" || own.some(({ fields }) => Object.hasOwn(fields, by));
  return [...new Set(own), ...(isNamed ? [] : [object({ [by]: filled(plain("")) }, "")])];
}

interface Reading {
  readonly where: Where;
  readonly imageOf: ResolveImage;
  readonly issues: Issue[];
  readonly sources: Map<string, string>;
}

function* entriesIn(
  place: CollectionPlace,
  schemas: readonly ObjectSchema<Fields>[],
  reading: Reading,
): Generator<NamedEntry> {
  const { where, issues, sources } = reading;
  const { cwd, language } = where;
  const onError = (error: FileError) => void issues.push(accessFinding(error, "warning", language));
  const names = { test: (name: string) => PAGE_FILE.test(name) };
  const files = place.folders.flatMap((folder) => filesUnder(folder, cwd, names, onError));
  for (const file of new Set(files.filter(place.fits))) {
    const text = skipUnreadable(() => readTextFile(file, where), onError);
    if (!text) continue;
    sources.set(file, text.source);
    if (text.issue) {
      issues.push({ ...text.issue, severity: "warning" });
      continue;
    }
    const name = basename(file).replace(PAGE_FILE, "");
    // nobody says what is read of it: it is read when it is found
    if (schemas.length === 0) yield lazily(name, () => readEntry(text, place, schemas, reading) ?? {});
    else {
      const entry = readEntry(text, place, schemas, reading);
      const own = place.by === "file" ? name : entry?.[place.by];
      if (entry && typeof own === "string" && own.trim() !== "") yield { name: own.trim(), entry };
    }
  }
}

function lazily(name: string, read: () => Entry): NamedEntry {
  let known: Entry | undefined;
  return {
    name,
    get entry() {
      return (known ??= read());
    },
  };
}

/** Reads one entry's file. Keys that no schema has are left as they are. Undefined for a file that gives none. */
export function readEntry(
  { file, source }: Pick<TextFile, "file" | "source">,
  place: CollectionPlace,
  schemas: readonly ObjectSchema<Fields>[],
  { where: { language }, imageOf, issues }: Omit<Reading, "sources">,
): Entry | undefined {
  const placeOf = createPositionLookup(source);
  const found = new Map<string, Issue>();
  const add = (issue: Issue) =>
    found.set(`${issue.line}:${issue.column} ${issue.rule}`, { ...issue, severity: "warning" });
  const warn = <Data extends object>(rule: Rule<Data>, offset: number, data: Data) =>
    add(makeIssue({ file, language }, rule, placeOf(offset), data));
  const end = (entry: Entry | undefined) => {
    issues.push(...[...found.values()].sort(comparePositions));
    return entry;
  };

  const parts = splitFrontMatter(source, file);
  if (typeof parts === "string") {
    if (parts === "no-front-matter") warn(noFrontMatter, 0, { isToml: isToml(source) });
    else warn(unclosedFrontMatter, 0, {});
    return end(undefined);
  }
  const { root, errors } = parseYaml(parts.yaml);
  for (const { cause, offset } of errors) warn(yamlSyntax, parts.offset + offset, { cause });
  if (errors.length > 0) return end(undefined);

  let entry = { ...(valueOf(root) as object) } as Record<string, unknown>;
  const known = new Set([place.by, ...schemas.flatMap(({ fields }) => Object.keys(fields))]);
  /** Whether a key is one letter away from one that is read, and that the file lacks. */
  const isSlip = ([key = "", ...deeper]: Path) => {
    if (deeper.length > 0 || known.has(String(key))) return false;
    const near = nearest(String(key), known, 1);
    return near !== undefined && !Object.hasOwn(entry, near);
  };
  let isRead = true;
  for (const schema of schemas) {
    const places = new Map<string, number>();
    const values = validate(withLists(root, schema.fields), schema, {
      onIssue: (rule, offset, data, path) => {
        // an entry may have any other key: other tools read them
        if (rule.name !== unknownKey.name || isSlip(path)) warn(rule, parts.offset + offset, data);
      },
      onText: (_path, { format }, value, written) => {
        const { address } = formatOf(format);
        const kind = address ?? "link";
        const url = address ? value.trim() : "";
        if (!leadsNowhere(url) && safeUrl(url, kind) === undefined)
          warn(droppedAddress, parts.offset + written.start, { url, kind });
        for (const { index } of value.matchAll(/<!--/g)) {
          isRead = false;
          const offset = parts.offset + Math.min(originAt(written.origin(), index), written.end);
          warn(htmlComment, offset, commentAt(value, index));
        }
      },
      onValue: (path, offset) => places.set(path.join("."), parts.offset + offset),
    });
    entry = { ...without(entry, schema.fields), ...values };
    for (const [key, field] of Object.entries(schema.fields)) {
      const written = entry[key];
      if (field.kind !== "text" || field.format !== "image" || typeof written !== "string") continue;
      // what no page shows is not looked for
      const image =
        safeUrl(written, "image") === undefined ? undefined : imageOf(written.trim(), file, place);
      if (image && "problem" in image)
        add(
          findingOf(
            imageLeftOut,
            { file, place: placeOf(places.get(key) ?? 0), language },
            { value: written, problem: image.problem },
          ),
        );
      entry[key] = image && "url" in image ? image.url : undefined;
    }
  }
  // a note between colleagues is published by no page: a page does without this entry
  return end(isRead ? entry : undefined);
}

/** A value as plain data. A text with an HTML comment is left out. */
function valueOf(node: YamlNode | undefined): unknown {
  switch (node?.kind) {
    case "map": {
      const entries = node.entries.map(({ name, value }) => [name, valueOf(value)] as const);
      return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    }
    case "list":
      return node.items.flatMap(({ value }) => valueOf(value) ?? []);
    default:
      return typeof node?.value === "string" && node.value.includes("<!--")
        ? undefined
        : (node?.value ?? undefined);
  }
}

/** What a schema does not take of its keys is not there. */
function without(entry: Entry, fields: Fields): Entry {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !Object.hasOwn(fields, key)));
}

/** A map where one text at the key of a list is a list of one: « defis: Un défi » is what many files say. */
function withLists(root: YamlNode | undefined, fields: Fields): YamlNode | undefined {
  if (root?.kind !== "map") return root;
  const entries = root.entries.map((entry) => {
    const { name, value, offset } = entry;
    const isList = Object.hasOwn(fields, name) && fields[name]?.kind === "list";
    const isOne = isList && value?.kind === "scalar" && value.value !== null;
    return isOne ? { ...entry, value: { kind: "list", items: [{ offset, value }] } as const } : entry;
  });
  return { ...root, entries };
}

/** Whether a file, by its whole path, is an entry of a collection, or was one. */
export function isEntryFile(path: string, places: readonly CollectionPlace[], cwd: string): boolean {
  return places.some(
    ({ folders, fits }) => folders.some((folder) => isInside(resolve(cwd, folder), path)) && fits(path),
  );
}

/** The collections of a site's files, and those that its code gives, which come first. None is read. */
export function withEntries(entries: Entries, given: Entries): Entries {
  const own = { ...Object.getOwnPropertyDescriptors(entries), ...Object.getOwnPropertyDescriptors(given) };
  return Object.defineProperties({}, own);
}
