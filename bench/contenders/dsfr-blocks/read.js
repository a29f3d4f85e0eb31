import { CandidatesPage } from "dsfr-blocks";
import { readPage } from "dsfr-blocks/content";

export function read(source) {
  const { value, issues } = readPage(source, CandidatesPage);
  if (!value) throw new Error(issues.map(({ line, message }) => `line ${line}: ${message}`).join("\n"));
  return value;
}
