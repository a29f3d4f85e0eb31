import { dirname } from "node:path";
import type { Issue, Severity } from "@dsfr-blocks/base/issue";
import { toFrenchDay } from "@dsfr-blocks/base/day";
import { checkFile } from "../site/checkFile";
import { type IndexedPage, indexFile, indexPage, isDated, createPageFinder } from "dsfr-blocks/internal";
import { checkFolder } from "../site/checkFolder";
import { readSiteCode } from "../site/siteCode";
import { once } from "@dsfr-blocks/base/once";
import { collectUnreadable, skipUnreadable, type UnreadableFiles } from "@dsfr-blocks/base/node/userError";
import { readAll, readCollections, type SiteEntries } from "../site/collections";
import type { Settings } from "../site/settings";
import { findPageOrOnly, findPlacedLanguage, getRuleLevels } from "../site/siteFiles";
import { readBaselineOption, writeBaseline } from "@dsfr-blocks/base/node/command/baseline";
import { readTextFile, type TextFile } from "@dsfr-blocks/base/node/textFile";
import { createProgress } from "@dsfr-blocks/base/report/progress";
import type { CommandArguments } from "./arguments/commands";
import { readDate, readSettingsWithPeople } from "./shared";
import { getPageUrls, isSameMap, isSameSetting } from "./fragments/sources";
import { findPathsToWatch, watchAndRepeat } from "./watchAndRepeat";
import { renameKeys } from "./checking/renameKeys";
import { type CheckFile, createFixReader, fixFile, writeFile, type WriteFile } from "./checking/fixFile";
import { createFileOrder } from "./checking/createFileOrder";
import { checkRewrite, rewriteFile } from "./checking/rewriteFile";
import { type Changes, readChanges, hasChanged, filterIssues } from "./files/changes";
import { formatLayouts, findPageFiles, type PageFiles, readFoundFile } from "./files/namedFiles";
import { type ExitCode, ISSUES_FOUND, type Io, OK } from "@dsfr-blocks/base/node/command/io";
import { findNewIssues, KEYS, createBaselineKeys, type KnownIssues } from "./report/baseline";
import { isAutoCorrected } from "./report/byRule";
import { type Format, type Outcome, printOutcome } from "./report/printOutcome";
import { UsageError, UserError } from "./userError";

type CheckArguments = CommandArguments<"check">;

/**
 * Maximum length of a page that `check` compiles, in characters. The compilation of a longer page would need more than a
 * gigabyte of memory; only the build of the site compiles such a long page.
 */
const MAX_COMPILED_LENGTH = 2_000_000;

/**
 * Runs `dsfr-blocks check`: reports the issues of pages, each with its line. With `--watch`, checks again after each change.
 *
 * @throws {UserError} If an option, a path or the settings are not valid.
 */
export function check(args: CheckArguments, io: Io): ExitCode | Promise<ExitCode> {
  if (args.operands.length === 0) throw new UsageError("noPath");
  if (args.has("dry-run") && !args.has("fix") && args.value("rewrite") === undefined)
    throw new UsageError("dryRunAlone");
  if (!args.has("watch")) return checkNow(readSite(args, io), args, io);
  const format = args.value("format");
  const [option] = [
    ...WRITING_OPTIONS.filter((name) => args.has(name)).map((name) => `--${name}`),
    ...(format === undefined || format === "text" ? [] : [`--format ${format}`]),
  ];
  if (option !== undefined) throw new UsageError("watchAlone", { word: option });
  return watchPages(args, io);
}

/** Options that write files. These options cannot be combined with `--watch`, since each write would start another check. */
const WRITING_OPTIONS = ["fix", "rewrite", "update-baseline"] as const;

/** The pages that the command line selects, with the settings and the collection entries of the site. */
interface SiteToCheck {
  readonly settings: Settings;
  readonly files: PageFiles;
  readonly siteEntries: SiteEntries;
  readonly unreadable: UnreadableFiles;
}

