import { suggestName } from "@dsfr-blocks/base/nearest";
import { toRelativeName } from "@dsfr-blocks/base/node/inside";
import { findSettingsFileAbove, readSettings } from "../site/settings";
import * as pages from "dsfr-blocks/ourPages";
import type { CommandArguments } from "./arguments/commands";
import { type ExitCode, type Io, OK } from "@dsfr-blocks/base/node/command/io";
import { getMessage, type MessageName } from "./messages";
import { copyEditorFiles, createEditorPage, getEditorEdits, SERVER } from "./starter/cms";
import { PEOPLE, readStarter, type StarterPage, collectLinkedPages } from "./starter/content";
import type { Edit, Framework, FrameworkSettings, Start } from "./starter/framework";
import { detectFramework, type FrameworkName, FRAMEWORKS } from "./starter/frameworks";
import {
  completeManifest,
  DSFR_PACKAGE,
  formatInstallCommand,
  getInstallAllCommand,
  type Manifest,
  readManifest,
} from "./starter/manifest";
import { addToSettings } from "./starter/parts";
import { createDryRunFolder, type SiteFolder, createSiteFolder } from "./starter/siteFolder";
import { UsageError, UserError } from "./userError";

type InitArguments = CommandArguments<"init">;

/** Result of a run: the files, and the steps that remain for the user. */
interface Outcome {
  readonly folder: SiteFolder;
  readonly writtenFiles: string[];
  readonly unchangedFiles: string[];
  readonly steps: string[];
}

/**
 * Runs `dsfr-blocks init`: writes the first pages of a site, the entries of the people, the settings, and the code that
 * displays the pages with the site's framework. If the site has no page yet, or only the pages of its framework's
 * template, writes a complete small site with a header and a footer. Existing files are not overwritten: a change that an
 * existing file needs is listed as a manual step, or made if the user agrees.
 */
