import { type FSWatcher, mkdirSync, readFileSync, rmSync, statSync, watch } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { join as joinUrl, relative } from "node:path/posix";
import { decodeEntity } from "../content/markdown/entities";
import { dayOf } from "../definition/call";
import { type Content, makePage } from "../files/checkFile";
import type { FileIssue } from "../files/fileIssue";
import { isInside, weigh } from "../files/inside";
import { readPeople } from "../files/readPeople";
import { folderAt, type TextFile } from "../files/textFile";
import { issueEntry, jsonText } from "../report/json";
import { fragmentStyles } from "../styles/exactStyles";
import { dayIn, printIssues, schemeIn, siteWithPeople } from "./shared";
import { layoutsOf, pageFiles, type PageSettings, rootOf } from "./files/namedFiles";
import { outputAt, writeIfChanged } from "./files/writeWhole";
import { type ExitCode, FAULTY, type Io, OK } from "./io";
import { checkForShow, renderFragment, titleOf } from "./page/renderPage";
import type { RenderArguments } from "./render";
import { say } from "./sentences";
import { findDsfr, writeStyles } from "./dsfrStyles";
import { reaching, UserError } from "./userError";

const MANIFEST = "manifest.json";

/** One page of the manifest, for whoever puts it into a document. */
interface ManifestPage {
  readonly file: string;
  /** Its HTML, under the output folder; null while an error keeps it from being made. */
  readonly html: string | null;
  readonly layout: string | undefined;
  readonly title: string | undefined;
  readonly outline: readonly OutlineEntry[];
  readonly issues: readonly object[];
}

interface OutlineEntry {
  readonly level: number;
  /** Where a link to it leads. */
  readonly id?: string;
  readonly text: string;
}

interface Made {
  readonly source: string;
  /** Undefined while the page has an error. */
  readonly html: string | undefined;
  readonly entry: ManifestPage;
  readonly issues: readonly FileIssue[];
}

/**
 * `dsfr-blocks render FOLDER --fragment --out-dir DIR`: the HTML of each page of a folder, for a site that makes its documents
 * with another tool. Writes what has changed, and takes away what it had made of a page that is gone.
 */
export async function renderSite(args: RenderArguments, io: Io): Promise<ExitCode> {
  const pass = passes(args, io);
  if (!args.has("watch")) return pass().code;
  return watching(pass, io);
}

/** What one pass was made of, to be looked at again once it changes. */
interface Pass {
  readonly code: ExitCode;
  /** Folders and files. */
  readonly watched: readonly string[];
}

/** A function that makes what is due, and remembers what it made. */
function passes(args: RenderArguments, io: Io): () => Pass {
  const { cwd, stdout } = io;
  const now = dayIn(args) ?? dayOf(io.now);
  const folder = args.value("out-dir") ?? "";
  const outFolder = resolve(cwd, folder);
  const publicName = args.value("public");
  const publicFolder = publicName === undefined ? undefined : folderAt(publicName, cwd);
  const sizeOf = (url: string) => weigh(url, publicFolder);
  let made = new Map<string, Made>();
  let madeFor: unknown[] = [];

  return () => {
    const settings = siteWithPeople(args, io);
    const people = readPeople(settings.people, io);
    const levels = JSON.stringify([settings.rules, settings.hosts]);
    const setting = [settings.pages, levels, ...(people?.sources.values() ?? [])];
    if (setting.length !== madeFor.length || setting.some((each, index) => each !== madeFor[index]))
      made = new Map();
    madeFor = setting;

    const files = siteFiles(args.operands, settings, io);
    const before = made;
    made = new Map();
    const sources = new Map(people?.sources);
    for (const [html, text] of files) {
      const { file } = text;
      sources.set(file, text.source);
      const known = before.get(html);
      if (known?.source === text.source) {
        made.set(html, known);
        continue;
      }
      const checked = checkForShow(text, settings, people?.people, now, io);
      const { page, content } = checked;
      const { made: shown, issues } = makePage(checked, file, io, (own, given) =>
        renderFragment(own, given, { people: people?.people, now, sizeOf }),
      );
      const entry = {
        file,
        html: shown === undefined ? null : html,
        layout: layoutIn(content) ?? page?.layouts[0],
        title: content && titleOf(content),
        outline: shown === undefined ? [] : outlineOf(shown),
        issues: issues.map(issueEntry),
      };
      made.set(html, { source: text.source, html: shown && partOf(shown, args.has("main")), entry, issues });
    }
    const all = [...made.values()];
    const written = write(all, files);
    const issues = [...(people?.issues ?? []), ...all.flatMap((each) => each.issues)];
    printIssues(issues, sources, io);
    const faulty = all.filter(({ html }) => html === undefined).length;
    const counts = {
      written: String(written),
      same: String(all.length - written - faulty),
      faulty: String(faulty),
    };
    stdout.write(`${say(io, "siteWritten", { path: folder, ...counts })}\n`);
    return {
      code: faulty > 0 ? FAULTY : OK,
      watched: [...args.operands, settings.people ?? "", ...settings.files].filter(Boolean),
    };
  };

  function write(all: readonly Made[], files: ReadonlyMap<string, TextFile>): number {
    for (const old of madeBefore()) if (!files.has(old)) rmSync(join(outFolder, old), { force: true });
    let written = 0;
    for (const { html, entry } of all) {
      if (html === undefined || entry.html === null) continue;
      if (writeIfChanged(join(outFolder, entry.html), html, join(folder, entry.html))) written++;
    }
    const styles = args.value("styles");
    if (styles !== undefined)
      writeSiteStyles(
        styles,
        all.flatMap(({ html }) => html ?? []),
      );
    const manifest = jsonText({ pages: all.map(({ entry }) => entry) });
    writeIfChanged(join(outFolder, MANIFEST), manifest, join(folder, MANIFEST));
    return written;
  }

  /** The HTML that the last pass, or the last run, had made. */
  function madeBefore(): string[] {
    let manifest: unknown;
    try {
      manifest = JSON.parse(readFileSync(join(outFolder, MANIFEST), "utf8"));
    } catch {
      return []; // there is none
    }
    const { pages } = manifest as { readonly pages?: readonly Partial<ManifestPage>[] };
    if (!Array.isArray(pages)) return [];
    return pages
      .flatMap(({ html }) => (typeof html === "string" && html.endsWith(".html") ? html : []))
      .filter((html) => isInside(outFolder, resolve(outFolder, html)));
  }

  function writeSiteStyles(out: string, fragments: readonly string[]): void {
    const dsfr = findDsfr([cwd]);
    const scheme = schemeIn(args);
    reaching(out, () => mkdirSync(dirname(resolve(cwd, out)), { recursive: true }));
    const sheet = outputAt(out, undefined, cwd);
    writeStyles(sheet, dsfr, (urlOf) => fragmentStyles(fragments, { dsfr, scheme, urlOf }));
  }
}