function readSite(args: CheckArguments, io: Io): SiteToCheck {
  const unreadable: UnreadableFiles = new Map();
  const settings = readSettingsWithPeople(args, io);
  const files = findPageFiles(args.operands, settings, io, collectUnreadable(unreadable, io));
  if (files.pages.length === 0 && unreadable.size === 0) {
    throw new UserError("noPageIn", { path: args.operands.join(", "), known: formatLayouts(settings.pages) });
  }
  const siteEntries = readAll(readCollections(settings.collections, settings.pages, io));
  return { settings, files, siteEntries, unreadable };
}

function checkNow(site: SiteToCheck, args: CheckArguments, io: Io, cache?: PageCache): ExitCode {
  const { settings, files } = site;
  const rewrite = args.value("rewrite");
  if (rewrite !== undefined) checkRewrite(rewrite, settings.pages);
  const baseline = readBaselineOption(args, KEYS, "check", io);
  const commit = args.value("changed");
  if (baseline.out && commit !== undefined) throw new UsageError("baselineWhole");
  const changes = commit === undefined ? undefined : readChanges(commit, io.cwd);
  const editOptions = { appliesFixes: args.has("fix"), rewrite, isDry: args.has("dry-run") };
  const today = readDate(args) ?? toFrenchDay(io.now);
  const found = checkAll(site, { today, changes, cache, ...editOptions }, io);
  const outcome = applyBaseline(
    changes ? keepChangedFiles(changes, found, files, settings, io) : found,
    baseline,
    io,
  );
  const isFailure = ({ severity }: Issue) =>
    severity === "error" || (severity === "warning" && args.has("strict"));
  const choice = {
    format: (args.value("format") ?? "text") as Format,
    level: args.value("level") as Severity | undefined,
    listsSkipped: args.has("skipped"),
  };
  printOutcome(outcome, choice, io);
  return outcome.issues.some(isFailure) ? ISSUES_FOUND : OK;
}

/** A site with the text of each of its files. The texts of two passes are compared to find changes. */
interface WatchedSite extends SiteToCheck {
  readonly texts: ReadonlyMap<string, string>;
}

/** Cached results, by file. A result is valid while the source of the page is unchanged. */
type PageCache = Map<string, { readonly source: string; readonly issues: readonly Issue[] } & Indexed>;
interface Indexed {
  readonly indexed: IndexedPage | undefined;
}

function watchPages(args: CheckArguments, io: Io): Promise<ExitCode> {
  const read = (): WatchedSite => {
    const site = readSite(args, io);
    const { pages, otherFiles } = site.files;
    const texts = new Map<string, string>();
    for (const foundFile of [...pages, ...otherFiles]) {
      const text = skipUnreadable(
        () => readFoundFile(foundFile, io),
        () => undefined,
      );
      if (text) texts.set(foundFile.file, text.source);
    }
    return { ...site, texts };
  };
  const getUrls = ({ texts }: WatchedSite) =>
    getPageUrls([...texts].map(([file, source]) => ({ file, source })));
  let cache: PageCache = new Map();
  let previous: WatchedSite | undefined;
  const work = (site: WatchedSite) => {
    const isReusable = (before: WatchedSite) =>
      isSameSetting(before, site) && isSameMap(getUrls(before), getUrls(site));
    if (previous && !isReusable(previous)) cache = new Map();
    previous = site;
    checkNow(site, args, io, cache);
  };
  const getPaths = ({ settings }: WatchedSite) => findPathsToWatch(args.operands, settings, io);
  const isSame = (a: WatchedSite, b: WatchedSite) =>
    isSameSetting(a, b) && isSameMap(a.texts, b.texts) && a.unreadable.size === b.unreadable.size;
  return watchAndRepeat({ read, isSame, work, getPaths, clears: true }, io);
}

/**
 * Removes the issues that are in the baseline. With `--update-baseline`, writes all the issues to the baseline file
 * instead, and so removes every issue from the result.
 */
