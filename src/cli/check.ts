import { dayOf } from "../blocks/common/callStatus";
import type { Severity } from "../content/issue";
import type { Language } from "../content/sentences";
import type { COMMANDS } from "./arguments/commands";
import { dayAsked } from "./arguments/day";
import type { Arguments } from "./arguments/readArguments";
import { fileCheck } from "./checking/checkFile";
import { mendFile } from "./checking/mendFile";
import { type AllSettings, settingsOf } from "./config/settings";
import { type PageFiles, pageFiles } from "./files/pageFiles";
import { readTextFile } from "../files/textFile";
import { type ExitCode, FAULTY, type Io, OK, WRONG_USAGE } from "./io";
import type { Finding } from "./report/finding";
import { type Format, lookOf, type Outcome, printOutcome } from "./report/printOutcome";
import { progressOn } from "./report/progress";
import { textReport } from "./report/reports";
import { Stop } from "./stop";

type CheckArguments = Arguments<keyof typeof COMMANDS.check.options>;

/** `dsfr-blocks check`: says what is wrong in pages, each fault at its line. */
export function check(asked: CheckArguments, io: Io, language: Language): ExitCode {
  if (asked.operands.length === 0) throw new Stop("noPath");
  const today = dayAsked(asked.value("now")) ?? dayOf(io.now);
  const files = pageFiles(asked.operands, io.cwd, language);
  const named = [...files.pages, ...files.nearly];
  if (named.length === 0) throw new Stop("noPageIn", { path: asked.operands.join(", ") });
  const wanted = { config: asked.value("config"), people: asked.value("people") };
  const settings = settingsOf(named, wanted, io.cwd, language);
  if (settings.faults.length > 0) {
    io.stderr.write(textReport(settings.faults, lookOf(io.stderr, io, settings.sources, language)));
    return WRONG_USAGE;
  }
  const outcome = checkAll(files, settings, { today, mends: asked.has("fix") }, io, language);
  const fails = ({ severity }: Finding) =>
    severity === "error" || (severity === "warning" && asked.has("strict"));
  const choice = {
    format: (asked.value("format") ?? "text") as Format,
    level: asked.value("level") as Severity | undefined,
    quiet: asked.has("quiet"),
    fails,
  };
  printOutcome(outcome, choice, io, language);
  return outcome.findings.some(fails) ? FAULTY : OK;
}

interface Manner {
  readonly today: string;
  readonly mends: boolean;
}

function checkAll(
  { pages, nearly, passedOver }: PageFiles,
  settings: AllSettings,
  { today, mends }: Manner,
  io: Io,
  language: Language,
): Outcome {
  const findings: Finding[] = settings.directories.flatMap((directory) => directory.findings);
  const sources = new Map(settings.directories.flatMap((directory) => [...directory.sources]));
  const mended = { places: 0, files: 0 };
  const progress = progressOn(io.stderr, pages.length, language);
  for (const [done, file] of pages.entries()) {
    progress.show(done);
    const checkFile = fileCheck(settings.of(file), today, language);
    const written = readTextFile(file, io.cwd, language);
    const {
      page,
      findings: found,
      count,
    } = mends
      ? mendFile(written, checkFile, io.cwd)
      : { page: written, findings: checkFile(written), count: 0 };
    findings.push(...found);
    if (found.length > 0) sources.set(file, page.source);
    mended.places += count;
    if (count > 0) mended.files++;
  }
  progress.clear();
  for (const file of nearly) {
    const page = readTextFile(file, io.cwd, language);
    const found = fileCheck(settings.of(file), today, language)(page);
    findings.push(...found.filter(({ rule }) => rule === "near-layout"));
    sources.set(file, page.source);
  }
  return { files: pages.length, passedOver, findings, sources, mended: mends ? mended : undefined };
}