/** The pages that the words of a command name, each by the path of its HTML: where it stands under its folder. */
function siteFiles(words: readonly string[], settings: PageSettings, io: Io): ReadonlyMap<string, TextFile> {
  const found = new Map<string, TextFile>();
  for (const word of words) {
    const from = rootOf(word, io.cwd);
    for (const text of pageFiles([word], settings, io).pages) {
      const { file } = text;
      const html = joinUrl(relative(from, file)).replace(/\.md$/i, "") + ".html";
      const { file: other = file } = found.get(html) ?? {};
      if (other !== file) throw new UserError("sameHtml", { path: html, file, other });
      found.set(html, text);
    }
  }
  if (found.size === 0)
    throw new UserError("noPageToRender", { path: words.join(", "), known: layoutsOf(settings.pages) });
  return found;
}

function layoutIn(content: Content | undefined): string | undefined {
  return typeof content?.layout === "string" ? content.layout : undefined;
}

/** A page without what stands around its `<main>`, such as its breadcrumb. */
function partOf(html: string, mainOnly: boolean): string {
  const [start, end] = [html.indexOf("<main"), html.lastIndexOf("</main>")];
  return mainOnly && start >= 0 && end > start ? `${html.slice(start, end)}</main>` : html;
}

/** The headings of React's own HTML, in order. */
function outlineOf(html: string): OutlineEntry[] {
  return Array.from(
    html.matchAll(/<h([1-6])([^>]*)>(.*?)<\/h\1>/gs),
    ([, level, attributes = "", inside = ""]) => {
      const [, id] = / id="([^"]*)"/.exec(attributes) ?? [];
      const text = decoded(inside.replace(/<[^>]*>/g, ""));
      return {
        level: Number(level),
        ...(id !== undefined && { id: decoded(id) }),
        text: text.replace(/\s+/g, " ").trim(),
      };
    },
  );
}

function decoded(html: string): string {
  return html.replace(/&#?\w+;/g, decodeEntity);
}

/** An editor writes a file in several steps. */
const PAUSE = 50;

/** Makes a pass, and another whenever something that it was made of changes, until the person ends it. */
async function watching(pass: () => Pass, io: Io): Promise<ExitCode> {
  let watchers: FSWatcher[] = [];
  let { watched } = pass();
  let timer: NodeJS.Timeout | undefined;
  const again = () => {
    try {
      ({ watched } = pass());
    } catch (error) {
      // a folder that is renamed, settings that are half written: the next change may make it right
      if (!(error instanceof UserError)) throw error;
      const { sentence, details } = error as UserError;
      io.stderr.write(`${say(io, sentence, details)}\n`);
    }
    follow();
  };
  const follow = () => {
    for (const each of watchers) each.close();
    watchers = watched.flatMap((name) => {
      const path = resolve(io.cwd, name);
      const there = statSync(path, { throwIfNoEntry: false });
      if (!there) return [];
      const onChange = () => {
        clearTimeout(timer);
        timer = setTimeout(again, PAUSE);
      };
      return [watch(path, { recursive: there.isDirectory() }, onChange)];
    });
  };
  follow();
  io.stdout.write(`${say(io, "watching")}\n`);
  await new Promise<void>((done) => io.signal?.addEventListener("abort", () => done()));
  clearTimeout(timer);
  for (const each of watchers) each.close();
  return OK;
}