export async function init(args: InitArguments, io: Io): Promise<ExitCode> {
  const { cwd } = io;
  if (args.operands.length > 0) throw new UsageError("initTakesNone", { word: args.operands[0] ?? "" });
  const packageFile = readManifest(cwd);
  const isDry = args.has("dry-run");
  const folder = isDry ? createDryRunFolder(createSiteFolder(cwd)) : createSiteFolder(cwd);
  const site = readSite(folder, packageFile?.manifest ?? {});
  if (args.has("cms")) return initCms(args, site, folder, io);
  const name = await chooseFramework(args, site, io);
  const framework: Framework = FRAMEWORKS[name];
  const outcome: Outcome = { folder, writtenFiles: [], unchangedFiles: [], steps: [] };
  const addStep = (messageName: MessageName, details = {}) =>
    void outcome.steps.push(getMessage(io, messageName, details));

  const starterContent = readStarter();
  const fullStart: Start = {
    ...site,
    frame: starterContent.frame,
    pages: moveHomeFirst(starterContent.pages),
  };
  const template = findTemplateFiles(framework, fullStart);
  const isEmptySite = args.value("page") === undefined && (framework.site?.isEmpty(fullStart) ?? false);
  const isTemplate = args.value("page") === undefined && template.length > 0;
  const isFullSite = isEmptySite || (isTemplate && (await confirmReplacement(template, args, io)));
  const start: Start = isFullSite
    ? fullStart
    : { ...fullStart, pages: await choosePages(args, starterContent.pages, io) };
  const [firstPage] = start.pages;

  const needs = framework.needs(start);
  const missing = Object.entries({ ...needs, ...DSFR_PACKAGE }).filter(
    ([packageName]) => site.getVersionRange(packageName) === undefined,
  );
  const mayComplete = args.has("configure") || (isFullSite && isTemplate);
  if (isEmptySite || (packageFile && missing.length > 0 && name !== "none" && mayComplete)) {
    const { builds = {}, scripts = {} } = isEmptySite ? framework : {};
    const additions = { needs, builds, scripts: { ...scripts, check: CHECK }, isNew: isEmptySite };
    const text = completeManifest(packageFile ?? { text: "{}\n", manifest: {} }, additions);
    if (!packageFile) writeNew({ "package.json": text }, outcome);
    else {
      folder.edit("package.json", packageFile.text, text);
      outcome.writtenFiles.push(getMessage(io, "initAdded", { path: "package.json" }));
    }
    addStep("initInstall", { command: getInstallAllCommand(cwd) });
  } else if (missing.length > 0)
    addStep("initInstall", { command: formatInstallCommand(Object.fromEntries(missing), cwd) });

  if (isEmptySite && !folder.has(".gitignore"))
    writeNew({ ".gitignore": formatLines(["node_modules", ...(framework.generatedPaths ?? [])]) }, outcome);
  writeNew(starterContent.getFiles(start.pages, framework), outcome);
  const settings = findSettingsFileAbove(cwd);
  if (settings === undefined) writeNew({ "dsfr-blocks.config.ts": formatSettings(framework) }, outcome);
  else outcome.unchangedFiles.push(toRelativeName(cwd, settings));
  if (framework.settings) {
    const text = (isFullSite && framework.site?.settings) || framework.settings.text;
    await configure({ ...framework.settings, text }, args, io, outcome);
  }
  const siteFiles = isFullSite && framework.site ? framework.site.files(start) : framework.files(start);
  if (isFullSite)
    for (const path of template) {
      const text = siteFiles[path];
      if (text === undefined) continue;
      folder.edit(path, site.read(path), text);
      outcome.writtenFiles.push(getMessage(io, "initReplaced", { path }));
    }
  const newFiles = Object.entries(siteFiles).filter(([path]) => !(isFullSite && template.includes(path)));
  writeNew(Object.fromEntries(newFiles), outcome);
  for (const [path, text] of newFiles)
    if (CODE_FILE.test(path) && folder.read(path) !== text)
      outcome.steps.push(`${getMessage(io, "initOther", { path })}
${text.trimEnd()}`);
  for (const change of framework.edits?.(readSiteAfter(start)) ?? []) await edit(change, args, io, outcome);
  if (isTemplate && !isFullSite) addStep("initTemplate", { paths: template.join(", ") });
  const unusedPaths = isFullSite ? (framework.site?.unused ?? []).filter((path) => site.has(path)) : [];
  if (unusedPaths.length > 0) addStep("initUnused", { paths: unusedPaths.join(", ") });

  const [componentFile] = Object.keys(siteFiles);
  if (framework.getPreview && (isFullSite || name !== "vite")) {
    const { command, url: address } = framework.getPreview(start);
    addStep("initStart", { command, address: isFullSite ? (framework.site?.url ?? address) : address });
  } else if (componentFile !== undefined)
    addStep("initShowComponent", { path: componentFile, name: firstPage.component });
  if (name === "none") addStep("initRender", { path: firstPage.file });
  addStep("initCheck", { path: firstPage.file });
  if (framework.isStatic?.(start)) addStep("initDaily");
  addStep("initOwn");

  return report(outcome, isDry, io);

  /** Returns the site with the files that have just been written. */
  function readSiteAfter(before: Start): Start {
    return { ...before, ...readSite(folder, packageFile?.manifest ?? {}) };
  }
}

/** Prints what a run wrote, what it left unchanged, and the steps that remain. */
function report(
  { writtenFiles, unchangedFiles, steps: allSteps }: Outcome,
  isDry: boolean,
  io: Io,
): ExitCode {
  const formatList = (messageName: MessageName, lines: readonly string[]) =>
    lines.length === 0
      ? ""
      : `${getMessage(io, messageName)}\n${lines.map((line) => `  ${line}\n`).join("")}\n`;
  const steps = allSteps.map((step, index) => `${index + 1}. ${step.replaceAll("\n", "\n   ")}`);
  io.stdout.write(
    formatList(isDry ? "initWouldWrite" : "initWritten", writtenFiles) +
      formatList("initKept", unchangedFiles) +
      formatList("initNext", steps).trimEnd() +
      "\n",
  );
  return OK;
}

