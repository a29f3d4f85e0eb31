import { comparePositions } from "@dsfr-blocks/base/issue";
import { createPositionLookup } from "@dsfr-blocks/base/position";
import type { RenderArguments } from "./arguments/commands";
import {
  printIssues,
  readBase,
  readDate,
  readScheme,
  readSettingsWithPeople,
  resolveOut,
  resolvePublicFolder,
  writeResult,
} from "./shared";
import { buildPage } from "../site/checkFile";
import { type ExitCode, ISSUES_FOUND, type Io, OK } from "@dsfr-blocks/base/node/command/io";
import { createFileIssue } from "../site/createFileIssue";
import { type ImageProblem, imageLeftOut } from "../site/rules/image-left-out";
import { checkBeforeRender, renderBody, renderDocument } from "./page/renderPage";
import { readSiteContext, createRenderOptions } from "./page/site";
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
  const now = readDate(args) ?? io.now;
  const text = readTextFile(file, io);
  const out = resolveOut(args, [file], io);
  const settings = readSettingsWithPeople(args, io);
  const site = readSiteContext(settings, resolvePublicFolder(args, io), io, readBase(args));

  const checked = checkBeforeRender(text, settings, site.siteEntries.entries, now, io);
  const getOptions = () => ({
    ...createRenderOptions(file, site, checked.textOptions, io),
    now,
    scheme: readScheme(args),
  });
  const { page, content } = checked;
  const { result, issues } = buildPage(checked, file, io, (Page, pageContent) =>
    renderBody(Page, pageContent, getOptions()),
  );
  const sources = new Map([...site.siteEntries.sources, [text.file, text.source]]);
  printIssues([...site.siteEntries.issues, ...issues], sources, io);
  if (!result || !page || !content) return ISSUES_FOUND;

  printIssues(createImageIssues(result.missingImages, text, io), sources, io);
  writeResult(renderDocument(page, content, result.body, getOptions()), out, "written", io);
  return OK;
}

function createImageIssues(
  missingImages: ReadonlyMap<string, ImageProblem>,
  { file, source }: TextFile,
  { language }: Io,
) {
  const getPosition = createPositionLookup(source);
  return Array.from(missingImages, ([src, problem]) => {
    // also search for the URL without its first slash: the page adds a slash to a URL written as `img/a.png`
    const offset = Math.max(source.indexOf(src), source.indexOf(src.replace(/^\//, "")), 0);
    return createFileIssue(
      imageLeftOut,
      { file, position: getPosition(offset), language },
      { value: src, problem },
    );
  }).sort(comparePositions);
}
