// What persons have judged of the errors on pages of others: `tests/precision/*.yaml`, a file for each set of pages.

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** @typedef {"useful" | "false" | "question"} Verdict a question is what a person has to decide: no error */

/**
 * @typedef {object} Judgement a row of the files: findings of one rule, judged for one reason
 * @property {string} [engine] ours, where there is none
 * @property {string} rule
 * @property {Verdict} verdict
 * @property {string} why
 * @property {Readonly<Record<string, string>> | "all"} at by page the keys of the places, with spaces between them; `all` where every finding of the rule in the set is the same
 */

/** @typedef {import("../corpus/engines.mjs").Place} Place */

const FOLDER = join(import.meta.dirname, "../../tests/precision");

/**
 * @param {string} set
 * @returns {Judgement[]} none for a set that nobody has judged
 */
export function judgementsOf(set) {
  const file = join(FOLDER, `${set}.yaml`);
  return existsSync(file) ? parse(readFileSync(file, "utf8"), { schema: "failsafe" }) : [];
}

/**
 * What stands for a place in the files. Long numbers in ids are left out: some pages draw them by lot.
 * @param {string} place
 */
export function keyOf(place) {
  const told = place.replace(/\d{3,}/g, "N");
  return createHash("sha256").update(told).digest("hex").slice(0, 6);
}

/**
 * Finds the verdict on an engine's findings in a set; undefined for one that is new.
 * @param {readonly Judgement[]} judgements
 * @param {string} engine
 * @returns {(page: string, found: Place) => Verdict | undefined}
 */
export function verdictIn(judgements, engine) {
  /** @type {Map<string, Verdict>} */
  const verdicts = new Map();
  for (const { engine: by = OURS, rule, verdict, at } of judgements) {
    if (by !== engine) continue;
    if (at === "all") verdicts.set(rule, verdict);
    else
      for (const [page, keys] of Object.entries(at))
        for (const key of keys.split(" ")) verdicts.set([rule, page, key].join(), verdict);
  }
  return (page, { rule, place }) => verdicts.get([rule, page, keyOf(place)].join()) ?? verdicts.get(rule);
}

/** What our own engine is called. */
export const OURS = "rgaa-audit";
