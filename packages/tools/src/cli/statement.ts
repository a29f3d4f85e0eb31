import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { dirname } from "node:path/posix";
import type { GridConformity } from "rgaa-audit";
import { isRecord } from "@dsfr-blocks/base/isRecord";
import type { YamlValues } from "@dsfr-blocks/content/yaml/edit";
import { toFrenchDay } from "@dsfr-blocks/base/day";
import { checkPage, version } from "dsfr-blocks/internal";
import * as ourPages from "dsfr-blocks/ourPages";
import { readTextFile, type TextFile } from "@dsfr-blocks/base/node/textFile";
import type { AnyPage } from "dsfr-blocks";
import { loadAudit } from "./audit";
import type { CommandArguments } from "./arguments/commands";
import { readDate, printIssues, readSiteSettings, writeResult } from "./shared";
import { editFile } from "@dsfr-blocks/base/node/editFile";
import { editFrontMatter } from "./files/editFrontMatter";
import { formatLayouts } from "./files/namedFiles";
import { findPage, getRuleLevels } from "../site/siteFiles";
import { type NamedFile, resolveEditedOutput } from "@dsfr-blocks/base/node/outputs";
import { type ExitCode, ISSUES_FOUND, type Io, OK } from "@dsfr-blocks/base/node/command/io";
import { type Details, getMessage, type MessageName } from "./messages";
import { UsageError, UserError } from "./userError";

type StatementArguments = CommandArguments<"statement">;

/**
 * Runs `dsfr-blocks statement`: writes the front matter of an accessibility statement from the RGAA grid, and from a
 * person's answers to the criteria.
 */
export async function statement(args: StatementArguments, io: Io): Promise<ExitCode> {
  const [path, ...more] = args.operands;
  if (path === undefined || more.length > 0)
    throw new UsageError("oneGrid", { count: String(args.operands.length) });
  const today = readDate(args) ?? toFrenchDay(io.now);
  const { readConformity } = await loadAudit(() => import("rgaa-audit"));
  const answersFile = args.value("answers");
  const settings = readSiteSettings(args, io);
  const { domains, origin } = settings;
  const grid = readConformity(path, answersFile, { cwd: io.cwd, origin, replace: args.all("replace") });
  const statementPages = findStatementPages(new Set([...settings.pages, ...Object.values(ourPages)]));

  const name = args.value("out");
  const inputFiles = [path, ...(answersFile === undefined ? [] : [answersFile])];
  const output = name === undefined ? undefined : resolveEditedOutput(name, inputFiles, io.cwd);
  const previous = readStatement(output?.name, statementPages, io);
  const pageType = findPage(previous, { ...settings, pages: statementPages.map(({ page }) => page) });
  const target = statementPages.find(({ page }) => page === pageType);
  if (!target)
    throw new UserError("notStatement", {
      path: previous.file,
      layout: formatLayouts(statementPages.map(({ page }) => page)),
    });
  const edited = editFrontMatter(previous, (values) => ({
    ...values,
    [target.key]: updateStatement(values[target.key], grid, today),
  }));
  const source = edited ?? previous.source;

  const { file } = previous;
  const { issues } = checkPage(source, target.page, {
    ...{ file, language: io.language, today, domains },
    rules: getRuleLevels(file, settings),
  });
  const sources = new Map([[file, source]]);
  const visibleIssues = issues.filter(({ severity }) => severity !== "info");
  printIssues(visibleIssues, sources, io);
  if (edited !== undefined) writeStatement(previous, source, output, io);
  printConformity(grid, answersFile, io);
  printUnpublished(grid, origin, io);
  return grid.result === undefined || visibleIssues.length > 0 ? ISSUES_FOUND : OK;
}

