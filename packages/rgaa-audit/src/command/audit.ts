import { chmodSync, existsSync, writeFileSync } from "node:fs";
import type { Journey } from "@dsfr-blocks/base/journey";
import { suggestName } from "@dsfr-blocks/base/nearest";
import { type ExitCode, type Io, OK } from "@dsfr-blocks/base/node/command/io";
import { SettingError } from "@dsfr-blocks/base/node/settingError";
import { type UnreadableFiles, withFileErrors } from "@dsfr-blocks/base/node/userError";
import { rejectSources } from "@dsfr-blocks/base/node/outputs";
import { formatJson } from "@dsfr-blocks/base/report/json";
import { createProgress } from "@dsfr-blocks/base/report/progress";
import { audit as auditAll, type CreateProgress } from "../audit";
import { checkDisplay, logIn } from "../browser/openBrowser";
import { findInvalidStep } from "../journeys";
import type { AuditRequest } from "../outcome";
import { formatRuleListJson, formatRuleListText } from "../reports/ruleList";
import { ruleNames } from "../ruleTable";
import { AuditError, AuditUsageError } from "../sentences/errors";
import { formatStages, LABELS } from "../sentences/reports";
import type { Finding } from "../finding";
import { conclude, formatLine } from "./conclude";
import type { AnyArguments, AuditSettings, AuditTool } from "./auditTool";
import { readOptions, readSiteOptions, parseWholeNumber } from "./options";
import { applyReplacements } from "../publicUrls";
import { readSitemapUrls } from "./sitemap";
import { resolveOutput } from "./outputs";
import { resolveTargets } from "./targets";

/**
 * Runs the audit command: opens pages in a browser, and reports their accessibility findings. With `--rules`, only lists the
 * rules; with `--login`, only saves a session.
 */
export async function audit(args: AnyArguments, io: Io, tool: AuditTool): Promise<ExitCode> {
  if (args.has("rules")) {
    const formatList = args.value("format") === "json" ? formatRuleListJson : formatRuleListText;
    io.stdout.write(formatList(io.language, tool.rules?.list));
    return OK;
  }
  if (args.has("login")) return logInAndSave(args, io);
  if (args.operands.length === 0 && !args.has("sitemap") && !args.has("journeys"))
    throw new AuditUsageError("noTarget");
  const options = readOptions(args, io);
  const settings = tool.readSettings(args, io);
  const request = {
    ...options,
    ...(await findPages(args, settings, tool, io)),
    ...readLevels(settings, tool),
    ...{ tool: tool.name, rules: tool.rules, language: io.language, today: io.now },
  };
  const { html, markdown } = request.targets;
  const sourceFiles = [...html, ...markdown].map(({ file }) => file);
  for (const { out } of options.reports) if (out) rejectSources(out, sourceFiles, io.cwd);
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  // handle only the first Ctrl-C: the second ends the process without waiting
  process.once("SIGINT", stop);
  const outcome = await auditAll(request, io, createProgressDisplay(io), stopping.signal).finally(() =>
    process.off("SIGINT", stop),
  );
  return conclude(outcome, options, io, io.language);
}

/** Lets a person log in, and saves the session in a file that only its owner can read. */
async function logInAndSave(args: AnyArguments, io: Io): Promise<ExitCode> {
  const [url = "", name] = [args.value("login"), args.value("storage-state")];
  if (name === undefined || args.operands.length > 0) throw new AuditUsageError("loginAlone");
  if (!/^https?:/i.test(url) || !URL.canParse(url)) throw new AuditError("wrongAddress", { value: url });
  const { target } = resolveOutput(name, [], io.cwd);
  checkDisplay(io);
  io.stderr.write(formatLine(io, "loginStarts"));
  const session = await logIn(url, args.value("browser"), io, readSiteOptions(args, io));
  const mode = 0o600;
  withFileErrors(name, () => {
    // `writeFileSync` does not change the permissions of an existing file
    if (existsSync(target)) chmodSync(target, mode);
    writeFileSync(target, formatJson(session), { mode });
  });
  io.stdout.write(formatLine(io, "sessionWritten", { path: name }));
  return OK;
}

/**
 * Finds the pages that the operands, the sitemap and the settings name. Files that cannot be read are collected in `unread`,
 * and do not stop the audit.
 */
