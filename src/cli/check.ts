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
import { accessFinding } from "../files/finding";
import { readTextFile } from "../files/textFile";
import { type ExitCode, FAULTY, type Io, OK, WRONG_USAGE } from "./io";
import type { Finding } from "./report/finding";
import { type Format, type Outcome, printOutcome } from "./report/printOutcome";
import { progressOn } from "../report/progress";
import { issueLook, issueReport } from "../report/text";
import { type FileError, trying, UserError } from "./userError";

type CheckArguments = Arguments<keyof typeof COMMANDS.check.options>;

/** `dsfr-blocks check`: says what is wrong in pages, each fault at its line. */
export function check(asked: CheckArguments, io: Io, language: Language): ExitCode {
  if (asked.operands.length === 0) throw new UserError("noPath");
  const today = dayAsked(asked.value("now")) ?? dayOf(io.now);
  const unread: Unread = new Map();
  const files = pageFiles(asked.operands, io.cwd, language, tellingOf(unread, language));
  if (files.pages.length === 0 && unread.size === 0)
    throw new UserError("noPageIn", { path: asked.operands.join(", ") });
  const wanted = { config: asked.value("config"), people: asked.value("people") };
  const settings = settingsOf(files.pages, wanted, io.cwd, language);
  if (settings.faults.length > 0) {
    io.stderr.write(issueReport(settings.faults, issueLook(io.stderr, io.env, settings.sources)));
    return WRONG_USAGE;
  }
  const outcome = checkAll(files, settings, { today, mends: asked.has("fix"), unread }, io, language);
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

/** The files that cannot be read or written, each once. */
type Unread = Map<string, Finding>;

function tellingOf(unread: Unread, language: Language) {
  return (error: FileError) => void unread.set(error.path, accessFinding(error, "error", language));
}

interface Manner {
  readonly today: string;
  readonly mends: boolean;
  readonly unread: Unread;
}

function checkAll(
  { pages, passedOver }: PageFiles,
  settings: AllSettings,
  { today, mends, unread }: Manner,
  io: Io,
  language: Language,
): Outcome {
  const onError = tellingOf(unread, language);
  const findings: Finding[] = settings.directories.flatMap((directory) => directory.findings);
  const sources = new Map(settings.directories.flatMap((directory) => [...directory.sources]));
  const mended = { places: 0, files: 0 };
  const progress = progressOn(io.stderr, pages.length, { least: 21, step: 50 });
  let files = 0;
  for (const [done, file] of pages.entries()) {
    progress.show(done);
    const checkFile = fileCheck(settings.of(file), today, language);
    const written = trying(() => readTextFile(file, io.cwd, language), onError);
    if (!written) continue;
    const fixed = mends ? trying(() => mendFile(written, checkFile, io.cwd), onError) : undefined;
    const {
      page,
      findings: found,
      count,
    } = fixed ?? { page: written, findings: checkFile(written), count: 0 };
    findings.push(...found);
    if (found.length > 0) sources.set(file, page.source);
    files++;
    mended.places += count;
    if (count > 0) mended.files++;
  }
  progress.clear();
  const all = [...unread.values(), ...findings];
  return { files, passedOver, findings: all, sources, mended: mends ? mended : undefined };
}
