import { realpathSync, statSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { makeIssue } from "../../content/issue";
import { placesOf } from "../../content/place";
import { type Language, type Rule, rules as allRules } from "../../content/sentences";
import { type Path, validate } from "../../content/validate";
import { parseYaml } from "../../content/yaml/parse";
import type { RuleLevels } from "../../pages/candidates/checkPage";
import { suggest } from "../arguments/readArguments";
import { isInside } from "../../files/inside";
import { readTextFile } from "../../files/textFile";
import { byPlace, type Finding, finding } from "../report/finding";
import type { Details, SentenceName } from "../sentences";
import { adjustableRules, auditLevels, type ConfigContent, configSchema, levels } from "./schema";

export interface Config {
  readonly rules: RuleLevels;
  readonly hosts: readonly string[];
  /** A folder, from that of the command. */
  readonly people: string | undefined;
  readonly auditRules: AuditLevels;
}

/** Levels of the rules of `dsfr-blocks audit`. */
export type AuditLevels = Readonly<Record<string, string | undefined>>;

export const NO_CONFIG: Config = { rules: {}, hosts: [], people: undefined, auditRules: {} };

export interface ConfigReading {
  readonly config: Config;
  /** All errors: with a faulty setting, nothing is checked. */
  readonly findings: readonly Finding[];
  readonly source: string;
}

const LEVEL = /^(?:audit\.)?rules\./;

type Say = (path: Path, name: SentenceName, details: Details) => void;

/** Reads a settings file: YAML, of which JSON is a part. */
export function readConfig(file: string, cwd: string, language: Language): ConfigReading {
  const { source, fault } = readTextFile(file, cwd, language);
  if (fault) return { config: NO_CONFIG, findings: [fault], source };
  const text = source.replace(/\r(?!\n)/g, "\n");
  const placeOf = placesOf(text);
  const findings: Finding[] = [];
  const sayAt = (offset: number, name: SentenceName, details: Details = {}) =>
    findings.push(finding({ file, place: placeOf(offset), severity: "error" }, name, language, details));
  const issueAt = (offset: number, rule: Rule, details: Details = {}) =>
    findings.push(makeIssue({ file, language }, rule, placeOf(offset), details));

  const { root, faults } = parseYaml(text);
  for (const { cause, offset } of faults) issueAt(offset, "yaml-syntax", { cause });
  if (faults.length > 0 || root === undefined) return { config: NO_CONFIG, findings, source };

  const places = new Map<string, number>();
  const value = validate(root, configSchema, {
    onValue: (path, offset) => places.set(path.join("/"), offset),
    onFault: (rule, offset, details) => {
      const { key = "", expected } = details;
      if (rule === "text-in-comment") return; // in settings, a comment is meant as one
      if (rule === "no-keys") sayAt(offset, "config-no-keys");
      else if (rule === "unknown-key" && isFixedRule(details)) sayAt(offset, "fixed-rule", { rule: key });
      else if (rule === "wrong-type" && expected === "text" && LEVEL.test(key)) {
        const known = key.startsWith("audit.") ? auditLevels : levels;
        sayAt(offset, "wrong-level", levelFault(key.replace(LEVEL, ""), details["value"] ?? "", known));
      } else issueAt(offset, rule, details);
    },
  });
  const say: Say = (path, name, details) => sayAt(places.get(path.join("/")) ?? 0, name, details);
  const config = value ? configOf(value, file, cwd, say) : NO_CONFIG;
  return { config, findings: findings.sort(byPlace), source };
}

/** A rule that is known, and is not among those that have a level. */
function isFixedRule({ key = "", known = "" }: Details): boolean {
  return known === adjustableRules.join(", ") && allRules.some((rule) => rule === key);
}

function configOf(value: ConfigContent, file: string, cwd: string, say: Say): Config {
  const auditRules = value.audit?.rules ?? {};
  checkLevels(["rules"], value.rules ?? {}, levels, say);
  checkLevels(["audit", "rules"], auditRules, auditLevels, say);
  const hosts = value.hosts ?? [];
  for (const [index, host] of hosts.entries()) {
    if (typeof host !== "string" || /^[\p{L}\p{N}.-]+(?::\d+)?$/u.test(host)) continue;
    const instead = host.replace(/^[a-z]+:\/\/|\/.*$/gi, "");
    say(["hosts", index], "wrong-host", { value: host, instead });
  }
  return { rules: value.rules ?? {}, hosts, people: peopleOf(value, file, cwd, say), auditRules };
}

function checkLevels(path: Path, rules: AuditLevels, known: readonly string[], say: Say): void {
  for (const [rule, level] of Object.entries(rules)) {
    // undefined: of the wrong type, which has been said
    if (level === undefined || known.includes(level)) continue;
    say([...path, rule], "wrong-level", { ...levelFault(rule, level, known), ...suggest(level, known) });
  }
}

function levelFault(rule: string, value: string, known: readonly string[]): Details {
  return { rule, value, first: known.slice(0, -1).join(", "), last: known.at(-1) ?? "" };
}

/** Anyone who may send a page may send settings: they lead to no folder that is not the site's. */
function peopleOf({ people }: ConfigContent, file: string, cwd: string, say: Say): string | undefined {
  if (!people?.trim()) return undefined;
  const folder = resolve(dirname(resolve(cwd, file)), people.trim());
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isWithin(cwd, folder) || (isThere && !isWithin(realpathSync(cwd), realpathSync(folder))))
    say(["people"], "config-outside", { path: people });
  else if (!isThere) say(["people"], "config-no-folder", { path: people });
  return relative(cwd, folder) || ".";
}

function isWithin(folder: string, path: string): boolean {
  return path === folder || isInside(folder, path);
}
