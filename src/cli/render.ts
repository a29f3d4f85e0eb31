import { byPlace } from "../content/issue";
import { placesOf } from "../content/place";
import type { Language } from "../content/sentences";
import type { Arguments } from "./arguments/readArguments";
import type { COMMANDS } from "./arguments/commands";
import { dayIn, siteWithPeople } from "./sharedOptions";
import { fileIssue, type FileIssue } from "../files/fileIssue";
import { type ExitCode, FAULTY, type Io, OK } from "./io";
import type { PeopleFolder } from "../files/readPeople";
import { readForShow, renderPage } from "./page/renderPage";
import { readSite, renderOptionsOf } from "./page/site";
import { issueReport, issueTextOptions } from "../report/text";
import { say, type SentenceName, sizeOf } from "./sentences";
import { UserError } from "./userError";
import type { Scheme } from "../styles/scheme";
import { readTextFile, type TextFile } from "../files/textFile";
import { outputAt, writeWhole } from "./files/writeWhole";

export type RenderArguments = Arguments<keyof typeof COMMANDS.render.options>;

/** `dsfr-blocks render`: makes one HTML file of a page, or of each page of a folder. */
export async function render(args: RenderArguments, io: Io, language: Language): Promise<ExitCode> {
  if (!args.has("fragment") && !args.has("out-dir")) {
    const alone = (["main", "styles", "watch"] as const).find((name) => args.has(name));
    if (alone !== undefined) throw new UserError("forFragments", { word: `--${alone}` });
    return renderFile(args, io, language);
  }
  if (!args.has("fragment") || !args.has("out-dir") || args.has("out") || args.operands.length === 0)
    throw new UserError("fragmentsDue");
  const { renderSite } = await import("./renderSite");
  return renderSite(args, io, language);
}

/** Makes one HTML file of a page. Writes nothing when the content has an error. */
function renderFile(args: RenderArguments, io: Io, language: Language): ExitCode {
  const [file, ...more] = args.operands;
  if (file === undefined || more.length > 0)
    throw new UserError("oneFile", { count: String(args.operands.length) });
  const now = dayIn(args);
  const text = readTextFile(file, io.cwd, language);
  const out = args.value("out");
  const target = out === undefined ? undefined : outputAt(out, file, io.cwd);
  const { pages, people } = siteWithPeople(args, io);
  const site = readSite(people, args.value("public"), io, language);

  const { page: Page, content, issues } = readForShow(text, pages, site.directory?.people, language);
  const report = (each: readonly FileIssue[]) => printIssues(each, text, site.directory, io, language);
  report([...(site.directory?.issues ?? []), ...issues]);
  if (!Page || !content) return FAULTY;

  const scheme = (args.value("scheme") ?? "system") as Scheme;
  const options = { ...renderOptionsOf(file, site, io), now: now ?? io.now, scheme };
  const { html, lost } = renderPage(Page, content, options);
  report(lostImages(lost, text, language));
  if (target === undefined || out === undefined) io.stdout.write(html);
  else {
    writeWhole(target, html, out);
    io.stdout.write(`${say(language, "written", { path: out, size: sizeOf(html, language) })}\n`);
  }
  return OK;
}

function lostImages(lost: ReadonlyMap<string, SentenceName>, { file, source }: TextFile, language: Language) {
  const placeOf = placesOf(source);
  return Array.from(lost, ([src, rule]) => {
    // an address written `img/a.png` starts from the root on the page
    const offset = Math.max(source.indexOf(src), source.indexOf(src.replace(/^\//, "")), 0);
    const at = { file, place: placeOf(offset), severity: "warning" } as const;
    return fileIssue(at, rule, say(language, rule, { value: src }));
  }).sort(byPlace);
}

/** On the error output: the other one may be the page. */
function printIssues(
  issues: readonly FileIssue[],
  page: TextFile,
  directory: PeopleFolder | undefined,
  { stderr, env }: Io,
  language: Language,
): void {
  const sources = new Map([...(directory?.sources ?? []), [page.file, page.source]]);
  if (issues.length > 0) stderr.write(issueReport(issues, issueTextOptions(stderr, env, sources, language)));
}
