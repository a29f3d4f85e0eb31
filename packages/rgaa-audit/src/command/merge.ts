import type { ExitCode, Io } from "@dsfr-blocks/base/node/command/io";
import { readText } from "@dsfr-blocks/base/node/textFile";
import { type BlobFile, applyBaseline, mergeBlobs } from "../merge";
import { readBlob } from "../reports/blob";
import { AuditError, AuditUsageError } from "../sentences/errors";
import { conclude } from "./conclude";
import type { AnyArguments } from "./auditTool";
import { readReportOptions } from "./options";

/**
 * Merges the reports of several shards into one report. Messages about pages stay in the language of their audit.
 *
 * @throws {AuditError} If a file is not a report to merge, if a report belongs to another audit, or if two reports belong to
 * the same shard.
 * @throws {AuditUsageError} If no report is named.
 */
export async function merge(args: AnyArguments, io: Io): Promise<ExitCode> {
  const options = readReportOptions(args, io, args.operands);
  const [first, ...otherFiles] = args.operands.map((path): BlobFile => {
    const blob = readBlob(readText(path, io.cwd));
    if (!blob) throw new AuditError("wrongBlob", { path });
    return { ...blob, path };
  });
  if (!first) throw new AuditUsageError("noBlob");
  const { language, outcome } = mergeBlobs([first, ...otherFiles]);
  const comparedOutcome = args.has("baseline") ? applyBaseline(outcome, options.baseline) : outcome;
  return conclude({ ...comparedOutcome, answers: options.answers }, options, io, language);
}
