import type { ExitCode, Io } from "@dsfr-blocks/base/node/command/io";
import { readText } from "@dsfr-blocks/base/node/textFile";
import { type BlobFile, comparedWith, merged } from "../merge";
import { readBlob } from "../reports/blob";
import { AuditError, AuditUsageError } from "../sentences/errors";
import { conclude } from "./conclude";
import type { AnyArguments } from "./host";
import { readReportOptions } from "./options";

/** Makes one report of those of several shards. The sentences of their pages are in the language that these were audited in. */
export async function merge(args: AnyArguments, io: Io): Promise<ExitCode> {
  const options = readReportOptions(args, io, args.operands);
  const [first, ...others] = args.operands.map((path): BlobFile => {
    const blob = readBlob(readText(path, io.cwd));
    if (!blob) throw new AuditError("wrongBlob", { path });
    return { ...blob, path };
  });
  if (!first) throw new AuditUsageError("noBlob");
  const { language, outcome } = merged([first, ...others]);
  const counted = args.has("baseline") ? comparedWith(outcome, options.baseline) : outcome;
  return conclude({ ...counted, answers: options.answers }, options, io, language);
}
