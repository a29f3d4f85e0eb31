import type { Issue, Severity } from "@dsfr-blocks/base/issue";
import { dayOf } from "@dsfr-blocks/base/day";
import { checkFile } from "../site/checkFile";
import { type IndexedPage, indexFile, indexPage, isDated, pageFinder } from "dsfr-blocks/internal";
import { folderIssues } from "../site/folderIssues";
import { collectUnreadable, skipUnreadable, type Unread } from "@dsfr-blocks/base/node/userError";
import { readAll, readCollections, type SiteEntries } from "../site/collections";
import type { Settings } from "../site/settings";
import { pageNamed, rulesIn } from "../site/siteFiles";
import { baselineIn, writeBaseline } from "@dsfr-blocks/base/node/command/baseline";
import { readTextFile, type TextFile } from "@dsfr-blocks/base/node/textFile";
import { progressOn } from "@dsfr-blocks/base/report/progress";
import type { ArgumentsOf } from "./arguments/commands";
import { dayIn, siteWithPeople } from "./shared";
import { isSameMap, isSameSetting } from "./fragments/sources";
import { placesToWatch, watching } from "./watching";
import { renameKeys } from "./checking/renameKeys";
import { type CheckFile, fixesOf, fixFile, writeFile, type WriteFile } from "./checking/fixFile";
import { byFile } from "./checking/byFile";
import { checkRewrite, rewriteFile } from "./checking/rewriteFile";
import { type Changes, changesSince, hasChanged, issuesOf } from "./files/changes";
import { layoutsOf, pageFiles, type PageFiles, textOf } from "./files/namedFiles";
import { type ExitCode, ISSUES_FOUND, type Io, OK } from "@dsfr-blocks/base/node/command/io";
import { freshIssues, KEYS, keysOf, type KnownIssues } from "./report/baseline";
import { isCounted } from "./report/byRule";
import { type Format, type Outcome, printOutcome } from "./report/printOutcome";
import { UsageError, UserError } from "./userError";

type CheckArguments = ArgumentsOf<"check">;

/** A page of more characters would take more than a gigabyte of memory; whoever publishes it compiles it. */
const LONGEST_COMPILED = 2_000_000;

/** `dsfr-blocks check`: says what is wrong in pages, each issue at its line. With `--watch`, again at each change. */
export function check(args: CheckArguments, io: Io): ExitCode | Promise<ExitCode> {
  if (args.operands.length === 0) throw new UsageError("noPath");
  if (args.has("dry-run") && !args.has("fix") && args.value("rewrite") === undefined)
    throw new UsageError("dryRunAlone");
  if (!args.has("watch")) return checkNow(readSite(args, io), args, io);
  const format = args.value("format");
  const [word] = [
    ...WRITING.filter((name) => args.has(name)).map((name) => `--${name}`),
    ...(format === undefined || format === "text" ? [] : [`--format ${format}`]),
  ];
  if (word !== undefined) throw new UsageError("watchAlone", { word });
  return watchPages(args, io);
}

/** Options that write files: a file that is written to asks for another check. */
const WRITING = ["fix", "rewrite", "update-baseline"] as const;

/** The pages that the words of the command name, as they are now, and what they are checked with. */
interface SiteToCheck {
  readonly settings: Settings;
  readonly files: PageFiles;
  readonly directory: SiteEntries;
  readonly unread: Unread;
}

function readSite(args: CheckArguments, io: Io): SiteToCheck {
  const unread: Unread = new Map();
  const settings = siteWithPeople(args, io);
  const files = pageFiles(args.operands, settings, io, collectUnreadable(unread, io));
  if (files.pages.length === 0 && unread.size === 0) {
    throw new UserError("noPageIn", { path: args.operands.join(", "), known: layoutsOf(settings.pages) });
  }
  const directory = readAll(readCollections(settings.collections, settings.pages, io));
  return { settings, files, directory, unread };
}

