import { suggestion } from "@dsfr-blocks/base/nearest";
import { nameFrom } from "@dsfr-blocks/base/node/inside";
import { settingsAbove } from "../site/settings";
import * as pages from "dsfr-blocks/ourPages";
import type { ArgumentsOf } from "./arguments/commands";
import { type ExitCode, type Io, OK } from "@dsfr-blocks/base/node/command/io";
import { say, type SentenceName } from "./sentences";
import { PEOPLE, starter, type StarterPage, withLinked } from "./starter/content";
import type { Edit, Framework, FrameworkSettings, Start } from "./starter/framework";
import { detectFramework, type FrameworkName, FRAMEWORKS } from "./starter/frameworks";
import {
  completed,
  DSFR_NEEDED,
  installing,
  installingAll,
  type Manifest,
  manifestIn,
} from "./starter/manifest";
import { configured } from "./starter/parts";
import { dryFolder, type SiteFolder, siteFolder } from "./starter/siteFolder";
import { UsageError } from "./userError";

type InitArguments = ArgumentsOf<"init">;

/** What a run did, and what is left to its person. */
interface Outcome {
  readonly folder: SiteFolder;
  readonly written: string[];
  readonly kept: string[];
  readonly steps: string[];
}

/**
 * `dsfr-blocks init`: writes first pages into a site, the people whom they name, the settings, and what shows them in the site's
 * host. Where the site has no page yet, or those of its host's template alone, it writes a whole small site, with a header and a
 * footer. No other file that is there is written over; what has to change in one is told, or changed when that is asked for.
 */
export async function init(args: InitArguments, io: Io): Promise<ExitCode> {
  const { cwd, stdout } = io;
  if (args.operands.length > 0) throw new UsageError("initTakesNone", { word: args.operands[0] ?? "" });
  const package_ = manifestIn(cwd);
  const isDry = args.has("dry-run");
  const folder = isDry ? dryFolder(siteFolder(cwd)) : siteFolder(cwd);
  const site = siteIn(folder, package_?.manifest ?? {});
  const name = await chooseFramework(args, site, io);
  const host: Framework = FRAMEWORKS[name];
  const outcome: Outcome = { folder, written: [], kept: [], steps: [] };
  const tell = (sentence: SentenceName, details = {}) => void outcome.steps.push(say(io, sentence, details));

  const all = starter();
  const whole: Start = { ...site, frame: all.frame, pages: homeFirst(all.pages) };
  const template = templateFiles(host, whole);
  const isFree = args.value("page") === undefined && (host.site?.isEmpty(whole) ?? false);
  const isTemplate = args.value("page") === undefined && template.length > 0;
  const isWhole = isFree || (isTemplate && (await mayReplace(template, args, io)));
  const start: Start = isWhole ? whole : { ...whole, pages: await chosenPages(args, all.pages, io) };
  const [first] = start.pages;

  const needs = host.needs(start);
  const missing = Object.entries({ ...needs, ...DSFR_NEEDED }).filter(
    ([each]) => site.asksFor(each) === undefined,
  );
  const mayComplete = args.has("configure") || (isWhole && isTemplate);
  if (isFree || (package_ && missing.length > 0 && name !== "none" && mayComplete)) {
    const { builds = {}, scripts = {} } = isFree ? host : {};
    const additions = { needs, builds, scripts: { ...scripts, check: CHECK }, isNew: isFree };
    const text = completed(package_ ?? { text: "{}\n", manifest: {} }, additions);
    if (!package_) writeNew({ "package.json": text }, outcome);
    else {
      folder.edit("package.json", package_.text, text);
      outcome.written.push(say(io, "initAdded", { path: "package.json" }));
    }
    tell("initInstall", { command: installingAll(cwd) });
  } else if (missing.length > 0)
    tell("initInstall", { command: installing(Object.fromEntries(missing), cwd) });

  writeNew(all.filesOf(start.pages, host), outcome);
  const settings = settingsAbove(cwd);
  if (settings === undefined)
    writeNew({ "dsfr-blocks.config.ts": isWhole ? SITE_SETTINGS : settingsFor(host) }, outcome);
  else outcome.kept.push(nameFrom(cwd, settings));
  if (host.settings) await configure(host.settings, args, io, outcome);
  const shown = isWhole && host.site ? host.site.files(start) : host.files(start);
  if (isWhole)
    for (const path of template) {
      const text = shown[path];
      if (text === undefined) continue;
      folder.edit(path, site.read(path), text);
      outcome.written.push(say(io, "initReplaced", { path }));
    }
  const others = Object.entries(shown).filter(([path]) => !(isWhole && template.includes(path)));
  writeNew(Object.fromEntries(others), outcome);
  for (const each of host.edits?.(siteAfter(start)) ?? []) await edit(each, args, io, outcome);
  if (isTemplate && !isWhole) tell("initTemplate", { paths: template.join(", ") });
  const unused = isWhole ? (host.site?.unused ?? []).filter((path) => site.has(path)) : [];
  if (unused.length > 0) tell("initUnused", { paths: unused.join(", ") });

  const [shownIn] = Object.keys(shown);
  if (host.shows && (isWhole || name !== "vite")) {
    const { command, address } = host.shows(start);
    tell("initStart", { command, address: isWhole ? (host.site?.address ?? address) : address });
  } else if (shownIn !== undefined) tell("initShowComponent", { path: shownIn, name: first.component });
  if (name === "none") tell("initRender", { path: first.file });
  tell("initCheck", { path: first.file });
  tell("initOwn");

  const list = (sentence: SentenceName, lines: readonly string[]) =>
    lines.length === 0 ? "" : `${say(io, sentence)}\n${lines.map((line) => `  ${line}\n`).join("")}\n`;
  const steps = outcome.steps.map((step, index) => `${index + 1}. ${step.replaceAll("\n", "\n   ")}`);
  stdout.write(
    list(isDry ? "initWouldWrite" : "initWritten", outcome.written) +
      list("initKept", outcome.kept) +
      list("initNext", steps).trimEnd() +
      "\n",
  );
  return OK;

  /** As the site is now: what was just written is there. */
  function siteAfter(before: Start): Start {
    return { ...before, ...siteIn(folder, package_?.manifest ?? {}) };
  }
}