/**
 * Runs `dsfr-blocks init --cms`: writes the editor's page unless it exists, the copies of the files that the page loads, and the
 * script that starts the CMS's server of local files.
 */
async function initCms(
  args: InitArguments,
  site: Omit<Start, "pages" | "frame">,
  folder: SiteFolder,
  io: Io,
): Promise<ExitCode> {
  const { cwd } = io;
  const isDry = args.has("dry-run");
  const name = (args.value("framework") as FrameworkName | undefined) ?? detectFramework(site) ?? "none";
  const { publicFolder = "public" }: Framework = FRAMEWORKS[name];
  const editor = createEditorPage(readSettings(cwd), publicFolder, io);
  if (!editor) throw new UserError("cmsNeedsPages");
  const outcome: Outcome = { folder, writtenFiles: [], unchangedFiles: [], steps: [] };
  const addStep = (messageName: MessageName, details = {}) =>
    void outcome.steps.push(getMessage(io, messageName, details));
  writeNew(editor.files, outcome);
  const missing = copyEditorFiles(publicFolder, cwd, site, isDry);
  const copies = `${publicFolder}/admin/files`;
  outcome.writtenFiles.push(getMessage(io, "cmsCopies", { path: copies }));
  if (missing.length > 0) addStep("cmsMissing", { command: missing.join(" && ") });
  for (const change of getEditorEdits(publicFolder, folder)) await edit(change, args, io, outcome);
  if (editor.ownPages.length > 0) addStep("cmsOwnPages", { names: editor.ownPages.join(", ") });
  addStep("cmsStart", { command: folder.has("package.json") ? "npm run cms" : SERVER });
  addStep("cmsPublish", { path: copies, page: `${publicFolder}/admin/index.html` });
  return report(outcome, isDry, io);
}

/** Matches a file of code, which the pages need as the command writes it. */
const CODE_FILE = /\.(?:[jt]sx?|astro)$/;

const CHECK = "dsfr-blocks check content";

const formatSettings = ({ peopleFolder = PEOPLE }: Framework) => `import { defineConfig } from "dsfr-blocks";

export default defineConfig({
  people: "${peopleFolder}",
});
`;

const formatLines = (lines: readonly string[]) => `${lines.join("\n")}\n`;

/** Reads the state of a site. */
function readSite({ has, read }: SiteFolder, manifest: Manifest): Omit<Start, "pages" | "frame"> {
  const { dependencies = {}, devDependencies = {} } = manifest;
  const packages = new Map(Object.entries({ ...dependencies, ...devDependencies }));
  return { isTyped: has("tsconfig.json"), has, read, getVersionRange: (name) => packages.get(name) };
}

/** Returns the files of the framework's template that the user has not changed. The starter's site replaces these files. */
function findTemplateFiles({ site }: Framework, { read, isTyped }: Start): string[] {
  if (!isTyped) return []; // the starter's site is written in TypeScript
  return Object.entries(site?.template ?? {}).flatMap(([path, mark]) =>
    mark.test(read(path)) ? [path] : [],
  );
}

/**
 * Returns the framework of `--framework`. Without this option, returns the framework detected from the site's packages or
 * files. If no framework is detected, asks the user, or returns `none` without a terminal.
 */
async function chooseFramework(
  args: InitArguments,
  site: Omit<Start, "pages" | "frame">,
  io: Io,
): Promise<FrameworkName> {
  const names = Object.keys(FRAMEWORKS) as FrameworkName[];
  const requested = args.value("framework") as FrameworkName | undefined;
  return (
    requested ??
    detectFramework(site) ??
    choose(getMessage(io, "initAskFramework", { known: names.join(", ") }), names, "none", io)
  );
}

/**
 * Asks a question until the answer is one of these values. Returns `defaultValue` for an empty answer, or without a
 * terminal.
 */
async function choose<Value extends string>(
  question: string,
  values: readonly Value[],
  defaultValue: Value,
  io: Pick<Io, "ask">,
): Promise<Value> {
  const answer = (await io.ask?.(`${question} [${defaultValue}] `))?.trim() ?? "";
  if (answer === "") return defaultValue;
  return values.find((word) => word === answer) ?? choose(question, values, defaultValue, io);
}

