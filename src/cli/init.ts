import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, posix, resolve } from "node:path";
import { suggestion } from "../base/nearest";
import { layoutOf } from "../definition/layout";
import { nameFrom } from "../base/node/inside";
import { filesUnder } from "../base/node/namedFiles";
import { settingsAbove } from "../site/settings";
import { readText } from "../base/node/textFile";
import * as pages from "../pages";
import { ownFile } from "../styles/ownFile";
import type { ArgumentsOf } from "./arguments/commands";
import { editFile } from "../base/node/editFile";
import { type ExitCode, type Io, OK } from "../base/node/command/io";
import { say, type SentenceName } from "./sentences";
import { configured, type Host, type HostName, HOSTS, type HostSettings, type Start } from "./starter/hosts";
import { UsageError, UserError } from "./userError";
import { withFileErrors } from "../base/node/userError";

type InitArguments = ArgumentsOf<"init">;

const DSFR = "@gouvfr/dsfr";

/** What a run did, and what is left to its person. */
interface Outcome {
  readonly written: string[];
  readonly kept: string[];
  readonly steps: string[];
}

/**
 * `dsfr-blocks init`: writes a first page into a site that exists, the people whom it names, the settings, and what shows it in the
 * site's host. No file that is there is written over; what has to change in one is told, or added to when that is asked for.
 */
export async function init(args: InitArguments, io: Io): Promise<ExitCode> {
  const { cwd, stdout } = io;
  if (args.operands.length > 0) throw new UsageError("initTakesNone", { word: args.operands[0] ?? "" });
  const packages = packagesOf(cwd);
  const name = await hostOf(args, packages, io);
  const host: Host = HOSTS[name];
  const page = await starterPage(args, io);
  const outcome: Outcome = { written: [], kept: [], steps: [] };
  const tell = (sentence: SentenceName, details = {}) => void outcome.steps.push(say(io, sentence, details));

  const missing = [...host.needs, DSFR].filter((each) => !packages.has(each));
  if (missing.length > 0) tell("initInstall", { command: installing(missing, cwd) });

  const start = startOf(page.file, page.files[page.file] ?? "", cwd, packages);
  writeNew(page.files, cwd, outcome);
  const settings = settingsAbove(cwd);
  if (settings === undefined) writeNew({ "dsfr-blocks.config.ts": SETTINGS }, cwd, outcome);
  else outcome.kept.push(nameFrom(cwd, settings));
  if (host.settings) await configure(host.settings, args, io, outcome);
  const shown = host.files(start);
  const around = host.document?.(start);
  writeNew({ ...shown, ...around }, cwd, outcome);

  const [first] = Object.keys(shown);
  const isWhole = around === undefined || Object.keys(around).length > 0;
  if (isWhole && host.shows) tell("initStart", host.shows(start));
  else {
    if (first !== undefined)
      tell(name === "vite" ? "initShowComponent" : "initShowPage", { path: first, name: start.component });
    if (name === "vite" || name === "next") tell("initDocument");
  }
  if (name === "none") tell("initRender", { path: page.file });
  tell("initCheck", { path: page.file });

  const list = (sentence: SentenceName, lines: readonly string[]) =>
    lines.length === 0 ? "" : `${say(io, sentence)}\n${lines.map((line) => `  ${line}\n`).join("")}\n`;
  const steps = outcome.steps.map((step, index) => `${index + 1}. ${step.replaceAll("\n", "\n   ")}`);
  stdout.write(
    list("initWritten", outcome.written) +
      list("initKept", outcome.kept) +
      list("initNext", steps).trimEnd() +
      "\n",
  );
  return OK;
}

const SETTINGS = `import { defineConfig } from "dsfr-blocks";

export default defineConfig({
  people: "content/people",
});
`;

/** The names of the packages that the site asks for. */
function packagesOf(cwd: string): ReadonlySet<string> {
  const path = join(cwd, "package.json");
  if (!existsSync(path)) return new Set();
  try {
    const manifest = JSON.parse(readFileSync(path, "utf8")) as Readonly<Record<string, object | undefined>>;
    const { dependencies = {}, devDependencies = {} } = manifest;
    return new Set(Object.keys({ ...dependencies, ...devDependencies }));
  } catch {
    throw new UserError("initWrongManifest", { path: "package.json" });
  }
}

