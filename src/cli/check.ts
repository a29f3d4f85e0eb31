import type { Language } from "../content/sentences";
import type { Arguments } from "./arguments/readArguments";
import type { COMMANDS } from "./arguments/commands";
import type { Finding } from "./report/finding";
import { type ExitCode, FAULTY, type Io, OK } from "./io";
import { checkPage } from "./page/checkPage";
import { pageFiles } from "./files/pageFiles";
import { paintFor } from "./report/paint";
import { readPeople } from "./people/readPeople";
import { progressOn } from "./report/progress";
import { jsonReport, summary, textReport } from "./report/reports";
import { Stop } from "./stop";
import { readTextFile } from "./files/textFile";

type CheckArguments = Arguments<keyof typeof COMMANDS.check.options>;

/** `dsfr-blocks check`: says what is wrong in pages, each fault at its line. */
export function check(asked: CheckArguments, io: Io, language: Language): ExitCode {
  if (asked.operands.length === 0) throw new Stop("noPath");
  const { pages, passedOver } = pageFiles(asked.operands, io.cwd, language);
  if (pages.length === 0) throw new Stop("noPageIn", { path: asked.operands.join(", ") });
  const peopleFolder = asked.value("people");
  const directory = peopleFolder === undefined ? undefined : readPeople(peopleFolder, io.cwd, language);

  const findings: Finding[] = [...(directory?.findings ?? [])];
  const sources = new Map(directory?.sources);
  const progress = progressOn(io.stderr, pages.length, language);
  for (const [done, file] of pages.entries()) {
    progress.show(done);
    const page = readTextFile(file, io.cwd, language);
    const found = checkPage(page, directory?.people, language).findings;
    findings.push(...found);
    if (found.length > 0) sources.set(file, page.source);
  }
  progress.clear();

  const fails = ({ severity }: Finding) =>
    severity === "error" || (severity === "warning" && asked.has("strict"));
  const shown = asked.has("quiet") ? findings.filter(fails) : findings;
  if (asked.value("format") === "json") io.stdout.write(jsonReport(pages.length, shown));
  else {
    const look = { paint: paintFor(io.stdout, io.env), width: io.stdout.columns ?? 80 };
    io.stdout.write(textReport(shown, { ...look, sourceOf: (file) => sources.get(file) }));
    const tally = { files: pages.length, passedOver, findings };
    if (!asked.has("quiet")) io.stdout.write(`${summary(tally, language)}\n`);
  }
  return findings.some(fails) ? FAULTY : OK;
}
