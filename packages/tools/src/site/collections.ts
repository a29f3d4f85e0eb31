import { basename } from "node:path/posix";
import { resolve } from "node:path";
import { listFiles } from "@dsfr-blocks/base/node/namedFiles";
import { resolveFolder, readTextFile, type TextFile } from "@dsfr-blocks/base/node/textFile";
import {
  createAccessIssue,
  type FileError,
  skipUnreadable,
  type FileContext,
} from "@dsfr-blocks/base/node/userError";
import { isEmptyUrl, toSafeUrl } from "@dsfr-blocks/base/url";
import { comparePositions, type Issue, type Path } from "@dsfr-blocks/base/issue";
import { findNearest } from "@dsfr-blocks/base/nearest";
import { createPositionLookup } from "@dsfr-blocks/base/position";
import { getFormat } from "@dsfr-blocks/content/formats";
import { splitFrontMatter, PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import { createRuleIssue } from "@dsfr-blocks/content/issue";
import { toSourceOffset } from "@dsfr-blocks/base/origin";
import type { Rule } from "@dsfr-blocks/content/rule";
import { droppedAddress } from "@dsfr-blocks/content/rules/dropped-address";
import { readComment, htmlComment } from "@dsfr-blocks/content/rules/html-comment";
import { isToml, noFrontMatter } from "@dsfr-blocks/content/rules/no-front-matter";
import { unclosedFrontMatter } from "@dsfr-blocks/content/rules/unclosed-front-matter";
import { unknownKey } from "@dsfr-blocks/content/rules/unknown-key";
import { yamlSyntax } from "@dsfr-blocks/content/rules/yaml-syntax";
import { type Fields, filled, object, type ObjectSchema, plain } from "@dsfr-blocks/content/schema";
import { validate } from "@dsfr-blocks/content/validate";
import type { YamlNode } from "@dsfr-blocks/content/yaml/node";
import { parseYaml } from "@dsfr-blocks/content/yaml/parse";
import type { AnyBlock, AnyPage, Collection, EntriesByCollection, CollectionEntry } from "dsfr-blocks";
import { createCollection, type EntrySchemas, listBlocks, type NamedEntry } from "dsfr-blocks/internal";
import { createFileIssue } from "./createFileIssue";
import { type ImageProblem, imageLeftOut } from "./rules/image-left-out";
import { type FileSet } from "./siteFiles";

/** A collection of the site's settings: its files, and the key that contains the name of each entry. */
export interface CollectionFiles extends FileSet {
  readonly name: string;
  /** `file` if each entry has the name of its file. Otherwise, the key of the front matter that contains the entry's name. */
  readonly by: string;
}

/** Entries of the site's collections. A collection is read at the first lookup of an entry in this collection. */
export interface SiteEntries {
  readonly entries: EntriesByCollection;
  /** Issues of the files read so far. All these issues are warnings, since a page can be built without an entry. */
  readonly issues: readonly Issue[];
  /** Text of each file read so far, by file name. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Converts the URL of an image in an entry's file into the URL for the page, or returns the reason why the image cannot
 * be used.
 */
export type ResolveImage = (
  image: string,
  file: string,
  collection: CollectionFiles,
) => { readonly url: string } | { readonly problem: ImageProblem };

/** Creates the collection that `people: "content/people"` declares. */
export function createPeopleCollection(folder: string): CollectionFiles {
  const fits = (file: string) => /\.md$/i.test(file);
  return { name: "people", by: "title", globs: [`${folder}/**/*.md`], folders: [folder], fits };
}

/** Returns the collections. If `folder` is specified, the people of this folder replace the collection of people. */
export function withPeople(
  collections: readonly CollectionFiles[],
  folder: string | undefined,
): readonly CollectionFiles[] {
  if (folder === undefined) return collections;
  return [createPeopleCollection(folder), ...collections.filter(({ name }) => name !== "people")];
}

/**
 * Prepares the collections of a site. Each collection is read at its first use. The blocks of `pages` determine the
 * keys that are validated in the entries. `resolveImage` converts the URLs of images; by default, these URLs are unchanged.
 *
 * @throws {UserError} If a folder of a collection does not exist.
 */
export function readCollections(
  collections: readonly CollectionFiles[],
  pages: readonly AnyPage[],
  context: FileContext,
  resolveImage: ResolveImage = (image) => ({ url: image }),
): SiteEntries {
  const issues: Issue[] = [];
  const sources = new Map<string, string>();
  const entries = {};
  for (const collection of collections) {
    let cached: Collection | undefined;
    for (const folder of collection.folders) {
      context.dependencies?.addFolder(resolve(context.cwd, folder));
      resolveFolder(folder, context.cwd);
    }
    const read = () =>
      createCollection(
        readEntries(collection, collectSchemas(collection, pages), {
          context,
          resolveImage,
          issues,
          sources,
        }),
      );
    Object.defineProperty(entries, collection.name, { enumerable: true, get: () => (cached ??= read()) });
  }
  return { entries, issues, sources };
}

/** Reads all the collections of a site at once, and returns `site`. */
export function readAll(site: SiteEntries): SiteEntries {
  Object.values(site.entries);
  return site;
}

/** Returns the schemas with which the blocks of these pages read the entries of a collection. */
function collectSchemas(
  { name, by }: CollectionFiles,
  pages: readonly AnyPage[],
): readonly ObjectSchema<Fields>[] {
  const blocks = pages.flatMap((page) => listBlocks<AnyBlock>(page));
  const schemas = blocks.flatMap(({ entries }: { entries: EntrySchemas }) => entries[name] ?? []);
  const isNamed = by === "file" || schemas.some(({ fields }) => Object.hasOwn(fields, by));
  return [...new Set(schemas), ...(isNamed ? [] : [object({ [by]: filled(plain("")) }, "")])];
}

interface EntryContext {
  readonly context: FileContext;
  readonly resolveImage: ResolveImage;
  readonly issues: Issue[];
  readonly sources: Map<string, string>;
}

function* readEntries(
  collection: CollectionFiles,
  schemas: readonly ObjectSchema<Fields>[],
  entryContext: EntryContext,
): Generator<NamedEntry> {
  const { context: where, issues, sources } = entryContext;
  const { cwd, language } = where;
  const onError = (error: FileError) => void issues.push(createAccessIssue(error, "warning", language));
  const names = { test: (name: string) => PAGE_FILE.test(name) };
  const files = collection.folders.flatMap((folder) => listFiles(folder, cwd, names, onError));
  for (const file of new Set(files.filter(collection.fits))) {
    const text = skipUnreadable(() => readTextFile(file, where), onError);
    if (!text) continue;
    sources.set(file, text.source);
    if (text.issue) {
      issues.push({ ...text.issue, severity: "warning" });
      continue;
    }
    const name = basename(file).replace(PAGE_FILE, "");
    // if no schema validates the entries, an entry is read only when its name is looked up
    if (schemas.length === 0)
      yield createLazyEntry(name, () => readFileEntries(text, collection, schemas, entryContext)[0] ?? {});
    else {
      for (const entry of readFileEntries(text, collection, schemas, entryContext)) {
        const entryName = collection.by === "file" ? name : entry[collection.by];
        if (typeof entryName === "string" && entryName.trim() !== "") yield { name: entryName.trim(), entry };
      }
    }
  }
}

function createLazyEntry(name: string, read: () => CollectionEntry): NamedEntry {
  let cached: CollectionEntry | undefined;
  return {
    name,
    get entry() {
      return (cached ??= read());
    },
  };
}

/**
 * Reads the entries of a file, and adds its issues to `issues`. A file has one entry, or the items of the list that it contains
 * in YAML if a key names the entries of the collection. Keys that are in no schema are kept unchanged. Omits what cannot be used
 * as an entry, for example because a text contains an HTML comment.
 */
export function readFileEntries(
  { file, source }: Pick<TextFile, "file" | "source">,
  collection: CollectionFiles,
  schemas: readonly ObjectSchema<Fields>[],
  { context: { language }, resolveImage: imageOf, issues }: Omit<EntryContext, "sources">,
): CollectionEntry[] {
  const getPosition = createPositionLookup(source);
  const issuesByPosition = new Map<string, Issue>();
  const addIssue = (issue: Issue) =>
    issuesByPosition.set(`${issue.line}:${issue.column} ${issue.rule}`, { ...issue, severity: "warning" });
  const warn = <Data extends object>(rule: Rule<Data>, offset: number, data: Data) =>
    addIssue(createRuleIssue({ file, language }, rule, getPosition(offset), data));
  const finish = (entries: CollectionEntry[] = []) => {
    issues.push(...[...issuesByPosition.values()].sort(comparePositions));
    return entries;
  };

  const parts = splitFrontMatter(source, file);
  if (typeof parts === "string") {
    if (parts === "no-front-matter") warn(noFrontMatter, 0, { isToml: isToml(source) });
    else warn(unclosedFrontMatter, 0, {});
    return finish();
  }
  const { root, errors } = parseYaml(parts.yaml);
  for (const { cause, offset } of errors) warn(yamlSyntax, parts.offset + offset, { cause });
  if (errors.length > 0) return finish();

  const readNode = (node: YamlNode | undefined): CollectionEntry | undefined => {
    let entry = { ...(toPlainValue(node) as object) } as Record<string, unknown>;
    const knownKeys = new Set([collection.by, ...schemas.flatMap(({ fields }) => Object.keys(fields))]);
    /** Whether an unknown key differs by one letter from a known key that the file lacks. */
    const isTypo = ([key = "", ...nestedPath]: Path) => {
      if (nestedPath.length > 0 || knownKeys.has(String(key))) return false;
      const nearestKey = findNearest(String(key), knownKeys, 1);
      return nearestKey !== undefined && !Object.hasOwn(entry, nearestKey);
    };
    let isPublishable = true;
    for (const schema of schemas) {
      const offsets = new Map<string, number>();
      const values = validate(wrapSingleItems(node, schema.fields), schema, {
        onIssue: (rule, offset, data, path) => {
          // report only likely typos: an entry may contain other keys, for other tools
          if (rule.name !== unknownKey.name || isTypo(path)) warn(rule, parts.offset + offset, data);
        },
        onText: (_path, { format }, value, range) => {
          const { urlKind: address } = getFormat(format);
          const kind = address ?? "link";
          const url = address ? value.trim() : "";
          if (!isEmptyUrl(url) && toSafeUrl(url, kind) === undefined)
            warn(droppedAddress, parts.offset + range.start, { url, kind });
          for (const { index } of value.matchAll(/<!--/g)) {
            isPublishable = false;
            const offset = parts.offset + Math.min(toSourceOffset(range.origin(), index), range.end);
            warn(htmlComment, offset, readComment(value, index));
          }
        },
        onValue: (path, offset) => offsets.set(path.join("."), parts.offset + offset),
      });
      entry = { ...omitKeys(entry, schema.fields), ...values };
      for (const [key, field] of Object.entries(schema.fields)) {
        const text = entry[key];
        if (field.kind !== "text" || field.format !== "image" || typeof text !== "string") continue;
        // do not look up the image of an unsafe URL, because no page displays such an image
        const image =
          toSafeUrl(text, "image") === undefined ? undefined : imageOf(text.trim(), file, collection);
        if (image && "problem" in image)
          addIssue(
            createFileIssue(
              imageLeftOut,
              { file, position: getPosition(offsets.get(key) ?? 0), language },
              { value: text, problem: image.problem },
            ),
          );
        entry[key] = image && "url" in image ? image.url : undefined;
      }
    }
    // ignore an entry that contains an HTML comment: it is a note to colleagues, and would be published
    return isPublishable ? entry : undefined;
  };
  const isList = root?.kind === "list" && collection.by !== "file";
  const nodes = isList ? root.items.map(({ value }) => value) : [root];
  return finish(nodes.map(readNode).filter((entry) => entry !== undefined));
}

/** Converts a YAML node to plain data. Omits texts that contain an HTML comment. */
function toPlainValue(node: YamlNode | undefined): unknown {
  switch (node?.kind) {
    case "map": {
      const entries = node.entries.map(({ name, value }) => [name, toPlainValue(value)] as const);
      return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    }
    case "list":
      return node.items.flatMap(({ value }) => toPlainValue(value) ?? []);
    default:
      return typeof node?.value === "string" && node.value.includes("<!--")
        ? undefined
        : (node?.value ?? undefined);
  }
}

/** Returns the entry without the keys of a schema, because the validated values replace the values of these keys. */
function omitKeys(entry: CollectionEntry, fields: Fields): CollectionEntry {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !Object.hasOwn(fields, key)));
}

/**
 * Returns the YAML map with each single value of a list key converted to a list of one item, because many files contain
 * « defis: Un défi » instead of a list.
 */
function wrapSingleItems(root: YamlNode | undefined, fields: Fields): YamlNode | undefined {
  if (root?.kind !== "map") return root;
  const entries = root.entries.map((entry) => {
    const { name, value, offset } = entry;
    const isList = Object.hasOwn(fields, name) && fields[name]?.kind === "list";
    const isSingleItem = isList && value?.kind === "scalar" && value.value !== null;
    return isSingleItem ? { ...entry, value: { kind: "list", items: [{ offset, value }] } as const } : entry;
  });
  return { ...root, entries };
}

/**
 * Merges the collections of a site's files (`entries`) with the collections that the site's code provides (`codeEntries`),
 * which take precedence. Does not read any collection.
 */
export function mergeEntries(
  entries: EntriesByCollection,
  codeEntries: EntriesByCollection,
): EntriesByCollection {
  const descriptors = {
    ...Object.getOwnPropertyDescriptors(entries),
    ...Object.getOwnPropertyDescriptors(codeEntries),
  };
  return Object.defineProperties({}, descriptors);
}