function checkNow(site: SiteToCheck, args: CheckArguments, io: Io, known?: KnownPages): ExitCode {
  const { settings, files } = site;
  const rewrite = args.value("rewrite");
  if (rewrite !== undefined) checkRewrite(rewrite, settings.pages);
  const baseline = baselineIn(args, KEYS, "check", io);
  const commit = args.value("changed");
  if (baseline.out && commit !== undefined) throw new UsageError("baselineWhole");
  const changes = commit === undefined ? undefined : changesSince(commit, io.cwd);
  const edits = { fixes: args.has("fix"), rewrite, isDry: args.has("dry-run") };
  const today = dayIn(args) ?? dayOf(io.now);
  const found = checkAll(site, { today, changes, known, ...edits }, io);
  const outcome = withBaseline(
    changes ? ofChanges(changes, found, files, settings, io) : found,
    baseline,
    io,
  );
  const fails = ({ severity }: Issue) =>
    severity === "error" || (severity === "warning" && args.has("strict"));
  const choice = {
    format: (args.value("format") ?? "text") as Format,
    level: args.value("level") as Severity | undefined,
    namesSkipped: args.has("skipped"),
  };
  printOutcome(outcome, choice, io);
  return outcome.issues.some(fails) ? ISSUES_FOUND : OK;
}

/** A site with the texts of its files, which tell what has changed. */
interface WatchedSite extends SiteToCheck {
  readonly texts: ReadonlyMap<string, string>;
}

/** What was found in each page, and the text that it was found in: of one that has not changed it still holds. */
type KnownPages = Map<string, { readonly source: string; readonly issues: readonly Issue[] } & Indexed>;
interface Indexed {
  readonly indexed: IndexedPage | undefined;
}

function watchPages(args: CheckArguments, io: Io): Promise<ExitCode> {
  const read = (): WatchedSite => {
    const site = readSite(args, io);
    const { pages, others } = site.files;
    const texts = new Map<string, string>();
    for (const found of [...pages, ...others]) {
      const text = skipUnreadable(
        () => textOf(found, io),
        () => undefined,
      );
      if (text) texts.set(found.file, text.source);
    }
    return { ...site, texts };
  };
  let known: KnownPages = new Map();
  let last: WatchedSite | undefined;
  const work = (site: WatchedSite) => {
    if (last && !isSameSetting(last, site)) known = new Map();
    last = site;
    checkNow(site, args, io, known);
  };
  const placesOf = ({ settings }: WatchedSite) => placesToWatch(args.operands, settings, io);
  const isSame = (a: WatchedSite, b: WatchedSite) =>
    isSameSetting(a, b) && isSameMap(a.texts, b.texts) && a.unread.size === b.unread.size;
  return watching({ read, isSame, work, placesOf, clears: true }, io);
}

/** What a check came to, without what is known; or, with a file to write, with all of it known from now on. */
function withBaseline(outcome: Outcome, { known, out }: KnownIssues, io: Io): Outcome {
  if (!known && !out) return outcome;
  const { issues: found, sources } = outcome;
  // what the page puts right needs nobody to know of it
  const asked = found.filter((each) => !isCounted(each));
  const issues = known ? freshIssues(asked, sources, known) : [];
  if (out) writeBaseline(out, keysOf(asked, sources), asked.length, io);
  return { ...outcome, issues, known: asked.length - issues.length };
}

/** What a check came to in the files that have changed. */
function ofChanges(
  changes: Changes,
  outcome: Outcome,
  { pages, others }: PageFiles,
  settings: Settings,
  io: Io,
): Outcome {
  const changed = [...pages, ...others].filter(({ file }) => hasChanged(file, changes, io.cwd));
  const texts = changed.flatMap(
    (each) =>
      skipUnreadable(
        () => textOf(each, io),
        () => undefined,
      ) ?? [],
  );
  const issues = issuesOf(changes, outcome.issues, texts, settings, io.cwd);
  return { ...outcome, files: changed.filter((each) => pages.includes(each)).length, skipped: [], issues };
}

interface Options {
  readonly today: string;
  readonly known: KnownPages | undefined;
  /** Files that have not changed are looked at, and edited by nothing. */
  readonly changes: Changes | undefined;
  readonly fixes: boolean;
  /** The name of the other way in which blocks are to be written. */
  readonly rewrite: string | undefined;
  /** Whether no file is written: only what would be. */
  readonly isDry: boolean;
}

