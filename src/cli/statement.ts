import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { version } from "../../package.json";
import {
  conformityOf,
  type ConformityResult,
  nonConformitiesIn,
  pageLines,
  unexplainedIn,
  untestedIn,
} from "../audit/reports/rgaa/conformity";
import type { Answer } from "../audit/reports/rgaa/answers";
import type { Grid } from "../audit/reports/rgaa/grid";
import { readGrid } from "../audit/reports/rgaa/sheets";
import { splitFrontMatter } from "../content/front-matter";
import type { Language } from "../content/sentences";
import { editYaml, valuesOf, type YamlValues } from "../content/yaml/edit";
import { dayOf } from "../definition/call";
import { checkPage, pickPage } from "../definition/check";
import { readTextFile, type TextFile } from "../files/textFile";
import { AccessibilityStatementPage as StatementPage } from "../pages";
import { issueReport, issueTextOptions } from "../report/text";
import { readAnswersFile } from "./arguments/auditOptions";
import type { COMMANDS } from "./arguments/commands";
import { dayIn, siteSettings } from "./sharedOptions";
import type { Arguments } from "./arguments/readArguments";
import { outputAt, writeWhole } from "./files/writeWhole";
import { type ExitCode, FAULTY, type Io, OK } from "./io";
import { type Details, say, type SentenceName } from "./sentences";
import { reaching, UserError } from "./userError";

type StatementArguments = Arguments<keyof typeof COMMANDS.statement.options>;

/** `dsfr-blocks statement`: the front matter of an accessibility statement, from the grid of RGAA and a person's answers. */
export function statement(args: StatementArguments, io: Io, language: Language): ExitCode {
  const [path, ...more] = args.operands;
  if (path === undefined || more.length > 0)
    throw new UserError("oneGrid", { count: String(args.operands.length) });
  const today = dayIn(args) ?? dayOf(io.now);
  const grid = readGrid(
    reaching(path, () => readFileSync(resolve(io.cwd, path), "utf8")),
    path,
  );
  const answersFile = args.value("answers");
  const answers = answersFile === undefined ? [] : readAnswersFile(answersFile, io).answers;
  const { rules, hosts } = siteSettings(args, io);

  const out = args.value("out");
  const target = out === undefined ? undefined : outputAt(out, path, io.cwd);
  const before = pageAt(out, io, language);
  const { yaml, offset } = frontMatterOf(before, out);
  const values = valuesOf(yaml);
  const result = conformityOf(grid);
  const source =
    values === undefined
      ? before.source
      : before.source.slice(0, offset) +
        editYaml(yaml, withStatement(values, { grid, answers, result, today })) +
        before.source.slice(offset + yaml.length);

  const { file } = before;
  const { issues } = checkPage(source, StatementPage, { file, language, today, rules, hosts });
  const sources = new Map([[file, source]]);
  const graver = issues.filter(({ severity }) => severity !== "info");
  io.stderr.write(issueReport(graver, issueTextOptions(io.stderr, io.env, sources, language)));
  if (out === undefined || target === undefined) io.stdout.write(source);
  else if (values) {
    writeWhole(target, before.mark + source, out);
    io.stdout.write(`${say(language, "statementWritten", { path: out })}\n`);
  }
  tell(grid, result, { answers, answersFile }, io, language);
  return result === undefined || issues.some(({ severity }) => severity === "error") ? FAULTY : OK;
}

/** The statement as it is; where there is none yet, one that says no more than its title. */
function pageAt(out: string | undefined, io: Io, language: Language): TextFile {
  if (out !== undefined && existsSync(resolve(io.cwd, out))) return readTextFile(out, io.cwd, language);
  const [layout = ""] = StatementPage.layouts;
  const source = `---\ntitle: Déclaration d’accessibilité\nlayout: ${layout}\n---\n`;
  return { file: out ?? "accessibilite.md", source, mark: "" };
}

function frontMatterOf({ source }: TextFile, out = "") {
  const parts = splitFrontMatter(source);
  if (typeof parts === "string" || !pickPage(source, [StatementPage]))
    throw new UserError("notStatement", { path: out, layout: StatementPage.layouts.join(", ") });
  return parts;
}

interface Findings {
  readonly grid: Grid;
  readonly answers: readonly Answer[];
  readonly result: ConformityResult | undefined;
  readonly today: string;
}

/** The page's values with what the grid says; of what only a person knows, what the page has stays. */
function withStatement(values: YamlValues, { grid, answers, result, today }: Findings): YamlValues {
  const old = recordOf(values["statement"]);
  const { nonConformities: _known, ...others } = old;
  const faults = nonConformitiesIn(grid, answers);
  const found = {
    ...others,
    ...(result && {
      state: result.state,
      audit: { ...recordOf(old["audit"]), rate: result.rate, averageRate: result.averageRate },
    }),
    ...(faults && { nonConformities: faults }),
  };
  const dated = {
    ...found,
    ...((old["date"] ?? today) === today ? { date: today } : { updated: today }),
    tools: old["tools"] ?? [`dsfr-blocks ${version}`, "axe-core"],
    pages: old["pages"] ?? pageLines(grid),
  };
  return { ...values, statement: dated };
}

function recordOf(value: unknown): YamlValues {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as YamlValues) : {};
}

/** Says on the error output what the statement comes to, or what is in its way. */
function tell(
  grid: Grid,
  result: ConformityResult | undefined,
  { answers, answersFile = "rgaa.yaml" }: { answers: readonly Answer[]; answersFile: string | undefined },
  { stderr }: Io,
  language: Language,
): void {
  const write = (name: SentenceName, details: Details) => stderr.write(`${say(language, name, details)}\n`);
  const unexplained = unexplainedIn(grid, answers);
  if (unexplained.length > 0) write("unexplained", { path: answersFile, known: unexplained.join(", ") });
  if (result) {
    const number = (value: number) => value.toLocaleString(language);
    const { state, met, applicable, rate, averageRate } = result;
    const rates = { rate: number(rate), averageRate: number(averageRate) };
    write("conformity", { state, met: String(met), applicable: String(applicable), ...rates });
    return;
  }
  const untested = untestedIn(grid);
  write("untested", { count: String(untested.length), known: untested.join(", ") });
  const unmerged = answers.filter(({ criterion, page, verdict }) => {
    const row = grid.rows.find((each) => each.criterion === criterion);
    return verdict !== "NT" && row?.verdicts[grid.pages.indexOf(page)] === "NT";
  });
  if (unmerged.length > 0) write("unmerged", { path: answersFile, count: String(unmerged.length) });
}