async function findPages(
  args: AnyArguments,
  settings: AuditSettings,
  tool: AuditTool,
  io: Io,
): Promise<Pick<AuditRequest, "targets" | "unread">> {
  const unreadFiles: UnreadableFiles = new Map();
  const operands = [...args.operands, ...(await readSitemapOption(args, io))];
  const { sources, ...otherTargets } = resolveTargets(operands, args, tool, io, unreadFiles);
  const journeys = args.has("journeys") ? readJourneys(settings, args.all("replace")) : [];
  const builtPages = (await tool.sources?.createPages(sources, args, io)) ?? { pages: [], unread: [] };
  const unreadIssues = [...unreadFiles.values()].map((issue) => ({ file: issue.file, issues: [issue] }));
  return {
    targets: { ...otherTargets, journeys, markdown: builtPages.pages },
    unread: [...unreadIssues, ...builtPages.unread],
  };
}

/** Returns the URLs of the sitemap that `--sitemap` names; an empty list without this option. */
async function readSitemapOption(args: AnyArguments, io: Io): Promise<string[]> {
  const sitemap = args.value("sitemap");
  if (sitemap === undefined) return [];
  const sample = args.value("sample");
  return readSitemapUrls(sitemap, io.cwd, {
    include: args.all("include"),
    exclude: args.all("exclude"),
    replace: args.all("replace"),
    sample: sample === undefined ? undefined : parseWholeNumber("--sample", sample, 1, 10_000),
    ...readSiteOptions(args, io),
  });
}

/** Time between two lines of progress in a CI log, in milliseconds: often enough to show activity, without filling the log. */
const LOG_INTERVAL_MS = 60_000;

/**
 * Returns the function that creates the progress display: a bar in a terminal, even for one page; in a CI log, a line from time
 * to time.
 */
function createProgressDisplay({ stderr, env, language }: Io): CreateProgress {
  const labels = LABELS[language];
  return (pages) => {
    const bar = createProgress(stderr, pages, { minTotal: 1 });
    const isLog = stderr.isTTY !== true && env["CI"] !== undefined;
    const log = (line: string) => void (isLog && stderr.write(`${line}\n`));
    let lastLogTime = Date.now();
    bar.show(0, labels.starting(pages));
    log(labels.starting(pages));
    return {
      show(doneCount, findings, page, stage) {
        const position = stage === undefined ? page : `${page} · ${formatStages(language, [stage])}`;
        bar.show(doneCount, labels.findings(findings), position);
        if (Date.now() - lastLogTime < LOG_INTERVAL_MS) return;
        lastLogTime = Date.now();
        log(`${doneCount}/${pages} · ${labels.findings(findings)} · ${position}`);
      },
      clear: () => bar.clear(),
    };
  };
}

type Level = Finding["severity"];

/**
 * Returns the journeys of the settings, with the replacements of `--replace` applied to their URLs. Throws an `AuditError` if
 * the settings contain no journey, or an invalid journey.
 */
function readJourneys(
  { journeys, file, key }: AuditSettings,
  replace: readonly string[],
): readonly Journey[] {
  if (journeys.length === 0) throw new AuditError("noJourneys", { file, key });
  for (const journey of journeys) {
    const stepNumber = findInvalidStep(journey);
    if (stepNumber !== undefined)
      throw new AuditError("wrongJourney", { file, key, name: journey.name, stepNumber: String(stepNumber) });
  }
  return journeys.map(({ name, steps }) => ({
    name,
    steps: steps.map((step) => ("go" in step ? { go: applyReplacements(step.go, replace) } : step)),
  }));
}

/** Reads the severities of the rules in the settings. Throws a `SettingError` for a rule that does not exist. */
function readLevels({ rules, file }: AuditSettings, tool: AuditTool): Pick<AuditRequest, "off" | "levels"> {
  const names = [...ruleNames, ...(tool.rules?.list ?? []).map(({ name }) => name)];
  const rule = Object.keys(rules).find((each) => !names.includes(each));
  if (rule !== undefined) {
    const known = names.join(", ");
    throw new SettingError("unknownRule", { file, rule, known, ...suggestName(rule, names) });
  }
  const levelEntries = Object.entries(rules) as [string, Level | "off"][];
  return {
    off: levelEntries.filter(([, level]) => level === "off").map(([rule]) => rule),
    levels: new Map(levelEntries.flatMap(([rule, level]) => (level === "off" ? [] : [[rule, level]]))),
  };
}