function checkAll(
  { files, settings, directory, unread }: SiteToCheck,
  { today, known, changes, fixes, rewrite, isDry }: Options,
  io: Io,
): Outcome {
  const { pages, others, hasFolder } = files;
  const onError = collectUnreadable(unread, io);
  const issues: Issue[] = [...directory.issues];
  const fixed = { places: 0, files: 0, left: 0 };
  const { domains, origin } = settings;
  const { language, cwd } = io;
  const indexAll = (some: PageFiles["pages"]) =>
    some.flatMap((each) => {
      const text = skipUnreadable(() => textOf(each, io), onError);
      return text ? [indexFile(text)] : [];
    });
  const hasPage = hasFolder ? pageFinder(() => indexAll([...pages, ...others]), domains) : undefined;
  const checks = {
    ...{ language, cwd, today, domains, hasPage, entries: directory.entries },
    ...{ compiling: { origin }, longestCompiled: LONGEST_COMPILED },
  };
  const indexing = { domains, isDated: settings.pages.some(isDated) };
  const asChecked = new Map<string, IndexedPage>();
  const checkOne: CheckFile = (text) => {
    const before = known?.get(text.file);
    if (before?.source === text.source) {
      if (before.indexed) asChecked.set(text.file, before.indexed);
      return before.issues;
    }
    const checked = checkFile(text, pageNamed(text, settings), settings, checks);
    const { reading, issues: found } = checked;
    const indexed =
      reading && hasFolder
        ? indexPage({ ...indexFile(text), places: checked.places() }, reading, indexing)
        : undefined;
    if (indexed) asChecked.set(text.file, indexed);
    known?.set(text.file, { source: text.source, issues: found, indexed });
    return found;
  };
  const wouldBe = new Map<string, string>();
  const write: WriteFile = (page, after) =>
    isDry ? void wouldBe.set(page.file, after) : writeFile(page, after, io.cwd);
  const rename = (page: TextFile) => renameKeys(page, settings);
  const progress = progressOn(io.stderr, pages.length, { least: 21, step: 50 });
  let rewritten = 0;
  for (const [done, found] of pages.entries()) {
    progress.show(done);
    const read = () => textOf(found, io);
    const page = skipUnreadable(read, onError);
    if (!page) continue;
    const isEdited = changes === undefined || hasChanged(page.file, changes, io.cwd);
    const other =
      isEdited && rewrite !== undefined
        ? skipUnreadable(() => rewriteFile(page, rewrite, settings, { cwd: io.cwd, write }), onError)
        : undefined;
    const edited = other?.page ?? page;
    const fix = () =>
      fixFile(edited, { check: checkOne, read: fixesOf(settings, page.file), rename, write }, io);
    const after = isEdited && fixes ? skipUnreadable(fix, onError) : undefined;
    // one that could not be written is looked at as it stands
    const left = () => (unread.has(page.file) ? (skipUnreadable(read, onError) ?? edited) : edited);
    issues.push(...(after?.issues ?? checkOne(left())));
    rewritten += other?.count ?? 0;
    fixed.left += after?.left ?? 0;
    fixed.places += after?.count ?? 0;
    if (after && after.count > 0) fixed.files++;
  }
  progress.clear();
  if (hasFolder) {
    const found = folderIssues([...asChecked.values()], {
      others: indexAll(others),
      places: settings.places,
      rulesIn: (file: string) => rulesIn(file, settings),
      language: io.language,
    });
    issues.push(...found);
  }
  const all = [...unread.values(), ...issues.sort(byFile(pages))];
  return {
    files: pages.length,
    // an entry of a collection has been read
    skipped: others.map(({ file }) => file).filter((file) => !directory.sources.has(file)),
    issues: all,
    sources: sourcesOf(files, directory, wouldBe, io),
    wouldChange: isDry ? [...wouldBe.keys()] : undefined,
    fixed: fixes ? fixed : undefined,
    rewritten: rewrite === undefined ? undefined : rewritten,
  };
}

/** The texts of files by their name, read again where something is to be shown of them. */
function sourcesOf(
  { pages }: PageFiles,
  directory: SiteEntries,
  wouldBe: ReadonlyMap<string, string>,
  io: Io,
): Outcome["sources"] {
  const held = new Map([...directory.sources, ...wouldBe]);
  for (const { file, held: text } of pages) if (text) held.set(file, text.source);
  const skip = () => undefined;
  const read = (file: string) => skipUnreadable(() => readTextFile(file, io).source, skip);
  return { get: (file) => held.get(file) ?? read(file) };
}