function applyBaseline(outcome: Outcome, { known, out }: KnownIssues, io: Io): Outcome {
  if (!known && !out) return outcome;
  const { issues: found, sources } = outcome;
  // issues that the page corrects automatically need no entry in the baseline
  const baselineIssues = found.filter((issue) => !isAutoCorrected(issue));
  const issues = known ? findNewIssues(baselineIssues, sources, known) : [];
  if (out) writeBaseline(out, createBaselineKeys(baselineIssues, sources), baselineIssues.length, io);
  return { ...outcome, issues, knownCount: baselineIssues.length - issues.length };
}

/** Reduces the result of a check to the issues of the files that have changed, and to the issues that depend on these files. */
function keepChangedFiles(
  changes: Changes,
  outcome: Outcome,
  { pages, otherFiles }: PageFiles,
  settings: Settings,
  io: Io,
): Outcome {
  const changed = [...pages, ...otherFiles].filter(({ file }) => hasChanged(file, changes, io.cwd));
  const texts = changed.flatMap(
    (each) =>
      skipUnreadable(
        () => readFoundFile(each, io),
        () => undefined,
      ) ?? [],
  );
  const issues = filterIssues(changes, outcome.issues, texts, settings, io.cwd);
  return {
    ...outcome,
    fileCount: changed.filter((each) => pages.includes(each)).length,
    skipped: [],
    issues,
  };
}

interface CheckAllOptions {
  readonly today: string;
  readonly cache: PageCache | undefined;
  /** Files that have changed, if `--changed` is used. Other files are checked, but not edited. */
  readonly changes: Changes | undefined;
  readonly appliesFixes: boolean;
  /** Name of the rewrite to apply, if `--rewrite` is used. */
  readonly rewrite: string | undefined;
  /** Whether to compute only the result, without changing files. */
  readonly isDry: boolean;
}

