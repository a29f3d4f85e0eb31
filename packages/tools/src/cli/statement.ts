import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { GridConformity } from "rgaa-audit";
import { isRecord } from "@dsfr-blocks/base/isRecord";
import type { YamlValues } from "@dsfr-blocks/content/yaml/edit";
import { dayOf } from "@dsfr-blocks/base/day";
import { checkPage, version } from "dsfr-blocks/internal";
import * as ourPages from "dsfr-blocks/ourPages";
import { readTextFile, type TextFile } from "@dsfr-blocks/base/node/textFile";
import type { AnyPage } from "dsfr-blocks";
import { withAudit } from "./audit";
import type { ArgumentsOf } from "./arguments/commands";
import { dayIn, printIssues, siteSettings, writeResult } from "./shared";
import { editFile } from "@dsfr-blocks/base/node/editFile";
import { editFrontMatter } from "./files/editFrontMatter";
import { layoutsOf } from "./files/namedFiles";
import { pageOf, rulesIn } from "../site/siteFiles";
import { type NamedFile, placeAt } from "@dsfr-blocks/base/node/outputs";
import { type ExitCode, ISSUES_FOUND, type Io, OK } from "@dsfr-blocks/base/node/command/io";
import { type Details, say, type SentenceName } from "./sentences";
import { UsageError, UserError } from "./userError";

type StatementArguments = ArgumentsOf<"statement">;

/** `dsfr-blocks statement`: the front matter of an accessibility statement, from the grid of RGAA and a person's answers. */
export async function statement(args: StatementArguments, io: Io): Promise<ExitCode> {
  const [path, ...more] = args.operands;
  if (path === undefined || more.length > 0)
    throw new UsageError("oneGrid", { count: String(args.operands.length) });
  const today = dayIn(args) ?? dayOf(io.now);
  const { readConformity } = await withAudit(() => import("rgaa-audit"));
  const answersFile = args.value("answers");
  const grid = readConformity(path, answersFile, io);
  const settings = siteSettings(args, io);
  const { domains } = settings;
  const holders = statementPages(new Set([...settings.pages, ...Object.values(ourPages)]));

  const name = args.value("out");
  const read = [path, ...(answersFile === undefined ? [] : [answersFile])];
  const out = name === undefined ? undefined : placeAt(name, read, io.cwd);
  const before = pageAt(out?.name, holders, io);
  const kind = pageOf(before, { ...settings, pages: holders.map(({ page }) => page) });
  const holder = holders.find(({ page }) => page === kind);
  if (!holder)
    throw new UserError("notStatement", {
      path: before.file,
      layout: layoutsOf(holders.map(({ page }) => page)),
    });
  const edited = editFrontMatter(before, (values) => ({
    ...values,
    [holder.key]: withGrid(values[holder.key], grid, today),
  }));
  const source = edited ?? before.source;

  const { file } = before;
  const { issues } = checkPage(source, holder.page, {
    ...{ file, language: io.language, today, domains },
    rules: rulesIn(file, settings),
  });
  const sources = new Map([[file, source]]);
  const graver = issues.filter(({ severity }) => severity !== "info");
  printIssues(graver, sources, io);
  if (edited !== undefined) giveStatement(before, source, out, io);
  tell(grid, answersFile, io);
  return grid.result === undefined || issues.some(({ severity }) => severity === "error") ? ISSUES_FOUND : OK;
}

/** A page that is there belongs to a person, who may have it open. */
function giveStatement(before: TextFile, source: string, out: NamedFile | undefined, io: Io): void {
  if (!out || !existsSync(out.target)) return writeResult(source, out, "statementWritten", io);
  editFile(out, before.mark + before.source, before.mark + source);
  io.stdout.write(`${say(io, "statementWritten", { path: out.name })}\n`);
}

/** A page with a block that takes a statement, and the key of that block. */
interface StatementPage {
  readonly page: AnyPage;
  readonly key: string;
}

/** What is written here of a statement. */
const KEYS = ["state", "audit", "nonConformities", "date", "updated", "tools", "pages"];

function statementPages(pages: Iterable<AnyPage>): StatementPage[] {
  return [...pages].flatMap((page) =>
    Object.entries(page.schema.fields)
      .filter(
        ([, schema]) => schema.kind === "object" && KEYS.every((each) => Object.hasOwn(schema.fields, each)),
      )
      .map(([key]) => ({ page, key })),
  );
}

/** The statement as it is; if there is none yet, one with only its title. */
function pageAt(out: string | undefined, [first]: readonly StatementPage[], io: Io): TextFile {
  if (out !== undefined && existsSync(resolve(io.cwd, out))) return readTextFile(out, io);
  const [layout = ""] = first?.page.layouts ?? [];
  const source = `---\ntitle: Déclaration d’accessibilité\nlayout: ${layout}\n---\n`;
  return { file: out ?? "accessibilite.md", source, mark: "" };
}

/** A statement with what the grid says; of what only a person knows, what it has stays. */
function withGrid(statement: unknown, grid: GridConformity, today: string): YamlValues {
  const { nonConformities: _known, ...old } = isRecord(statement) ? statement : {};
  const { result, nonConformities, pages } = grid;
  const { state, rate, averageRate } = result ?? {};
  return {
    ...old,
    ...(result && { state, audit: { ...(isRecord(old["audit"]) && old["audit"]), rate, averageRate } }),
    ...(nonConformities && { nonConformities }),
    ...((old["date"] ?? today) === today ? { date: today } : { updated: today }),
    tools: old["tools"] ?? [`dsfr-blocks ${version}`, "axe-core"],
    pages: old["pages"] ?? pages,
  };
}

/** Says on the error output what the statement comes to, or what is in its way. */
function tell(
  { result, unexplained, untested, unmerged }: GridConformity,
  answersFile: string | undefined,
  io: Io,
): void {
  const path = answersFile ?? "rgaa.yaml";
  const write = (name: SentenceName, details: Details) => io.stderr.write(`${say(io, name, details)}\n`);
  if (unexplained.length > 0) write("unexplained", { path, known: unexplained.join(", ") });
  if (result) {
    const number = (value: number) => value.toLocaleString(io.language);
    const { state, met, applicable, rate, averageRate } = result;
    const rates = { rate: number(rate), averageRate: number(averageRate) };
    write("conformity", { state, met: String(met), applicable: String(applicable), ...rates });
    return;
  }
  write("untested", { count: String(untested.length), known: untested.join(", ") });
  if (unmerged > 0) write("unmerged", { path, count: String(unmerged) });
}
