import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type Criterion, type Evidence, withTitles } from "./criterion";

/** The 106 criteria, from the file that holds the evidence. */
export function readCriteria(): readonly Criterion[] {
  return withTitles(parse(readFileSync("docs/rgaa/criteria.yaml", "utf8")) as readonly Evidence[]);
}
