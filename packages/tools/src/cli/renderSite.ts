import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { dayOf } from "@dsfr-blocks/base/day";
import { folderAt } from "@dsfr-blocks/base/node/textFile";
import { fragmentStyles } from "../styles/exactStyles";
import { writeStyles } from "./dsfrStyles";
import { siteDsfr } from "../integrations/common/siteDsfr";
import { type NamedFile } from "@dsfr-blocks/base/node/outputs";
import { outputAt } from "./files/outputs";
import { type MakeOptions, nextSite, type Site } from "./fragments/site";
import { isSameSources, readSources, type Sources, sourcesByFile } from "./fragments/sources";
import { isInSite, type OutFolder, writeSite } from "./fragments/writeSite";
import { type ExitCode, ISSUES_FOUND, type Io, OK } from "@dsfr-blocks/base/node/command/io";
import type { RenderArguments } from "./arguments/commands";
import { say } from "./sentences";
import { dayIn, printIssues, schemeIn } from "./shared";
import { UserError } from "./userError";
import { withFileErrors } from "@dsfr-blocks/base/node/userError";
import { placesToWatch, watching } from "./watching";

/**
 * Runs `dsfr-blocks render FOLDER --fragment --out-dir DIR`: renders the HTML of each page of a folder, for a site that
 * creates its documents with another tool. Writes only the files that have changed, and deletes those of pages that no
 * longer exist.
 */
export async function renderSite(args: RenderArguments, io: Io): Promise<ExitCode> {
  const buildOptions = readBuildOptions(args, io);
  const read = () => readSources(args, io);
  if (!args.has("watch")) return writeAndReport(nextSite(undefined, read(), buildOptions, io), args, io);
  let site: Site | undefined;
  const work = (sources: Sources) => {
    site = nextSite(site, sources, buildOptions, io);
    writeAndReport(site, args, io);
  };
  const placesOf = ({ settings }: Sources) => placesToWatch(args.operands, settings, io);
  return watching({ read, isSame: isSameSources, work, placesOf }, io);
}

function readBuildOptions(args: RenderArguments, io: Io): MakeOptions {
  const publicName = args.value("public");
  const publicFolder = publicName === undefined ? undefined : folderAt(publicName, io.cwd);
  return {
    now: dayIn(args) ?? dayOf(io.now),
    publicFolder,
    mainOnly: args.has("main"),
  };
}

/** Writes a site, and prints the issues of its pages. */
function writeAndReport(site: Site, args: RenderArguments, io: Io): ExitCode {
  const name = args.value("out-dir") ?? "";
  const folder = { name, path: resolve(io.cwd, name) };
  const sheet = resolveSheet(args, site, folder, io);
  const writtenCount = writeSite(site, folder, io);
  if (sheet) writeSheet(sheet, site, args, io);
  const pages = [...site.pages.values()];
  const issues = [site.sources.directory, ...pages].flatMap((source) => source.issues);
  printIssues(issues, sourcesByFile(site.sources), io);
  const invalidCount = pages.filter(({ html }) => html === undefined).length;
  const counts = {
    written: String(writtenCount),
    same: String(pages.length - writtenCount - invalidCount),
    faulty: String(invalidCount),
  };
  io.stdout.write(`${say(io, "siteWritten", { path: name, ...counts })}\n`);
  return invalidCount > 0 ? ISSUES_FOUND : OK;
}

/**
 * Returns the stylesheet that `--styles` names, or undefined without that option. Throws a `UserError` if it would
 * overwrite another file.
 */
function resolveSheet(
  args: RenderArguments,
  site: Site,
  folder: OutFolder,
  { cwd }: Io,
): NamedFile | undefined {
  const out = args.value("styles");
  if (out === undefined) return undefined;
  if (isInSite(resolve(cwd, out), site, folder)) throw new UserError("sameOut", { path: out });
  withFileErrors(out, () => mkdirSync(dirname(resolve(cwd, out)), { recursive: true }));
  return outputAt(out, [], cwd);
}

function writeSheet(sheet: NamedFile, { pages }: Site, args: RenderArguments, { cwd }: Io): void {
  const dsfr = siteDsfr([cwd]);
  const fragments = [...pages.values()].flatMap(({ html }) => html ?? []);
  writeStyles(sheet, dsfr, (urlOf) => fragmentStyles(fragments, { dsfr, scheme: schemeIn(args), urlOf }));
}
