// People's verdicts on the errors that engines report on third-party pages: `tests/precision/*.yaml`, one file for each set of
// pages.

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** @typedef {"useful" | "false" | "question"} Verdict `question`: a person has to decide, so the finding is not an error */

/**
 * @typedef {object} Judgement a row of the files: findings of one rule that were judged for the same reason
 * @property {string} [engine] by default, ours
 * @property {string} rule
 * @property {Verdict} verdict
 * @property {string} why
 * @property {Readonly<Record<string, string>> | "all"} at for each page, the keys of its elements, separated by spaces; `all` if all findings of the rule in the set have this verdict
 */

/** @typedef {import("../corpus/engines.mjs").ElementLocation} ElementLocation */

const FOLDER = join(import.meta.dirname, "../../tests/precision");

/**
 * Reads the judgements on a set of pages. Returns an empty list if the set has not been judged.
 * @param {string} setName
 * @returns {Judgement[]}
 */
export function readJudgements(setName) {
  const file = join(FOLDER, `${setName}.yaml`);
  return existsSync(file) ? parse(readFileSync(file, "utf8"), { schema: "failsafe" }) : [];
}

/**
 * Returns the key of an element in the files of verdicts. Replaces numbers of three or more digits, because some pages contain
 * ids with random numbers.
 * @param {string} location
 */
export function hashLocation(location) {
  const normalised = location.replace(/\d{3,}/g, "N");
  return createHash("sha256").update(normalised).digest("hex").slice(0, 6);
}

/**
 * Creates a function that returns the verdict on a finding of an engine in a set; undefined for a finding that has not been
 * judged.
 * @param {readonly Judgement[]} judgements
 * @param {string} engine
 * @returns {(page: string, found: ElementLocation) => Verdict | undefined}
 */
export function createVerdictLookup(judgements, engine) {
  /** @type {Map<string, Verdict>} */
  const verdicts = new Map();
  for (const { engine: by = OWN_ENGINE, rule, verdict, at } of judgements) {
    if (by !== engine) continue;
    if (at === "all") verdicts.set(rule, verdict);
    else
      for (const [page, keys] of Object.entries(at))
        for (const key of keys.split(" ")) verdicts.set([rule, page, key].join(), verdict);
  }
  return (page, { rule, location }) =>
    verdicts.get([rule, page, hashLocation(location)].join()) ?? verdicts.get(rule);
}

/** Name of our engine. */
export const OWN_ENGINE = "rgaa-audit";