function checkAll(
  { files, settings, siteEntries, unreadable }: SiteToCheck,
  { today, cache, changes, appliesFixes, rewrite, isDry }: CheckAllOptions,
  io: Io,
): Outcome {
  const { pages, otherFiles, hasFolder } = files;
  const onError = collectUnreadable(unreadable, io);
  const issues: Issue[] = [...siteEntries.issues];
  const fixCounts = { fixCount: 0, fileCount: 0, unfixed: 0 };
  const { domains, origin } = settings;
  const { language, cwd } = io;
  const indexAll = (foundFiles: PageFiles["pages"]) =>
    foundFiles.flatMap((foundFile) => {
      const text = skipUnreadable(() => readFoundFile(foundFile, io), onError);
      return text ? [indexFile(text)] : [];
    });
  const hasPage = hasFolder
    ? createPageFinder(() => indexAll([...pages, ...otherFiles]), domains)
    : undefined;
  const checks = {
    ...{ language, cwd, today, domains, hasPage, entries: siteEntries.entries },
    ...{ compileOptions: { origin }, maxCompiledLength: MAX_COMPILED_LENGTH },
    getSiteCode: once(() => readSiteCode(settings.files[0] === undefined ? cwd : dirname(settings.files[0]))),
    compilesSiteCodeOnly: true,
  };
  const checkPageFile = (text: TextFile) => checkFile(text, findPageOrOnly(text, settings), settings, checks);
  // read the file again instead of caching its text: links target the anchors of few pages, and the texts of thousands of pages
  // would need much memory
  const createAnchorReader = (file: string) =>
    once(() =>
      skipUnreadable(
        () => checkPageFile(readTextFile(file, io)).getAnchors(),
        () => undefined,
      ),
    );
  const indexing = { domains, isDated: settings.pages.some(isDated) };
  const indexedPages = new Map<string, IndexedPage>();
  const checkText: CheckFile = (text) => {
    const cached = cache?.get(text.file);
    if (cached?.source === text.source) {
      if (cached.indexed) indexedPages.set(text.file, cached.indexed);
      return cached.issues;
    }
    const { reading, findLink, entry, issues: foundIssues } = checkPageFile(text);
    const indexed =
      reading && entry && hasFolder
        ? indexPage({ ...entry, getAnchors: createAnchorReader(text.file) }, reading, {
            ...{ ...indexing, findLink },
            lang: findPlacedLanguage(text.file, settings),
          })
        : undefined;
    if (indexed) indexedPages.set(text.file, indexed);
    cache?.set(text.file, { source: text.source, issues: foundIssues, indexed });
    return foundIssues;
  };
  const plannedTexts = new Map<string, string>();
  const write: WriteFile = (page, after) =>
    isDry ? void plannedTexts.set(page.file, after) : writeFile(page, after, io.cwd);
  const rename = (page: TextFile) => renameKeys(page, settings);
  const progress = createProgress(io.stderr, pages.length, { minTotal: 21, step: 50 });
  let rewritten = 0;
  for (const [index, foundFile] of pages.entries()) {
    progress.show(index);
    const readPageText = () => readFoundFile(foundFile, io);
    const page = skipUnreadable(readPageText, onError);
    if (!page) continue;
    const isEdited = changes === undefined || hasChanged(page.file, changes, io.cwd);
    const rewriteResult =
      isEdited && rewrite !== undefined
        ? skipUnreadable(() => rewriteFile(page, rewrite, settings, { cwd: io.cwd, write }), onError)
        : undefined;
    const currentPage = rewriteResult?.page ?? page;
    const applyFixes = () =>
      fixFile(
        currentPage,
        { check: checkText, readFixes: createFixReader(settings, page.file), rename, write },
        io,
      );
    const fixResult = isEdited && appliesFixes ? skipUnreadable(applyFixes, onError) : undefined;
    // if a file could not be written, check the text that is on disk
    const readUnchanged = () =>
      unreadable.has(page.file) ? (skipUnreadable(readPageText, onError) ?? currentPage) : currentPage;
    issues.push(...(fixResult?.issues ?? checkText(readUnchanged())));
    rewritten += rewriteResult?.count ?? 0;
    fixCounts.unfixed += fixResult?.unfixed ?? 0;
    fixCounts.fixCount += fixResult?.count ?? 0;
    if (fixResult && fixResult.count > 0) fixCounts.fileCount++;
  }
  progress.clear();
  if (hasFolder) {
    const issuesOfFolder = checkFolder([...indexedPages.values()], {
      otherFiles: indexAll(otherFiles),
      placements: settings.placements,
      getRuleLevels: (file: string) => getRuleLevels(file, settings),
      language: io.language,
    });
    issues.push(...issuesOfFolder);
  }
  const allIssues = [...unreadable.values(), ...issues.sort(createFileOrder(pages))];
  return {
    fileCount: pages.length,
    // collection entries are not skipped files: they have been read
    skipped: otherFiles.map(({ file }) => file).filter((file) => !siteEntries.sources.has(file)),
    issues: allIssues,
    sources: createSources(files, siteEntries, plannedTexts, io),
    filesToChange: isDry ? [...plannedTexts.keys()] : undefined,
    fixCounts: appliesFixes ? fixCounts : undefined,
    rewriteCount: rewrite === undefined ? undefined : rewritten,
  };
}

/** Returns a lookup of the text of a file, by file name. A file that is not in memory is read again at each call. */
function createSources(
  { pages }: PageFiles,
  siteEntries: SiteEntries,
  plannedTexts: ReadonlyMap<string, string>,
  io: Io,
): Outcome["sources"] {
  const texts = new Map([...siteEntries.sources, ...plannedTexts]);
  for (const { file, textFile: text } of pages) if (text) texts.set(file, text.source);
  const skip = () => undefined;
  const readSource = (file: string) => skipUnreadable(() => readTextFile(file, io).source, skip);
  return { get: (file) => texts.get(file) ?? readSource(file) };
}