/** The host that is named, or whose package the site asks for; otherwise a person is asked, where there is one. */
async function hostOf(args: InitArguments, packages: ReadonlySet<string>, io: Io): Promise<HostName> {
  const names = Object.keys(HOSTS) as HostName[];
  const given = args.value("host") as HostName | undefined;
  const found = names.find((name) => {
    const { package: its }: Host = HOSTS[name];
    return its !== undefined && packages.has(its);
  });
  return given ?? found ?? choose(say(io, "initAskHost", { known: names.join(", ") }), names, "none", io);
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

interface StarterPage {
  /** Where the page goes, from the site's folder. */
  readonly file: string;
  /** It and what it names, by their places. */
  readonly files: Readonly<Record<string, string>>;
}

/** The page of the layout that is asked for, among those of the example site. */
async function starterPage(args: InitArguments, io: Io): Promise<StarterPage> {
  const root = ownFile("starter", "../../examples/site");
  const read = (file: string) => readFileSync(join(root, file), "utf8");
  const content = filesUnder("content", root, /\.md$/);
  const byLayout = new Map(content.map((file) => [layoutOf(read(file)) ?? "", file]));
  const layouts = [...byLayout.keys()].filter(Boolean);
  const known = layouts.join(", ");
  const asked = () => choose(say(io, "initAskPage", { known }), layouts, usualLayout(), io);
  const layout = args.value("page") ?? (await asked());
  const file = byLayout.get(layout);
  if (file === undefined)
    throw new UsageError("unknownPage", { word: layout, known, ...suggestion(layout, layouts) });
  const texts = [file, ...content.filter((each) => posix.dirname(each) === "content/people")];
  const pictures = texts
    .flatMap((each) => read(each).match(/\/img\/[\w-]+\.svg/g) ?? [])
    .map((url) => `public${url}`);
  return {
    file,
    files: Object.fromEntries([...texts, ...new Set(pictures)].map((each) => [each, read(each)])),
  };
}

/** The layout of the page that has the most blocks: it shows most of what can be made. */
function usualLayout(): string {
  const [first] = Object.values(pages)
    .map(({ layouts, blocks }) => ({ layout: layouts[0] ?? "", count: Object.keys(blocks).length }))
    .sort((a, b) => b.count - a.count);
  return first?.layout ?? "";
}

function startOf(page: string, text: string, cwd: string, packages: ReadonlySet<string>): Start {
  const name = posix.basename(page, ".md");
  return {
    page,
    name,
    title: (/^title: *(.*)$/m.exec(text)?.[1] ?? name).replaceAll("&", "&amp;").replaceAll("<", "&lt;"),
    component: name.replace(/(?:^|-)(\w)/g, (_all, letter: string) => letter.toUpperCase()),
    isTyped: existsSync(join(cwd, "tsconfig.json")),
    has: (path) => existsSync(join(cwd, path)),
    asksFor: (each) => packages.has(each),
  };
}

/** Writes what is not there, and notes what is. */
function writeNew(files: Readonly<Record<string, string>>, cwd: string, { written, kept }: Outcome): void {
  for (const [path, text] of Object.entries(files)) {
    const target = resolve(cwd, path);
    const isThere = withFileErrors(path, () => {
      mkdirSync(dirname(target), { recursive: true });
      if (lstatSync(target, { throwIfNoEntry: false })) return true;
      writeFileSync(target, text, { flag: "wx" });
      return false;
    });
    (isThere ? kept : written).push(path);
  }
}

/** The host's settings: written where there are none; otherwise added to when it is asked for and they have the usual form, or told. */
async function configure(
  settings: HostSettings,
  args: InitArguments,
  io: Io,
  outcome: Outcome,
): Promise<void> {
  const there = ["ts", "mts", "cts", "js", "mjs", "cjs"]
    .map((extension) => `${settings.name}.${extension}`)
    .find((file) => existsSync(join(io.cwd, file)));
  if (there === undefined)
    return writeNew({ [`${settings.name}.${settings.extension}`]: settings.text }, io.cwd, outcome);
  const target = join(io.cwd, there);
  const text = readText(there, io.cwd);
  if (text.includes("dsfr-blocks/")) return void outcome.kept.push(there);
  const more = configured(text, settings);
  const lines = `${say(io, "initLines", { path: there })}\n${settings.imports}\n\n${settings.use}`;
  if (more === undefined || !(await mayConfigure(lines, args, io))) {
    outcome.kept.push(there);
    outcome.steps.push(lines);
    return;
  }
  editFile({ name: there, target }, text, more);
  outcome.written.push(say(io, "initAdded", { path: there }));
}

async function mayConfigure(lines: string, args: InitArguments, io: Io): Promise<boolean> {
  if (args.has("configure")) return true;
  if (!io.ask) return false;
  const words = io.language === "fr" ? (["oui", "non"] as const) : (["yes", "no"] as const);
  return (await choose(`${lines}\n${say(io, "initAskConfigure")}`, words, words[0], io)) === words[0];
}

/** How packages are installed there, by the file that each manager keeps. The DSFR in the last version before it asks for its terms. */
function installing(packages: readonly string[], cwd: string): string {
  const names = packages.map((name) => (name === DSFR ? `${DSFR}@1.14.4` : name)).join(" ");
  const managers = { "pnpm-lock.yaml": "pnpm add", "yarn.lock": "yarn add", "bun.lock": "bun add" };
  const found = Object.entries(managers).find(([file]) => existsSync(join(cwd, file)));
  return `${found?.[1] ?? "npm install"} ${names}`;
}
