import { comparePositions } from "@dsfr-blocks/base/issue";
import { createPositionLookup } from "@dsfr-blocks/base/position";
import type { RenderArguments } from "./arguments/commands";
import { dayIn, writeResult, outIn, printIssues, schemeIn, siteWithPeople } from "./shared";
import { makePage } from "../site/checkFile";
import { type ExitCode, ISSUES_FOUND, type Io, OK } from "@dsfr-blocks/base/node/command/io";
import { findingOf } from "../site/findingOf";
import { type ImageProblem, imageLeftOut } from "../site/rules/image-left-out";
import { checkForShow, renderBody, renderDocument } from "./page/renderPage";
import { readSite, renderOptionsOf } from "./page/site";
import { UsageError } from "./userError";
import { readTextFile, type TextFile } from "@dsfr-blocks/base/node/textFile";

/** `dsfr-blocks render`: makes one HTML file of a page, or of each page of a folder. */
export async function render(args: RenderArguments, io: Io): Promise<ExitCode> {
  if (!args.has("fragment") && !args.has("out-dir")) {
    const alone = (["main", "styles", "watch"] as const).find((name) => args.has(name));
    if (alone !== undefined) throw new UsageError("forFragments", { word: `--${alone}` });
    return renderFile(args, io);
  }
  if (!args.has("fragment") || !args.has("out-dir") || args.has("out") || args.operands.length === 0)
    throw new UsageError("fragmentsDue");
  const { renderSite } = await import("./renderSite");
  return renderSite(args, io);
}

/** Makes one HTML file of a page. Writes nothing when the content has an error. */
function renderFile(args: RenderArguments, io: Io): ExitCode {
  const [file, ...more] = args.operands;
  if (file === undefined || more.length > 0)
    throw new UsageError("oneFile", { count: String(args.operands.length) });
  const now = dayIn(args) ?? io.now;
  const text = readTextFile(file, io);
  const out = outIn(args, [file], io);
  const settings = siteWithPeople(args, io);
  const site = readSite(settings, args.value("public"), io);

  const optionsOf = () => ({ ...renderOptionsOf(file, site, io), now, scheme: schemeIn(args) });
  const checked = checkForShow(text, settings, site.directory.entries, now, io);
  const { page, content } = checked;
  const { made, issues } = makePage(checked, file, io, (Page, given) => renderBody(Page, given, optionsOf()));
  const sources = new Map([...site.directory.sources, [text.file, text.source]]);
  printIssues([...site.directory.issues, ...issues], sources, io);
  if (!made || !page || !content) return ISSUES_FOUND;

  printIssues(lostImages(made.lost, text, io), sources, io);
  writeResult(renderDocument(page, content, made.body, optionsOf()), out, "written", io);
  return OK;
}

function lostImages(lost: ReadonlyMap<string, ImageProblem>, { file, source }: TextFile, { language }: Io) {
  const placeOf = createPositionLookup(source);
  return Array.from(lost, ([src, problem]) => {
    // an address written `img/a.png` starts from the root on the page
    const offset = Math.max(source.indexOf(src), source.indexOf(src.replace(/^\//, "")), 0);
    return findingOf(imageLeftOut, { file, place: placeOf(offset), language }, { value: src, problem });
  }).sort(comparePositions);
}
