import { statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { isRecord } from "@dsfr-blocks/base/isRecord";
import type { Journey } from "@dsfr-blocks/base/journey";
import { suggestion } from "@dsfr-blocks/base/nearest";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { loadModule } from "@dsfr-blocks/base/node/loadModule";
import { fileAbove } from "@dsfr-blocks/base/node/settings";
import { withFileErrors } from "@dsfr-blocks/base/node/userError";
import type { Severity } from "../rule";
import type { RuleName } from "../ruleTable";
import { AuditError } from "../sentences/errors";
import type { AnyArguments, AuditSettings } from "./host";

/** What a site's `rgaa-audit.config.ts` exports by default. */
export interface AuditConfig {
  /** The level of each rule. */
  readonly rules?: Readonly<Partial<Record<RuleName, "off" | Severity>>>;
  /** Ways through the site, for `--journeys`. */
  readonly journeys?: readonly Journey[];
}

const NAMES = ["ts", "mts", "js", "mjs"].map((extension) => `rgaa-audit.config.${extension}`);
const KEYS = ["rules", "journeys"] as const;

/** The settings of the file that is named, or of the `rgaa-audit.config` that is found in the folder or above. */
export function readSettings(args: AnyArguments, { cwd }: Pick<Io, "cwd">): AuditSettings {
  const named = args.value("config");
  const path = named === undefined ? fileAbove(cwd, NAMES) : resolve(cwd, named);
  const keys = { rules: "rules", journeys: "journeys" };
  if (path === undefined) return { rules: {}, journeys: [], file: NAMES[0] ?? "", keys };
  const file = named ?? relative(cwd, path);
  withFileErrors(file, () => statSync(path));
  const { exported } = loadModule(path, file);
  if (!isRecord(exported)) throw new AuditError("noSettings", { file });
  const unknown = Object.keys(exported).find((key) => !KEYS.some((each) => each === key));
  if (unknown !== undefined)
    throw new AuditError("unknownSetting", {
      ...{ file, key: unknown, known: KEYS.join(", ") },
      ...suggestion(unknown, KEYS),
    });
  const { rules = {}, journeys = [] } = exported;
  if (!isRecord(rules)) throw new AuditError("wrongSetting", { file, key: "rules" });
  if (!Array.isArray(journeys)) throw new AuditError("wrongSetting", { file, key: "journeys" });
  return { rules, journeys: journeys as AuditSettings["journeys"], file, keys };
}
