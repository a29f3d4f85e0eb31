import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import { comparePositions, type Issue, isError, type Severity } from "@dsfr-blocks/base/issue";
import { decodedPath } from "@dsfr-blocks/base/node/inside";
import { START } from "@dsfr-blocks/base/position";
import type { AnyBlock, AnyPage, CompiledPage, CompilePageOptions } from "dsfr-blocks";
import {
  BlockError,
  type BlockInstance,
  type CheckOptions,
  checkRead,
  compileParts,
  DefinitionError,
  idsOf,
  instancesIn,
  isBlockList,
  layoutOf,
  type PagePlaces,
  type PageReading,
  placeOfLayout,
  placesOf,
  readPage,
  unknownLayout,
  withOwner,
} from "dsfr-blocks/internal";
import { once } from "@dsfr-blocks/base/once";
import type { Language } from "@dsfr-blocks/base/message";
import { pathName } from "@dsfr-blocks/base/paths";
import { linesOf } from "@dsfr-blocks/base/codeFrame";
import { findingOf } from "./findingOf";
import { blockFails } from "./rules/block-fails";
import { unlistedLayout } from "./rules/unlisted-layout";
import { rulesIn, type SiteFiles } from "./siteFiles";
import { unlistedPage } from "./unlistedPage";
import type { TextFile } from "@dsfr-blocks/base/node/textFile";
import { UserError } from "@dsfr-blocks/base/node/userError";
import { handlerOf, hookOf } from "./renderErrors";

/** What a page's file is checked with. */
export interface FileChecks extends Pick<CheckOptions, "entries" | "domains" | "hasPage" | "today"> {
  readonly language: Language;
  /** The folder that files are named from; by default, the one that the program runs in. */
  readonly cwd?: string | undefined;
  /** What the page is compiled with, besides these entries. */
  readonly compiling?: Omit<CompilePageOptions, "entries"> | undefined;
  /** The longest source that is compiled, in characters: any by default. Of a longer one no place is known. */
  readonly longestCompiled?: number | undefined;
}

/** A page's content. */
export type Content = Readonly<Record<string, unknown>>;

export interface CheckedFile {
  /** Undefined if the file is not one of the given pages. */
  readonly page: AnyPage | undefined;
  /** Undefined for a file that is not UTF-8. */
  readonly reading: PageReading<AnyPage> | undefined;
  /** Undefined as soon as one issue is an error. */
  readonly content: Content | undefined;
  /** The page as every host shows it; undefined as soon as one issue is an error. */
  readonly compiled: CompiledPage | undefined;
  /** Where in the page a link may lead; undefined where the page cannot be made, even without what has an error. */
  readonly places: () => PagePlaces | undefined;
  /** All that can be better in the file, in reading order. */
  readonly issues: readonly Issue[];
}

/**
 * Reads a page's file, compiles the page, and reports all that can be better in it. The command and every host go through this one
 * function, so that what one of them calls an error is one for all, in the same words. `page` is the one that the file is.
 */
export function checkFile(
  text: TextFile,
  page: AnyPage | undefined,
  site: SiteFiles,
  { cwd = ".", compiling, longestCompiled = Infinity, ...checks }: FileChecks,
): CheckedFile {
  const { file, issue } = text;
  const none = { page, content: undefined, compiled: undefined, places: () => undefined };
  if (issue) return { ...none, reading: undefined, issues: [issue] };
  const pages = page ?? site.pages;
  const source = text.mark + text.source;
  const reading = readPage(source, pages, { ...checks, file });
  const { compiled, failures: failed } =
    source.length > longestCompiled
      ? NOT_COMPILED
      : compileReading(reading, { ...compiling, entries: checks.entries });
  const places = once(() => placesIn(reading, compiled, failed));
  // what fails for want of what has an error is not reported
  const failures = reading.value ? [...failed] : [];
  const { issues: found } = checkRead(source, pages, reading, {
    ...checks,
    file,
    rules: rulesIn(file, site),
    isBeside: (path) => isFileAt(path, resolve(cwd, dirname(file))),
    onError: (error) => failures.push(error),
    placesOfPage: () => places()?.ids ?? new Map<string, string>(),
    mayHavePlace: (id) => places()?.mayHave(id) ?? true,
  });
  // a site may turn off the rule on a layout with a typing error; that file is still no page
  const said = page || found.length > 0 ? found : reading.issues;
  const unlisted = page ? undefined : unlistedIssue(text, site, checks);
  const issues = [
    ...said.map((each) => (each.rule === unknownLayout.name && unlisted ? unlisted : each)),
    ...failures.map((error) => failure(error, reading, file, checks)),
  ].sort(comparePositions);
  if (issues.some(isError)) return { ...none, reading, places, issues };
  return { page, reading, content: reading.value as Content | undefined, compiled, places, issues };
}

