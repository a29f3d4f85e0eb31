import { chmodSync, existsSync, writeFileSync } from "node:fs";
import type { Journey } from "@dsfr-blocks/base/journey";
import { suggestion } from "@dsfr-blocks/base/nearest";
import { type ExitCode, type Io, OK } from "@dsfr-blocks/base/node/command/io";
import { SettingError } from "@dsfr-blocks/base/node/settingError";
import { type Unread, withFileErrors } from "@dsfr-blocks/base/node/userError";
import { refuseSources } from "@dsfr-blocks/base/node/outputs";
import { jsonText } from "@dsfr-blocks/base/report/json";
import { progressOn } from "@dsfr-blocks/base/report/progress";
import { audit as auditAll, type ProgressFor } from "../audit";
import { checkDisplay, logIn } from "../browser/openBrowser";
import { faultyStep } from "../journeys";
import type { AuditRequest } from "../outcome";
import { ruleListJson, ruleListText } from "../reports/ruleList";
import { auditRules } from "../ruleTable";
import { AuditError, AuditUsageError } from "../sentences/errors";
import { partsIn, WORDS } from "../sentences/reports";
import type { Finding } from "../finding";
import { conclude, message } from "./conclude";
import type { AnyArguments, AuditSettings, Host } from "./host";
import { readOptions, wholeNumber } from "./options";
import { elsewhere, sitemapAddresses } from "./sitemap";
import { outputAt } from "./outputs";
import { targetsOf } from "./targets";

/** Opens pages in a browser, and says what keeps people from using them. */
export async function audit(args: AnyArguments, io: Io, host: Host): Promise<ExitCode> {
  if (args.has("rules")) {
    const list = args.value("format") === "json" ? ruleListJson : ruleListText;
    io.stdout.write(list(io.language, host.rules?.list));
    return OK;
  }
  if (args.has("login")) return logInto(args, io);
  if (args.operands.length === 0 && !args.has("sitemap") && !args.has("journeys"))
    throw new AuditUsageError("noTarget");
  const options = readOptions(args, io);
  const settings = host.settings(args, io);
  const request = {
    ...options,
    ...(await pagesNamed(args, settings, host, io)),
    ...levelsIn(settings, host),
    ...{ tool: host.name, rules: host.rules, language: io.language, today: io.now },
  };
  const { html, markdown } = request.targets;
  const read = [...html, ...markdown].map(({ file }) => file);
  for (const { out } of options.reports) if (out) refuseSources(out, read, io.cwd);
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  // once: who presses Ctrl-C again does not want to wait
  process.once("SIGINT", stop);
  const outcome = await auditAll(request, io, progressIn(io), stopping.signal).finally(() =>
    process.off("SIGINT", stop),
  );
  return conclude(outcome, options, io, io.language);
}

/** Lets a person log in, and keeps the session in a file that nobody else may read. */
async function logInto(args: AnyArguments, io: Io): Promise<ExitCode> {
  const [url = "", name] = [args.value("login"), args.value("storage-state")];
  if (name === undefined || args.operands.length > 0) throw new AuditUsageError("loginAlone");
  if (!/^https?:/i.test(url) || !URL.canParse(url)) throw new AuditError("wrongAddress", { value: url });
  const { target } = outputAt(name, [], io.cwd);
  checkDisplay(io);
  io.stderr.write(message(io, "loginStarts"));
  const session = await logIn(url, args.value("browser"), io);
  const mode = 0o600;
  withFileErrors(name, () => {
    // one that was there keeps its permissions
    if (existsSync(target)) chmodSync(target, mode);
    writeFileSync(target, jsonText(session), { mode });
  });
  io.stdout.write(message(io, "sessionWritten", { path: name }));
  return OK;
}

/** What the words, the sitemap and the settings name. What cannot be read is noted, and stops nothing. */
async function pagesNamed(
  args: AnyArguments,
  settings: AuditSettings,
  host: Host,
  io: Io,
): Promise<Pick<AuditRequest, "targets" | "unread">> {
  const closed: Unread = new Map();
  const words = [...args.operands, ...(await addressesListed(args, io))];
  const { sources, ...others } = targetsOf(words, args, host, io, closed);
  const journeys = args.has("journeys") ? journeysIn(settings, args.all("replace")) : [];
  const made = (await host.sources?.pages(sources, args, io)) ?? { pages: [], unread: [] };
  const asClosed = [...closed.values()].map((issue) => ({ file: issue.file, issues: [issue] }));
  return { targets: { ...others, journeys, markdown: made.pages }, unread: [...asClosed, ...made.unread] };
}

/** The addresses of the sitemap, if one is named. */
async function addressesListed(args: AnyArguments, io: Io): Promise<string[]> {
  const sitemap = args.value("sitemap");
  if (sitemap === undefined) return [];
  const sample = args.value("sample");
  return sitemapAddresses(sitemap, io.cwd, {
    include: args.all("include"),
    exclude: args.all("exclude"),
    replace: args.all("replace"),
    sample: sample === undefined ? undefined : wholeNumber("--sample", sample, 1, 10_000),
  });
}

/** In milliseconds: a CI's log is not to fill up, and not to look as if nothing went on. */
const A_WHILE = 60_000;

/** A bar for a person before a terminal, from the first second; in a CI's log, a line now and then. */
function progressIn({ stderr, env, language }: Io): ProgressFor {
  const words = WORDS[language];
  return (pages) => {
    const bar = progressOn(stderr, pages, { least: 1 });
    const isLog = stderr.isTTY !== true && env["CI"] !== undefined;
    const log = (line: string) => void (isLog && stderr.write(`${line}\n`));
    let said = Date.now();
    bar.show(0, words.starting(pages));
    log(words.starting(pages));
    return {
      show(done, findings, page, part) {
        const at = part === undefined ? page : `${page} · ${partsIn(language, [part])}`;
        bar.show(done, words.findings(findings), at);
        if (Date.now() - said < A_WHILE) return;
        said = Date.now();
        log(`${done}/${pages} · ${words.findings(findings)} · ${at}`);
      },
      clear: () => bar.clear(),
    };
  };
}

type Level = Finding["severity"];

/** The journeys of a site's settings, on the server that `replace` names. Throws an `AuditError` for one that cannot be run. */
function journeysIn({ journeys, file, key }: AuditSettings, replace: readonly string[]): readonly Journey[] {
  if (journeys.length === 0) throw new AuditError("noJourneys", { file, key });
  for (const journey of journeys) {
    const place = faultyStep(journey);
    if (place !== undefined)
      throw new AuditError("wrongJourney", { file, key, name: journey.name, place: String(place) });
  }
  return journeys.map(({ name, steps }) => ({
    name,
    steps: steps.map((step) => ("go" in step ? { go: elsewhere(step.go, replace) } : step)),
  }));
}

/** What a site's settings say of rules. Throws a `UserError` for a rule that does not exist. */
function levelsIn({ rules, file }: AuditSettings, host: Host): Pick<AuditRequest, "off" | "levels"> {
  const names = [...auditRules, ...(host.rules?.list ?? []).map(({ name }) => name)];
  const rule = Object.keys(rules).find((each) => !names.includes(each));
  if (rule !== undefined) {
    const known = names.join(", ");
    throw new SettingError("unknownRule", { file, rule, known, ...suggestion(rule, names) });
  }
  const given = Object.entries(rules) as [string, Level | "off"][];
  return {
    off: given.filter(([, level]) => level === "off").map(([rule]) => rule),
    levels: new Map(given.flatMap(([rule, level]) => (level === "off" ? [] : [[rule, level]]))),
  };
}
