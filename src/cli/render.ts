import { placesOf } from "../content/place";
import type { Language } from "../content/sentences";
import type { Arguments } from "./arguments/readArguments";
import type { COMMANDS } from "./arguments/commands";
import { dayAsked } from "./arguments/day";
import { byPlace, type Finding, finding } from "./report/finding";
import { type ExitCode, FAULTY, type Io, OK } from "./io";
import { readPageFile } from "./page/readPageFile";
import { paintFor } from "./report/paint";
import type { PeopleFolder } from "../files/readPeople";
import { renderPage } from "./page/renderPage";
import { readSite, settingOf } from "./page/site";
import { textReport } from "./report/reports";
import { say, type SentenceName } from "./sentences";
import { Stop } from "./stop";
import type { Scheme } from "../styles/scheme";
import { readTextFile, type TextFile } from "../files/textFile";
import { outputAt, writeWhole } from "./files/writeWhole";

type RenderArguments = Arguments<keyof typeof COMMANDS.render.options>;

/** `dsfr-blocks render`: makes one HTML file of a page. Writes nothing when the content has an error. */
export function render(asked: RenderArguments, io: Io, language: Language): ExitCode {
  const [file, ...more] = asked.operands;
  if (file === undefined || more.length > 0)
    throw new Stop("oneFile", { count: String(asked.operands.length) });
  const now = dayAsked(asked.value("now"));
  const page = readTextFile(file, io.cwd, language);
  const out = asked.value("out");
  const target = out === undefined ? undefined : outputAt(out, file, io.cwd);
  const site = readSite({ people: asked.value("people"), public: asked.value("public") }, io, language);

  const { content, findings } = readPageFile(page, site.directory?.people, language);
  const report = (each: readonly Finding[]) => printFindings(each, page, site.directory, io, language);
  report([...(site.directory?.findings ?? []), ...findings]);
  if (!content) return FAULTY;

  const scheme = (asked.value("scheme") ?? "system") as Scheme;
  const { html, lost } = renderPage(content, { ...settingOf(file, site, io), now: now ?? io.now, scheme });
  report(lostImages(lost, page, language));
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
    return finding({ file, place: placeOf(offset), severity: "warning" }, rule, language, { value: src });
  }).sort(byPlace);
}

/** On the error output: the other one may be the page. */
function printFindings(
  findings: readonly Finding[],
  page: TextFile,
  directory: PeopleFolder | undefined,
  { stderr, env }: Io,
  language: Language,
): void {
  const sourceOf = (file: string) => (file === page.file ? page.source : directory?.sources.get(file));
  const look = { paint: paintFor(stderr, env), width: stderr.columns ?? 80, language, sourceOf };
  if (findings.length > 0) stderr.write(textReport(findings, look));
}

function sizeOf(html: string, language: Language): string {
  const format = new Intl.NumberFormat(language, {
    style: "unit",
    unit: "kilobyte",
    maximumFractionDigits: 0,
  });
  return format.format(Buffer.byteLength(html) / 1000);
}
