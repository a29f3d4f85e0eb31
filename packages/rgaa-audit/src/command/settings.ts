import type { Journey } from "@dsfr-blocks/base/journey";
import { AUDIT_SETTINGS } from "@dsfr-blocks/base/node/auditSettings";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { checkKeys, type Validators } from "@dsfr-blocks/base/node/validators";
import { loadSettings, findSettingsFile } from "@dsfr-blocks/base/node/settings";
import type { Severity } from "../rule";
import type { RuleName } from "../ruleTable";
import type { AnyArguments, AuditSettings } from "./auditTool";

/** Settings of a site: the default export of its `rgaa-audit.config.ts`. */
export interface AuditConfig {
  /** Severity of each rule. `off` disables the rule. */
  readonly rules?: Readonly<Partial<Record<RuleName, "off" | Severity>>>;
  /** Journeys through the site, for `--journeys`. */
  readonly journeys?: readonly Journey[];
}

const SETTINGS_FILES = ["ts", "mts", "js", "mjs"].map((extension) => `rgaa-audit.config.${extension}`);

/**
 * Reads the settings from the file that `--config` names, or from the nearest `rgaa-audit.config` in the working folder or in a
 * folder above it. Without a file, returns empty settings.
 */
export function readSettings(args: AnyArguments, { cwd }: Pick<Io, "cwd">): AuditSettings {
  const found = findSettingsFile(SETTINGS_FILES, cwd, args.value("config"));
  if (!found) return { rules: {}, journeys: [], file: SETTINGS_FILES[0] ?? "", key: "journeys" };
  const { path, file } = found;
  const settings = loadSettings(path, file, "{ rules: {}, journeys: [] }");
  checkKeys(settings, AUDIT_SETTINGS satisfies Validators<AuditConfig>, { file });
  const { rules = {}, journeys = [] } = settings as AuditConfig;
  return { rules, journeys, file, key: "journeys" };
}
