import type { Occurrence } from "../../audit/violation";
import type { Language } from "../../content/sentences";
import type { Finding } from "../report/finding";
import { configFinder } from "./findConfig";
import { readConfig } from "./readConfig";

/** The levels that a site gives to the rules of the audit. */
export interface AuditSettings {
  /** Rules that do not run. */
  readonly off: readonly string[];
  readonly levels: ReadonlyMap<string, Occurrence["severity"]>;
  /** What is wrong with the settings file: nothing is audited by it. */
  readonly faults: readonly Finding[];
  readonly sources: ReadonlyMap<string, string>;
}

/** The settings of a whole audit: those of the folder that the command runs in, or the file that was asked for. */
export function auditSettings(asked: string | undefined, cwd: string, language: Language): AuditSettings {
  const file = asked ?? configFinder(cwd)("page.md");
  if (file === undefined) return { off: [], levels: new Map(), faults: [], sources: new Map() };
  const { config, findings, source } = readConfig(file, cwd, language);
  const rules = Object.entries(config.auditRules);
  return {
    off: rules.filter(([, level]) => level === "off").map(([rule]) => rule),
    levels: new Map(
      rules.flatMap(([rule, level]) => (level === "error" || level === "warning" ? [[rule, level]] : [])),
    ),
    faults: findings,
    sources: new Map([[file, source]]),
  };
}
