import { toPrintableDetails } from "../../codeFrame";
import { type Bilingual, formatMessage } from "../../message";
import type { NamedFile } from "../outputs";
import { writeWhole } from "../writeWhole";
import type { Io } from "./io";

/** Writes a result to its file and prints the message. Without a file, prints the result to the standard output. */
export function writeOutput(text: string, out: NamedFile | undefined, message: Bilingual, io: Io): void {
  if (!out) return void io.stdout.write(text);
  writeWhole(out.target, text, out.name);
  const details = toPrintableDetails({ path: out.name, size: formatSize(text, io) });
  io.stdout.write(`${formatMessage(message, io.language, details)}\n`);
}

/** Formats the size of a text in kilobytes (UTF-8), such as `12 kB`. */
export function formatSize(text: string, { language }: Pick<Io, "language">): string {
  const format = new Intl.NumberFormat(language, {
    style: "unit",
    unit: "kilobyte",
    maximumFractionDigits: 0,
  });
  return format.format(Buffer.byteLength(text) / 1000);
}
