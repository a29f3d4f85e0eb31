import { byPlace, type Finding, type Severity } from "../base/finding";
import { dayOf } from "../base/day";
import { checkFile } from "../site/checkFile";
import { indexFile, type IndexedPage, indexPage } from "../site/folder";
import { isDated } from "../site/pageDates";
import { folderIssues } from "../site/folderIssues";
import { collectUnreadable, skipUnreadable, type Unread } from "../base/node/userError";
import { readAll, readCollections, type SiteEntries } from "../site/collections";
import type { Settings } from "../site/settings";
import { rulesIn } from "../site/siteFiles";
import { type NamedFile, outputAt } from "../base/node/outputs";
import { writeWhole } from "../base/node/writeWhole";
import { readText, readTextFile, type TextFile } from "../base/node/textFile";
import { progressOn } from "../base/report/progress";
import type { ArgumentsOf } from "./arguments/commands";
import { dayIn, siteWithPeople } from "./shared";
import { renameKeys } from "./checking/renameKeys";
import { type CheckFile, fixesOf, fixFile, isOwnFile } from "./checking/fixFile";
import { checkRewrite, rewriteFile } from "./checking/rewriteFile";
import { type Changes, changesSince, hasChanged, issuesOf } from "./files/changes";
import { layoutsOf, pageFiles, type PageFiles } from "./files/namedFiles";
import { type ExitCode, FAULTY, type Io, OK } from "../base/node/command/io";
import { BASELINE, freshIssues, keysOf, readBaseline, writeBaseline } from "./report/baseline";
import { isCounted } from "./report/byRule";
import { say } from "./sentences";
import { type Format, type Outcome, printOutcome } from "./report/printOutcome";
import { UsageError, UserError } from "./userError";

type CheckArguments = ArgumentsOf<"check">;

/** `dsfr-blocks check`: says what is wrong in pages, each issue at its line. */
export function check(args: CheckArguments, io: Io): ExitCode {
  if (args.operands.length === 0) throw new UsageError("noPath");
  const today = dayIn(args) ?? dayOf(io.now);
  const unread: Unread = new Map();
  const settings = siteWithPeople(args, io);
  const files = pageFiles(args.operands, settings, io, collectUnreadable(unread, io));
  if (files.pages.length === 0 && unread.size === 0) {
    throw new UserError("noPageIn", { path: args.operands.join(", "), known: layoutsOf(settings.pages) });
  }
  const rewrite = args.value("rewrite");
  if (rewrite !== undefined) checkRewrite(rewrite, settings.pages);
  const directory = readAll(readCollections(settings.collections, settings.pages, io));
  const edits = { fixes: args.has("fix"), rewrite };
  const baseline = baselineOf(args, io);
  const commit = args.value("changed");
  const changes = commit === undefined ? undefined : changesSince(commit, io.cwd);
  const found = checkAll(files, settings, { directory, today, unread, changes, ...edits }, io);
  const outcome = withBaseline(
    changes ? ofChanges(changes, found, files, settings, io) : found,
    baseline,
    io,
  );
  const fails = ({ severity }: Finding) =>
    severity === "error" || (severity === "warning" && args.has("strict"));
  const choice = {
    format: (args.value("format") ?? "text") as Format,
    level: args.value("level") as Severity | undefined,
    quiet: args.has("quiet"),
    fails,
  };
  printOutcome(outcome, choice, io);
  return outcome.issues.some(fails) ? FAULTY : OK;
}

/** The lines that are known, or the file that they are to be written to. */
type Baseline = readonly string[] | NamedFile | undefined;

function baselineOf(args: CheckArguments, { cwd }: Io): Baseline {
  const name = args.value("baseline");
  if (args.has("update-baseline")) {
    if (name === undefined) throw new UsageError("baselineNeeded");
    if (args.value("changed") !== undefined) throw new UsageError("baselineWhole");
    return outputAt(name, [], [BASELINE], cwd);
  }
  if (name === undefined) return undefined;
  const known = readBaseline(readText(name, cwd));
  if (!known) throw new UserError("wrongBaseline", { path: name });
  return known;
}

/** What a check came to, without what is known; or, with a file to write, with all of it known from now on. */
function withBaseline(outcome: Outcome, baseline: Baseline, io: Io): Outcome {
  if (baseline === undefined) return outcome;
  const { issues: found, sources } = outcome;
  // what the page puts right needs nobody to know of it
  const asked = found.filter((each) => !isCounted(each));
  if (!("name" in baseline)) {
    const issues = freshIssues(asked, sources, baseline);
    return { ...outcome, issues, known: asked.length - issues.length };
  }
  const { name: path, target } = baseline;
  writeWhole(target, writeBaseline(keysOf(asked, sources)), path);
  io.stderr.write(`${say(io, "baselineWritten", { path, count: String(asked.length) })}\n`);
  return { ...outcome, issues: [], known: asked.length };
}