const CHECK = "dsfr-blocks check content";

const settingsFor = ({ peopleFolder = PEOPLE }: Framework) => `import { defineConfig } from "dsfr-blocks";

export default defineConfig({
  people: "${peopleFolder}",
});
`;

const SITE_SETTINGS = `import { defineConfig } from "dsfr-blocks";

export default defineConfig({
  people: "content/people",
  // the classes of the DSFR in Header.tsx, Footer.tsx and Site.tsx
  keep: [
    ...["fr-header*", "fr-nav*", "fr-footer*", "fr-skiplinks*", "fr-enlarge-link"],
    ...["fr-container", "fr-grid-row", "fr-grid-row--gutters", "fr-col-12", "fr-col-sm-4", "fr-link"],
    ...["fr-btn", "fr-btn--tertiary", "fr-btn--sm"],
  ],
});
`;

/** What the site has. */
function siteIn({ has, read }: SiteFolder, manifest: Manifest): Omit<Start, "pages" | "frame"> {
  const { dependencies = {}, devDependencies = {} } = manifest;
  const packages = new Map(Object.entries({ ...dependencies, ...devDependencies }));
  return { isTyped: has("tsconfig.json"), has, read, asksFor: (name) => packages.get(name) };
}

/** The files of the host's own template, as it writes them, which the starter's site takes the place of. */
function templateFiles({ site }: Framework, { read, isTyped }: Start): string[] {
  if (!isTyped) return []; // the starter's site is written in TypeScript
  return Object.entries(site?.template ?? {}).flatMap(([path, mark]) =>
    mark.test(read(path)) ? [path] : [],
  );
}

/** The host that is named, or that the site's packages or files tell; otherwise a person is asked, where there is one. */
async function chooseFramework(
  args: InitArguments,
  site: Pick<Start, "asksFor" | "has">,
  io: Io,
): Promise<FrameworkName> {
  const names = Object.keys(FRAMEWORKS) as FrameworkName[];
  const given = args.value("framework") as FrameworkName | undefined;
  return (
    given ??
    detectFramework(site) ??
    choose(say(io, "initAskHost", { known: names.join(", ") }), names, "none", io)
  );
}

