import type { AuditRequest } from "../audit/audit";
import { faultyStep } from "../audit/journeys";
import { auditRules } from "../audit/rules";
import type { Occurrence } from "../audit/violation";
import { suggestion } from "../content/nearest";
import { checkLevel, type Journey, type Settings } from "../files/settings";
import { elsewhere } from "./arguments/sitemap";
import { UserError } from "./userError";

type Level = Occurrence["severity"];
const LEVELS = ["off", "review", "warning", "error"];

/** The journeys of a site's settings, on the server that `replace` names. Throws a `UserError` for one that cannot be gone. */
export function journeysIn(
  { journeys, file = "" }: Settings,
  replace: readonly string[],
): readonly Journey[] {
  if (journeys.length === 0) throw new UserError("noJourneys");
  for (const journey of journeys) {
    const place = faultyStep(journey);
    if (place !== undefined)
      throw new UserError("wrongJourney", { file, name: journey.name, place: String(place) });
  }
  return journeys.map(({ name, steps }) => ({
    name,
    steps: steps.map((step) => ("go" in step ? { go: elsewhere(step.go, replace) } : step)),
  }));
}

/** What a site's settings say of the audit. Throws a `UserError` for a rule or a level that there is not. */
export function auditSettings({
  auditRules: levels,
  file = "",
}: Settings): Pick<AuditRequest, "off" | "levels"> {
  for (const [rule, level] of Object.entries(levels)) {
    if (!auditRules.some((name) => name === rule)) {
      const known = auditRules.join(", ");
      throw new UserError("unknownRule", { file, rule, known, ...suggestion(rule, auditRules) });
    }
    checkLevel(`audit.rules.${rule}`, level, LEVELS, (sentence, details) => {
      throw new UserError(sentence, { file, ...details });
    });
  }
  const given = Object.entries(levels) as [string, Level | "off"][];
  return {
    off: given.filter(([, level]) => level === "off").map(([rule]) => rule),
    levels: new Map(given.flatMap(([rule, level]) => (level === "off" ? [] : [[rule, level]]))),
  };
}