/** Returns all the pages, with the home page of the site first. */
function moveHomeFirst(all: readonly StarterPage[]): Start["pages"] {
  const [home, ...otherPages] = [...all].sort((a, b) => Number(b.url === "/") - Number(a.url === "/"));
  if (!home) throw new Error("The starter has no page.");
  return [home, ...otherPages];
}

/** Returns the page with the requested layout, then the pages to which this page links, directly or indirectly. */
async function choosePages(
  args: InitArguments,
  all: readonly StarterPage[],
  io: Io,
): Promise<Start["pages"]> {
  const layouts = all.map(({ layout }) => layout);
  const layoutNames = layouts.join(", ");
  const askLayout = () =>
    choose(getMessage(io, "initAskPage", { known: layoutNames }), layouts, findDefaultLayout(), io);
  const layout = args.value("page") ?? (await askLayout());
  const first = all.find((page) => page.layout === layout);
  if (first === undefined)
    throw new UsageError("unknownPage", {
      word: layout,
      known: layoutNames,
      ...suggestName(layout, layouts),
    });
  return collectLinkedPages(first, all);
}

/** Returns the layout of the page type with the most blocks, since its page shows the most features. */
function findDefaultLayout(): string {
  const [first] = Object.values(pages)
    .map(({ layouts, blocks }) => ({ layout: layouts[0] ?? "", count: Object.keys(blocks).length }))
    .sort((a, b) => b.count - a.count);
  return first?.layout ?? "";
}

/** Writes each of these files that does not exist. Adds each path to the written or the unchanged files of the outcome. */
function writeNew(
  files: Readonly<Record<string, string>>,
  { folder, writtenFiles, unchangedFiles }: Outcome,
): void {
  for (const [path, text] of Object.entries(files))
    (folder.writeNew(path, text) ? writtenFiles : unchangedFiles).push(path);
}

/** Writes the framework's settings file if the file does not exist. Otherwise, edits it with `edit`. */
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
  const { imports, usage } = settings;
  const apply = (text: string) => (text.includes("dsfr-blocks/") ? text : addToSettings(text, settings));
  return edit({ path, apply, lines: `${imports}\n\n${usage}` }, args, io, outcome);
}

/**
 * Edits an existing file if the file has the expected structure and the user agrees. Otherwise, adds the change to the
 * manual steps.
 */
async function edit(
  { path, apply, lines }: Edit,
  args: InitArguments,
  io: Io,
  { folder, writtenFiles, unchangedFiles, steps }: Outcome,
): Promise<void> {
  const before = folder.read(path);
  const after = apply(before);
  if (after === before) {
    if (!writtenFiles.some((each) => each.startsWith(path)) && !unchangedFiles.includes(path))
      unchangedFiles.push(path);
    return;
  }
  const instructions = `${getMessage(io, "initLines", { path })}\n${lines}`;
  if (
    after === undefined ||
    !(await confirm(`${instructions}\n${getMessage(io, "initAskConfigure")}`, args, io))
  ) {
    unchangedFiles.push(path);
    steps.push(instructions);
    return;
  }
  folder.edit(path, before, after);
  const change = getMessage(io, "initAdded", { path });
  if (!writtenFiles.includes(change)) writtenFiles.push(change);
}

async function confirmReplacement(paths: readonly string[], args: InitArguments, io: Io): Promise<boolean> {
  return confirm(getMessage(io, "initAskTemplate", { paths: paths.join(", ") }), args, io);
}

/** Whether `--configure` is set, or the user at the terminal agrees. */
async function confirm(question: string, args: InitArguments, io: Io): Promise<boolean> {
  if (args.has("configure")) return true;
  if (!io.ask) return false;
  const answers = io.language === "fr" ? (["oui", "non"] as const) : (["yes", "no"] as const);
  return (await choose(question, answers, answers[0], io)) === answers[0];
}
