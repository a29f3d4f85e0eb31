import type { Language } from "../../../content/sentences";
import { writeWhole } from "../../files/writeWhole";
import type { Io } from "../../io";
import { paintFor } from "../../report/paint";
import { say } from "../../sentences";
import type { Asked, Format } from "../asked";
import type { Outcome } from "../outcome";
import { jsonReport } from "./json";
import { junitReport } from "./junit";
import { sarifReport } from "./sarif";
import { textReport } from "./text";

/** Gives each report that was asked for. When all go to files, the text one is on the standard output besides. */
export async function writeReports(
  outcome: Outcome,
  { reports }: Pick<Asked, "reports">,
  io: Io,
  language: Language,
): Promise<void> {
  const hasFilesOnly = reports.every(({ out }) => out !== undefined);
  if (hasFilesOnly) io.stdout.write(await reportIn("text", outcome, io, language));
  for (const { format, out } of reports) {
    const isShown = out === undefined;
    const report = await reportIn(format, outcome, isShown ? io : { ...io, stdout: NO_SCREEN }, language);
    if (isShown) io.stdout.write(report);
    else {
      writeWhole(out.target, report, out.name);
      const size = sizeOf(report, language);
      io.stdout.write(`${say(language, "reportWritten", { path: out.name, size })}\n`);
    }
  }
}

/** A file takes no colours. */
const NO_SCREEN = { write: () => undefined };

async function reportIn(format: Format, outcome: Outcome, io: Io, language: Language): Promise<string> {
  switch (format) {
    case "text":
      return textReport(outcome, paintFor(io.stdout, io.env), language);
    case "json":
      return jsonReport(outcome);
    case "sarif":
      return sarifReport(outcome, language);
    case "junit":
      return junitReport(outcome, language);
    case "html": {
      const { htmlReport } = await import("./html/htmlReport");
      return htmlReport(outcome, language);
    }
  }
}

function sizeOf(text: string, language: Language): string {
  const format = new Intl.NumberFormat(language, {
    style: "unit",
    unit: "kilobyte",
    maximumFractionDigits: 0,
  });
  return format.format(Buffer.byteLength(text) / 1000);
}