/** For a file that is not one of the site's pages: it is a page of ours that the site does not list. */
function unlistedIssue(
  { file, source }: TextFile,
  site: SiteFiles,
  { language }: Pick<FileChecks, "language">,
): Issue | undefined {
  const page = unlistedPage({ file, source }, site);
  const layout = layoutOf(source, file);
  if (!page || layout === undefined) return undefined;
  const at = { file, place: placeOfLayout(source, file), language };
  const level = rulesIn(file, site)[unlistedLayout.name] as Severity | undefined;
  return findingOf(unlistedLayout, at, { layout, page: page.displayName }, level);
}

/** A page as it shows, as far as it has no error and its code does not fail, and the errors of that code. */
interface CompiledReading {
  /** Undefined for a page of which the YAML is not understood, or whose own code fails. */
  readonly compiled: CompiledPage | undefined;
  readonly failures: DefinitionError[];
}

const NOT_COMPILED: CompiledReading = { compiled: undefined, failures: [] };

function compileReading(
  { page, value, partial }: PageReading<AnyPage>,
  options: CompilePageOptions,
): CompiledReading {
  const content = (value ?? partial) as Content | undefined;
  if (!page || !content) return { compiled: undefined, failures: [] };
  // one that fails does so on each day
  const failed = new Map<string, DefinitionError>();
  const onError = (error: BlockError) => void failed.set(pathName(error.path), error);
  try {
    const compiled = withOwner(page.displayName, () => compileParts(page, content, options, onError));
    return { compiled, failures: [...failed.values()] };
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    if (value && error.cause instanceof UserError) throw error.cause;
    return { compiled: undefined, failures: [...failed.values(), error] };
  }
}

function placesIn(
  { page, value, partial, issues }: PageReading<AnyPage>,
  compiled: CompiledPage | undefined,
  failures: readonly DefinitionError[],
): PagePlaces | undefined {
  if (!page || !compiled) return undefined;
  const { shown, withState } = idsOf(compiled);
  const instances = instancesIn<AnyBlock>(page, (value ?? partial) as Content);
  const failed = failures.flatMap((error) => (error instanceof BlockError ? [pathName(error.path)] : []));
  const unknown = [
    ...withState,
    ...instances.flatMap(({ path, id }) => (failed.includes(pathName(path)) ? [id] : [])),
    ...(value ? [] : unreadIn(page, instances, issues)),
  ];
  return {
    ids: placesOf(instances, [...shown]),
    mayHave: (id) => unknown.some((block) => id === block || id.startsWith(`${block}-`)),
  };
}

/** Returns the ids of what an error may keep from showing: of blocks that hold one, that take a key with one, or that are not there. */
function unreadIn(
  page: AnyPage,
  instances: readonly BlockInstance<AnyBlock>[],
  issues: readonly Issue[],
): string[] {
  const faulty = new Set(issues.filter(isError).map(({ path: [key = ""] = [] }) => key));
  const isSound = ({ block, path: [key = ""] }: BlockInstance<AnyBlock>) =>
    ![key, ...Object.keys(block.options)].some((each) => faulty.has(each));
  const ids = Object.entries(page.blocks).flatMap(([key, entry]) => {
    const there = instances.filter(({ path }) => path[0] === key);
    if (there.length > 0 && there.every(isSound)) return [];
    return isBlockList(entry) ? Object.keys(entry.blocks) : [page.anchors[key] ?? key];
  });
  return faulty.has("body") ? [...ids, "body"] : ids;
}

/** Whether an address is that of a file in a folder. The source of another page is at no address. */
function isFileAt(url: string, folder: string): boolean {
  const path = decodedPath(url);
  return path !== undefined && !PAGE_FILE.test(path) && existsSync(resolve(folder, path));
}

export interface MadePage<Made> {
  /** Undefined as soon as one issue is an error. */
  readonly made: Made | undefined;
  readonly issues: readonly Issue[];
}

/** Makes something of a page without an error. An error in the code of a block or page is an issue at its key. */
export function makePage<Made>(
  { page, reading, content, issues }: CheckedFile,
  file: string,
  options: Pick<FileChecks, "language">,
  make: (page: AnyPage, content: Content) => Made,
): MadePage<Made> {
  if (!page || !reading || !content) return { made: undefined, issues };
  try {
    return { made: withOwner(page.displayName, () => make(page, content)), issues };
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    if (error.cause instanceof UserError) throw error.cause;
    return {
      made: undefined,
      issues: [...issues, failure(error, reading, file, options)].sort(comparePositions),
    };
  }
}

function failure(
  error: DefinitionError,
  { place }: PageReading<AnyPage>,
  file: string,
  { language }: Pick<FileChecks, "language">,
): Issue {
  const [path, { message }] = error instanceof BlockError ? [error.path, error.error] : [undefined, error];
  const at = (path && place(path)) ?? START;
  const hook = hookOf(error.cause);
  const handler = handlerOf(error.cause);
  const data = {
    said: linesOf(message).join(" "),
    ...(path && { key: pathName(path) }),
    ...(hook && { hook }),
    ...(handler && { handler }),
  };
  const issue = findingOf(blockFails, { file, place: at, language }, data);
  return { ...issue, cause: error.cause };
}