/** What a check came to in the files that have changed. */
function ofChanges(
  changes: Changes,
  outcome: Outcome,
  { pages }: PageFiles,
  settings: Settings,
  { cwd }: Io,
): Outcome {
  const files = pages.filter(({ file }) => hasChanged(file, changes, cwd)).length;
  return { ...outcome, files, passedOver: 0, issues: issuesOf(changes, outcome, settings, cwd) };
}

interface Options {
  readonly directory: SiteEntries;
  readonly today: string;
  /** Files that have not changed are looked at, and edited by nothing. */
  readonly changes: Changes | undefined;
  readonly fixes: boolean;
  /** The name of the other way in which blocks are to be written. */
  readonly rewrite: string | undefined;
  readonly unread: Unread;
}

function checkAll(
  { pages, others, hasFolder }: PageFiles,
  settings: Settings,
  { directory, today, changes, fixes, rewrite, unread }: Options,
  io: Io,
): Outcome {
  const onError = collectUnreadable(unread, io);
  const issues: Finding[] = [...directory.issues];
  const sources = new Map(directory.sources);
  const fixed = { places: 0, files: 0, left: 0 };
  const { hosts } = settings;
  const indexing = { hosts, isDated: settings.pages.some(isDated) };
  const asChecked = new Map<string, IndexedPage>();
  const checkOne: CheckFile = (text) => {
    const { file, source } = text;
    sources.set(file, source);
    const options = { language: io.language, cwd: io.cwd, today, hosts, entries: directory.entries };
    const { reading, issues: found } = checkFile(text, settings, options);
    if (reading && hasFolder) asChecked.set(file, indexPage(text, reading, indexing));
    return found;
  };
  const rename = (page: TextFile) => renameKeys(page, settings);
  const progress = progressOn(io.stderr, pages.length, { least: 21, step: 50 });
  let rewritten = 0;
  for (const [done, found] of pages.entries()) {
    progress.show(done);
    const isEdited = changes === undefined || hasChanged(found.file, changes, io.cwd);
    const asRead = isEdited && (fixes || rewrite !== undefined) ? asStands(found, io) : found;
    const rewritePage = (name: string) => rewriteFile(asRead, name, settings, io.cwd);
    const isRewritten = isEdited && rewrite !== undefined;
    const other = isRewritten ? skipUnreadable(() => rewritePage(rewrite), onError) : undefined;
    const page = other?.page ?? asRead;
    const after =
      isEdited && fixes
        ? skipUnreadable(
            () => fixFile(page, { check: checkOne, read: fixesOf(settings, page.file), rename }, io),
            onError,
          )
        : undefined;
    issues.push(...(after?.issues ?? checkOne(unread.has(page.file) ? asStands(page, io) : page)));
    rewritten += other?.count ?? 0;
    fixed.left += after?.left ?? 0;
    fixed.places += after?.count ?? 0;
    if (after && after.count > 0) fixed.files++;
  }
  progress.clear();
  if (hasFolder) {
    const context = {
      others: others.map(indexFile),
      places: settings.places,
      rulesIn: (file: string) => rulesIn(file, settings),
      language: io.language,
    };
    issues.push(...folderIssues([...asChecked.values()], context));
  }
  const all = [...unread.values(), ...issues.sort(byFile(pages))];
  return {
    files: pages.length,
    passedOver: others.length,
    issues: all,
    sources,
    fixed: fixes ? fixed : undefined,
    rewritten: rewrite === undefined ? undefined : rewritten,
  };
}

/** A page as it stands now: in a large folder its turn comes long after it was found. A pipe is read once. */
function asStands(page: TextFile, io: Io): TextFile {
  const read = () => (isOwnFile(page, io.cwd) ? readTextFile(page.file, io) : page);
  return skipUnreadable(read, () => undefined) ?? page;
}

/** In the order in which the files were named; the directory's first. */
function byFile(pages: readonly TextFile[]): (a: Finding, b: Finding) => number {
  const order = new Map(pages.map(({ file }, index) => [file, index]));
  const orderOf = ({ file }: Finding) => order.get(file) ?? -1;
  return (a, b) => orderOf(a) - orderOf(b) || (a.file === b.file ? byPlace(a, b) : 0);
}