/** Writes the statement. An existing page file is edited, not overwritten, because the user may have it open. */
function writeStatement(previous: TextFile, source: string, out: NamedFile | undefined, io: Io): void {
  if (!out || !existsSync(out.target)) return writeResult(source, out, "statementWritten", io);
  editFile(out, previous.mark + previous.source, previous.mark + source);
  io.stdout.write(`${getMessage(io, "statementWritten", { path: out.name })}\n`);
}

/** A page type with a block that contains a statement, and the key of that block. */
interface StatementPage {
  readonly page: AnyPage;
  readonly key: string;
}

/** Keys of a statement that this command writes. */
const KEYS = ["state", "audit", "nonConformities", "derogations", "date", "updated", "tools", "pages"];

function findStatementPages(pages: Iterable<AnyPage>): StatementPage[] {
  return [...pages].flatMap((page) =>
    Object.entries(page.schema.fields)
      .filter(
        ([, schema]) => schema.kind === "object" && KEYS.every((name) => Object.hasOwn(schema.fields, name)),
      )
      .map(([key]) => ({ page, key })),
  );
}

/** Reads the statement. If the statement does not exist yet, returns a new statement with only a title and a layout. */
function readStatement(out: string | undefined, [first]: readonly StatementPage[], io: Io): TextFile {
  if (out !== undefined && existsSync(resolve(io.cwd, out))) return readTextFile(out, io);
  const [layout = ""] = first?.page.layouts ?? [];
  const source = `---\ntitle: Déclaration d’accessibilité\nlayout: ${layout}\n---\n`;
  return { file: out ?? "accessibilite.md", source, mark: "" };
}

/**
 * Returns the statement, updated with the results of the grid. Keys that only a person can fill in are unchanged. The
 * non-conformities that a person wrote are removed only once every criterion is tested.
 */
function updateStatement(statement: unknown, grid: GridConformity, today: string): YamlValues {
  const previous: YamlValues = isRecord(statement) ? statement : {};
  const { result, nonConformities, derogations, pages } = grid;
  const { state, rate, averageRate } = result ?? {};
  const date = previous["date"];
  return {
    ...previous,
    ...(result && {
      state,
      audit: { ...(isRecord(previous["audit"]) && previous["audit"]), rate, averageRate },
      nonConformities: undefined,
    }),
    ...(nonConformities && { nonConformities }),
    ...(derogations && { derogations }),
    // a date after today is that of an example
    ...(typeof date === "string" && date < today ? { updated: today } : { date: today }),
    tools: previous["tools"] ?? [`dsfr-blocks ${version}`, "axe-core"],
    pages: previous["pages"] ?? pages,
  };
}

/** Prints the conformity state to standard error or, if this state cannot be computed, the reasons. */
function printConformity(
  { result, untested, unmerged }: GridConformity,
  answersFile: string | undefined,
  io: Io,
): void {
  const path = answersFile ?? "rgaa.yaml";
  const write = (name: MessageName, details: Details) =>
    io.stderr.write(`${getMessage(io, name, details)}\n`);
  if (result) {
    const formatNumber = (value: number) => value.toLocaleString(io.language);
    const { state, met, applicable, rate, averageRate } = result;
    const rates = { rate: formatNumber(rate), averageRate: formatNumber(averageRate) };
    write("conformity", { state, met: String(met), applicable: String(applicable), ...rates });
    return;
  }
  write("untested", { count: String(untested.length), known: untested.join(", ") });
  if (unmerged > 0) write("unmerged", { path, count: String(unmerged) });
}

/** Prints which pages the statement names by a file or by an address on this machine, with the option that gives their URLs. */
function printUnpublished({ unpublished }: GridConformity, origin = "https://exemple.fr", io: Io): void {
  const [page] = unpublished.toSorted((a, b) => a.length - b.length);
  if (page === undefined) return;
  const from = URL.canParse(page)
    ? new URL(page).origin
    : /.\/[^/]+\.html$/.test(page)
      ? dirname(page)
      : page;
  const details = { count: String(unpublished.length), page, from, origin };
  io.stderr.write(`${getMessage(io, "unpublished", details)}\n`);
}
