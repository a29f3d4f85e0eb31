import { read, type Reading, type ReadOptions } from "../../content/read";
import { type CandidatesPageContent, candidatesSchema } from "./schema";

/** Reads the candidates page's Markdown file: its typed content, or issues at their line. Never throws. */
export function readPage(source: string, options: ReadOptions = {}): Reading<CandidatesPageContent> {
  return read(source, candidatesSchema, options);
}
