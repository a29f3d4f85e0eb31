import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type Criterion, type Evidence, addTitles } from "./criterion";

/** Reads the 106 RGAA criteria, with their evidence, from docs/rgaa/criteria.yaml. */
export function readCriteria(): readonly Criterion[] {
  return addTitles(parse(readFileSync("docs/rgaa/criteria.yaml", "utf8")) as readonly Evidence[]);
}
