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

/** Runs `dsfr-blocks render`: renders a page as one HTML file, or each page of a folder as a fragment. */
export async function render(args: RenderArguments, io: Io): Promise<ExitCode> {
  if (!args.has("fragment") && !args.has("out-dir")) {
    const unsupportedOption = (["main", "styles", "watch"] as const).find((name) => args.has(name));
    if (unsupportedOption !== undefined)
      throw new UsageError("forFragments", { word: `--${unsupportedOption}` });
    return renderFile(args, io);
  }
  if (!args.has("fragment") || !args.has("out-dir") || args.has("out") || args.operands.length === 0)
    throw new UsageError("fragmentNeedsOutDir");
  const { renderSite } = await import("./renderSite");
  return renderSite(args, io);
}

/** Renders a page as one HTML file. Writes no file if the content has an error. */
function renderFile(args: RenderArguments, io: Io): ExitCode {
  const [file, ...more] = args.operands;
  if (file === undefined || more.length > 0)
    throw new UsageError("oneFile", { count: String(args.operands.length) });
  const now = dayIn(args) ?? io.now;
  const text = readTextFile(file, io);
  const out = outIn(args, [file], io);
  const settings = siteWithPeople(args, io);
  const site = readSite(settings, args.value("public"), io);

  const getOptions = () => ({ ...renderOptionsOf(file, site, io), now, scheme: schemeIn(args) });
  const checked = checkForShow(text, settings, site.directory.entries, now, io);
  const { page, content } = checked;
  const { made, issues } = makePage(checked, file, io, (Page, pageContent) =>
    renderBody(Page, pageContent, getOptions()),
  );
  const sources = new Map([...site.directory.sources, [text.file, text.source]]);
  printIssues([...site.directory.issues, ...issues], sources, io);
  if (!made || !page || !content) return ISSUES_FOUND;

  printIssues(createImageIssues(made.lost, text, io), sources, io);
  writeResult(renderDocument(page, content, made.body, getOptions()), out, "written", io);
  return OK;
}

function createImageIssues(
  missingImages: ReadonlyMap<string, ImageProblem>,
  { file, source }: TextFile,
  { language }: Io,
) {
  const getPosition = createPositionLookup(source);
  return Array.from(missingImages, ([src, problem]) => {
    // on the page, a URL written as `img/a.png` starts with `/`
    const offset = Math.max(source.indexOf(src), source.indexOf(src.replace(/^\//, "")), 0);
    return findingOf(imageLeftOut, { file, place: getPosition(offset), language }, { value: src, problem });
  }).sort(comparePositions);
}
