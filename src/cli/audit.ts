import type { Language } from "../content/sentences";
import { type Asked, type AuditArguments, readAsked } from "./auditing/asked";
import { writeBaseline } from "./auditing/baseline";
import { openHosts } from "./auditing/browser/hosts";
import { openBrowser } from "./auditing/browser/openBrowser";
import { type Outcome, outcomeOf, totalsOf } from "./auditing/outcome";
import { progressOn } from "./auditing/progress";
import { writeReports } from "./auditing/reports/writeReports";
import { type AuditSettings, auditSettings } from "./auditing/settings";
import type { Subjects } from "./auditing/subjects/subject";
import { subjectsOf } from "./auditing/subjects/subjectsOf";
import { isFailure, visitAll } from "./auditing/visit/visitAll";
import { writeWhole } from "./files/writeWhole";
import { type ExitCode, FAULTY, type Io, OK, WRONG_USAGE } from "./io";
import { lookOf } from "./report/printOutcome";
import { textReport } from "./report/reports";
import { say } from "./sentences";
import { Stop } from "./stop";

/** `dsfr-blocks audit`: opens pages in a browser, and says what keeps people from using them. */
export async function audit(args: AuditArguments, io: Io, language: Language): Promise<ExitCode> {
  if (args.operands.length === 0) throw new Stop("noTarget");
  const asked = readAsked(args, io);
  const settings = auditSettings(args.value("config"), io.cwd, language);
  if (settings.faults.length > 0) {
    io.stderr.write(textReport(settings.faults, lookOf(io.stderr, io, settings.sources, language)));
    return WRONG_USAGE;
  }
  const hosts = openHosts();
  try {
    const folders = { people: args.value("people"), public: args.value("public") };
    const subjects = await subjectsOf(args.operands, { folders, now: asked.now }, hosts, io, language);
    const outcome = await auditAll(subjects, asked, settings, args.value("browser"), io, language);
    await writeReports(outcome, asked, io, language);
    return codeOf(outcome, asked);
  } finally {
    await hosts.close();
  }
}

async function auditAll(
  { pages, unread }: Subjects,
  asked: Asked,
  { off, levels }: AuditSettings,
  browser: string | undefined,
  io: Io,
  language: Language,
): Promise<Outcome> {
  const tools = await openBrowser(browser, io);
  const progress = progressOn(io.stderr, pages.length, language);
  const pictures = asked.reports.some(({ format }) => format === "html");
  let faults = 0;
  try {
    const manner = { ...asked, off, levels, language, pictures };
    const visited = await visitAll(pages, tools, manner, asked.jobs, ({ subject, result }, count) => {
      if (!isFailure(result)) faults += result.faults.length;
      progress.show(count, faults, subject.name);
    });
    const outcome = { ...asked, ...outcomeOf(visited), unread, versions: tools.versions, today: io.now };
    return asked.baselineOut ? withBaseline(outcome, asked.baselineOut, io, language) : outcome;
  } finally {
    progress.clear();
    await tools.close();
  }
}

/** Writes all that was found to the baseline: from now on it is known. */
function withBaseline(
  outcome: Outcome,
  { name, target }: NonNullable<Asked["baselineOut"]>,
  io: Io,
  language: Language,
): Outcome {
  const faults = outcome.pages.flatMap((page) => page.faults);
  writeWhole(target, writeBaseline(faults), name);
  io.stderr.write(`${say(language, "baselineWritten", { path: name, count: String(faults.length) })}\n`);
  return { ...outcome, known: faults.length, pages: outcome.pages.map((page) => ({ ...page, faults: [] })) };
}

function codeOf(outcome: Outcome, { most }: Asked): ExitCode {
  if (outcome.failures.length > 0) return WRONG_USAGE;
  return outcome.unread.length > 0 || totalsOf(outcome).faults > most ? FAULTY : OK;
}
