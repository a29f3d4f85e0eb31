import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { toFrenchDay } from "@dsfr-blocks/base/day";
import { createFragmentStyles } from "../styles/documentStyles";
import { writeStyles } from "./dsfrStyles";
import { findCompiledDsfr } from "../integrations/common/findCompiledDsfr";
import { type NamedFile } from "@dsfr-blocks/base/node/outputs";
import { resolveOutput } from "./files/outputs";
import { type BuildOptions, updateSite, type FragmentSite } from "./fragments/site";
import { isSameSources, readSources, type Sources, indexSourcesByFile } from "./fragments/sources";
import { isSiteOutput, type OutFolder, writeSite } from "./fragments/writeSite";
import { type ExitCode, ISSUES_FOUND, type Io, OK } from "@dsfr-blocks/base/node/command/io";
import type { RenderArguments } from "./arguments/commands";
import { getMessage } from "./messages";
import { printIssues, readBase, readDate, readScheme, resolvePublicFolder } from "./shared";
import { UserError } from "./userError";
import { withFileErrors } from "@dsfr-blocks/base/node/userError";
import { findPathsToWatch, watchAndRepeat } from "./watchAndRepeat";

/**
 * Runs `dsfr-blocks render FOLDER --fragment --out-dir DIR`: renders the HTML of each page of a folder, for a site that
 * creates its documents with another tool. Writes only the HTML files that have changed, and deletes the HTML files of
 * pages that no longer exist.
 */
export async function renderSite(args: RenderArguments, io: Io): Promise<ExitCode> {
  const buildOptions = readBuildOptions(args, io);
  const read = () => readSources(args, io);
  if (!args.has("watch")) return writeAndReport(updateSite(undefined, read(), buildOptions, io), args, io);
  let site: FragmentSite | undefined;
  const work = (sources: Sources) => {
    site = updateSite(site, sources, buildOptions, io);
    writeAndReport(site, args, io);
  };
  const getPaths = ({ settings }: Sources) => findPathsToWatch(args.operands, settings, io);
  return watchAndRepeat({ read, isSame: isSameSources, work, getPaths }, io);
}

function readBuildOptions(args: RenderArguments, io: Io): BuildOptions {
  return {
    now: readDate(args) ?? toFrenchDay(io.now),
    publicFolder: resolvePublicFolder(args, io),
    base: readBase(args),
    isMainOnly: args.has("main"),
  };
}

/** Writes a site, and prints the issues of its pages. */
function writeAndReport(site: FragmentSite, args: RenderArguments, io: Io): ExitCode {
  const name = args.value("out-dir") ?? "";
  const folder = { name, path: resolve(io.cwd, name) };
  const sheet = resolveSheet(args, site, folder, io);
  const writtenCount = writeSite(site, folder, io);
  if (sheet) writeSheet(sheet, site, args, io);
  const pages = [...site.pages.values()];
  const issues = [site.sources.siteEntries, ...pages].flatMap((source) => source.issues);
  printIssues(issues, indexSourcesByFile(site.sources), io);
  const invalidCount = pages.filter(({ html }) => html === undefined).length;
  const counts = {
    written: String(writtenCount),
    same: String(pages.length - writtenCount - invalidCount),
    faulty: String(invalidCount),
  };
  io.stdout.write(`${getMessage(io, "siteWritten", { path: name, ...counts })}\n`);
  return invalidCount > 0 ? ISSUES_FOUND : OK;
}

/**
 * Returns the stylesheet that `--styles` names, or undefined without that option. Throws a `UserError` if the stylesheet
 * would overwrite another file.
 */
function resolveSheet(
  args: RenderArguments,
  site: FragmentSite,
  folder: OutFolder,
  { cwd }: Io,
): NamedFile | undefined {
  const out = args.value("styles");
  if (out === undefined) return undefined;
  if (isSiteOutput(resolve(cwd, out), site, folder)) throw new UserError("sameOut", { path: out });
  withFileErrors(out, () => mkdirSync(dirname(resolve(cwd, out)), { recursive: true }));
  return resolveOutput(out, [], cwd);
}

function writeSheet(sheet: NamedFile, { pages }: FragmentSite, args: RenderArguments, { cwd }: Io): void {
  const dsfr = findCompiledDsfr([cwd]);
  const fragments = [...pages.values()].flatMap(({ html }) => html ?? []);
  writeStyles(sheet, dsfr, (urlOf) =>
    createFragmentStyles(fragments, { dsfr, scheme: readScheme(args), urlOf }),
  );
}
