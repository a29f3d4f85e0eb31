import { OWN, RULES } from "./ruleTable";
import { AXE } from "./rules/axe";
import type { AuditRule, Moment, PageRule, RuleFinder } from "./rule";
import { filledIn } from "./rule/pairRules";

/** What a visit of a document asks, moment by moment. */
export type RuleSelection = ReturnType<typeof selectRules>;

/** States that test the window: they are off in frames. */
const OF_WINDOWS: readonly Moment[] = ["narrow", "zoom", "print"];

/** Chooses the rules for a document. `isFramed`: the document is in a frame, whose width its page decides. */
export function selectRules({
  fragment = false,
  isFramed = false,
  off = [],
  rules: added = [],
}: {
  readonly fragment?: boolean | undefined;
  readonly isFramed?: boolean | undefined;
  readonly off?: readonly string[] | undefined;
  readonly rules?: readonly PageRule[] | undefined;
}) {
  const own = [...OWN, ...added];
  const table = new Map<string, AuditRule>([
    ...Object.entries(RULES),
    ...added.map((rule) => [rule.name, filledIn(rule)] as const),
  ]);
  const isOff = new Set(off);
  if (isFramed)
    for (const rule of own) if (OF_WINDOWS.some((moment) => isAskedAt(rule, moment))) isOff.add(rule.name);
  const has = (id: string) => {
    const rule = table.get(id);
    return rule !== undefined && !isOff.has(id) && !(fragment && rule.whole);
  };
  return {
    of: (id: string): AuditRule | undefined => table.get(id),
    has,
    /** Our rules and those that were added, as they are due. */
    rulesAt: (...moments: readonly Moment[]): string[] =>
      moments.flatMap((moment) =>
        own.filter((rule) => isAskedAt(rule, moment) && has(rule.name)).map(({ name }) => name),
      ),
    /** Axe's rules: all in the first scheme, those that the scheme changes in the others. */
    axeRules(isFirst: boolean): string[] {
      return Object.keys(AXE).filter((id) => has(id) && (isFirst || AXE[id]?.needs === "scheme"));
    },
  };
}

function isAskedAt({ when }: RuleFinder, moment: Moment): boolean {
  return [when].flat().includes(moment);
}
