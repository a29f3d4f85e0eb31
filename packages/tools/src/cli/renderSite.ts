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
 * `dsfr-blocks render FOLDER --fragment --out-dir DIR`: the HTML of each page of a folder, for a site that makes its documents
 * with another tool. Writes what has changed, and takes away what it had made of a page that is gone.
 */
export async function renderSite(args: RenderArguments, io: Io): Promise<ExitCode> {
  const options = makeOptionsIn(args, io);
  const read = () => readSources(args, io);
  if (!args.has("watch")) return give(nextSite(undefined, read(), options, io), args, io);
  let site: Site | undefined;
  const work = (sources: Sources) => {
    site = nextSite(site, sources, options, io);
    give(site, args, io);
  };
  const placesOf = ({ settings }: Sources) => placesToWatch(args.operands, settings, io);
  return watching({ read, isSame: isSameSources, work, placesOf }, io);
}

function makeOptionsIn(args: RenderArguments, io: Io): MakeOptions {
  const publicName = args.value("public");
  const publicFolder = publicName === undefined ? undefined : folderAt(publicName, io.cwd);
  return {
    now: dayIn(args) ?? dayOf(io.now),
    publicFolder,
    mainOnly: args.has("main"),
  };
}

/** Writes a site, and says what is wrong in its pages. */
function give(site: Site, args: RenderArguments, io: Io): ExitCode {
  const name = args.value("out-dir") ?? "";
  const folder = { name, path: resolve(io.cwd, name) };
  const sheet = sheetIn(args, site, folder, io);
  const written = writeSite(site, folder, io);
  if (sheet) writeSheet(sheet, site, args, io);
  const pages = [...site.pages.values()];
  const issues = [site.sources.directory, ...pages].flatMap((each) => each.issues);
  printIssues(issues, sourcesByFile(site.sources), io);
  const faulty = pages.filter(({ html }) => html === undefined).length;
  const counts = {
    written: String(written),
    same: String(pages.length - written - faulty),
    faulty: String(faulty),
  };
  io.stdout.write(`${say(io, "siteWritten", { path: name, ...counts })}\n`);
  return faulty > 0 ? ISSUES_FOUND : OK;
}

/** The stylesheet that `--styles` names, after a look at whether it may go there. */
function sheetIn(args: RenderArguments, site: Site, folder: OutFolder, { cwd }: Io): NamedFile | undefined {
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
