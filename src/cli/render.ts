import { dirname, resolve } from "node:path";
import { placesOf } from "../content/place";
import type { Language } from "../content/sentences";
import type { Arguments } from "./arguments/readArguments";
import type { COMMANDS } from "./arguments/commands";
import { dayAsked } from "./arguments/day";
import { byPlace, type Finding, finding } from "./report/finding";
import { embedImage, weigh } from "./page/images";
import { type ExitCode, FAULTY, type Io, OK } from "./io";
import { readPageFile } from "./page/readPageFile";
import { paintFor } from "./report/paint";
import { type PeopleFolder, readPeople } from "./people/readPeople";
import { renderPage } from "./page/renderPage";
import { textReport } from "./report/reports";
import { say, type SentenceName } from "./sentences";
import { Stop } from "./stop";
import { findDsfr } from "./styles/dsfr";
import type { Scheme } from "./styles/scheme";
import { folderAt, readTextFile, type TextFile } from "./files/textFile";
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
  const site = readSite(asked, io, language);

  const { content, findings } = readPageFile(page, site.directory?.people, language);
  const report = (each: readonly Finding[]) => printFindings(each, page, site.directory, io);
  report([...(site.directory?.findings ?? []), ...findings]);
  if (!content) return FAULTY;

  const folder = dirname(resolve(io.cwd, file));
  const { html, lost } = renderPage(content, {
    people: site.directory?.people,
    now: now ?? io.now,
    scheme: (asked.value("scheme") ?? "system") as Scheme,
    dsfr: findDsfr([folder, io.cwd]),
    sizeOf: (url) => weigh(url, site.publicFolder),
    embed: (src) => {
      const photo = site.photos.get(src);
      return photo === undefined
        ? embedImage(src, { folder, from: "", publicFolder: site.publicFolder })
        : { data: photo };
    },
  });
  report(lostImages(lost, page, language));
  if (target === undefined || out === undefined) io.stdout.write(html);
  else {
    writeWhole(target, html, out);
    io.stdout.write(`${say(language, "written", { path: out, size: sizeOf(html, language) })}\n`);
  }
  return OK;
}

interface Site {
  readonly publicFolder: string | undefined;
  readonly directory: PeopleFolder | undefined;
  /** The people's photos, by the address that stands for each on the page. */
  readonly photos: ReadonlyMap<string, string>;
}

/** What the page takes from the rest of the site. */
function readSite(asked: RenderArguments, { cwd }: Io, language: Language): Site {
  const publicPath = asked.value("public");
  const publicFolder = publicPath === undefined ? undefined : folderAt(publicPath, cwd);
  const photos = new Map<string, string>();
  const people = asked.value("people");
  if (people === undefined) return { publicFolder, directory: undefined, photos };
  const folder = resolve(cwd, people);
  const directory = readPeople(people, cwd, language, (from) => (image) => {
    const photo = embedImage(image, { folder, from, publicFolder });
    if ("fault" in photo) return photo;
    // the blocks refuse data URLs, which an author might write: the image itself is put in at the end
    const url = `?photo=${photos.size}`;
    photos.set(url, photo.data);
    return { url };
  });
  return { publicFolder, directory, photos };
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
): void {
  const sourceOf = (file: string) => (file === page.file ? page.source : directory?.sources.get(file));
  const look = { paint: paintFor(stderr, env), width: stderr.columns ?? 80, sourceOf };
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