/** An answer that is one of these words; asked again until it is. An empty one is the usual, as is that of nobody. */
async function choose<Word extends string>(
  question: string,
  words: readonly Word[],
  usual: Word,
  io: Pick<Io, "ask">,
): Promise<Word> {
  const answer = (await io.ask?.(`${question} [${usual}] `))?.trim() ?? "";
  if (answer === "") return usual;
  return words.find((word) => word === answer) ?? choose(question, words, usual, io);
}

/** All pages, the one that the site opens on first. */
function homeFirst(all: readonly StarterPage[]): Start["pages"] {
  const [home, ...others] = [...all].sort((a, b) => Number(b.address === "/") - Number(a.address === "/"));
  if (!home) throw new Error("The starter has no page.");
  return [home, ...others];
}

/** The page of the layout that is asked for, and those that it leads to. */
async function chosenPages(
  args: InitArguments,
  all: readonly StarterPage[],
  io: Io,
): Promise<Start["pages"]> {
  const layouts = all.map(({ layout }) => layout);
  const known = layouts.join(", ");
  const asked = () => choose(say(io, "initAskPage", { known }), layouts, usualLayout(), io);
  const layout = args.value("page") ?? (await asked());
  const first = all.find((page) => page.layout === layout);
  if (first === undefined)
    throw new UsageError("unknownPage", { word: layout, known, ...suggestion(layout, layouts) });
  return withLinked(first, all);
}

/** The layout of the page that has the most blocks: it shows most of what can be made. */
function usualLayout(): string {
  const [first] = Object.values(pages)
    .map(({ layouts, blocks }) => ({ layout: layouts[0] ?? "", count: Object.keys(blocks).length }))
    .sort((a, b) => b.count - a.count);
  return first?.layout ?? "";
}

/** Writes what is not there, and notes what is. */
function writeNew(files: Readonly<Record<string, string>>, { folder, written, kept }: Outcome): void {
  for (const [path, text] of Object.entries(files)) (folder.writeNew(path, text) ? written : kept).push(path);
}

/** The host's settings: written if there are none; otherwise changed like any other file. */
async function configure(
  settings: FrameworkSettings,
  args: InitArguments,
  io: Io,
  outcome: Outcome,
): Promise<void> {
  const path = ["ts", "mts", "cts", "js", "mjs", "cjs"]
    .map((extension) => `${settings.name}.${extension}`)
    .find((file) => outcome.folder.has(file));
  if (path === undefined)
    return writeNew({ [`${settings.name}.${settings.extension}`]: settings.text }, outcome);
  const { imports, use } = settings;
  const edited = (text: string) => (text.includes("dsfr-blocks/") ? text : configured(text, settings));
  return edit({ path, edited, lines: `${imports}\n\n${use}` }, args, io, outcome);
}

/** A file that is there: changed when it is asked for and it has the usual form, or what to change is told. */
async function edit(
  { path, edited, lines }: Edit,
  args: InitArguments,
  io: Io,
  { folder, written, kept, steps }: Outcome,
): Promise<void> {
  const before = folder.read(path);
  const after = edited(before);
  if (after === before) {
    if (!written.some((each) => each.startsWith(path)) && !kept.includes(path)) kept.push(path);
    return;
  }
  const told = `${say(io, "initLines", { path })}\n${lines}`;
  if (after === undefined || !(await agrees(`${told}\n${say(io, "initAskConfigure")}`, args, io))) {
    kept.push(path);
    steps.push(told);
    return;
  }
  folder.edit(path, before, after);
  written.push(say(io, "initAdded", { path }));
}

async function mayReplace(paths: readonly string[], args: InitArguments, io: Io): Promise<boolean> {
  return agrees(say(io, "initAskTemplate", { paths: paths.join(", ") }), args, io);
}

/** Whether `--configure` or the person at the terminal says so. */
async function agrees(question: string, args: InitArguments, io: Io): Promise<boolean> {
  if (args.has("configure")) return true;
  if (!io.ask) return false;
  const words = io.language === "fr" ? (["oui", "non"] as const) : (["yes", "no"] as const);
  return (await choose(question, words, words[0], io)) === words[0];
}
