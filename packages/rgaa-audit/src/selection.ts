import { OWN_RULES, RULES } from "./ruleTable";
import { AXE } from "./rules/axe";
import type { AuditRule, Phase, PageRule, RuleFinder } from "./rule";
import { applyDefaults } from "./rule/pairRules";

/** Selection of the rules that run on a document, by phase. */
export type RuleSelection = ReturnType<typeof selectRules>;

/** Phases whose rules test the window. These rules are disabled in frames. */
const WINDOW_PHASES: readonly Phase[] = ["narrow", "zoom", "print"];

/**
 * Selects the rules for a document. Omits the rules of `off`. If `fragment` is true, omits the rules that only a whole page has
 * to meet. If `isFramed` is true, omits the rules that test the window, because the page around a frame sets the frame's width.
 */
export function selectRules({
  fragment = false,
  isFramed = false,
  off = [],
  rules: addedRules = [],
}: {
  readonly fragment?: boolean | undefined;
  readonly isFramed?: boolean | undefined;
  readonly off?: readonly string[] | undefined;
  readonly rules?: readonly PageRule[] | undefined;
}) {
  const ownRules = [...OWN_RULES, ...addedRules];
  const rulesByName = new Map<string, AuditRule>([
    ...Object.entries(RULES),
    ...addedRules.map((rule) => [rule.name, applyDefaults(rule)] as const),
  ]);
  const disabled = new Set(off);
  if (isFramed)
    for (const rule of ownRules)
      if (WINDOW_PHASES.some((phase) => runsIn(rule, phase))) disabled.add(rule.name);
  const has = (id: string) => {
    const rule = rulesByName.get(id);
    return rule !== undefined && !disabled.has(id) && !(fragment && rule.whole);
  };
  return {
    findRule: (id: string): AuditRule | undefined => rulesByName.get(id),
    has,
    /** Returns the names of the built-in and added rules that run in these phases. */
    getRuleNames: (...phases: readonly Phase[]): string[] =>
      phases.flatMap((phase) =>
        ownRules.filter((rule) => runsIn(rule, phase) && has(rule.name)).map(({ name }) => name),
      ),
    /**
     * Returns the names of axe's rules to run: in the first scheme, all rules; in the other schemes, only the rules that depend
     * on the scheme.
     */
    getAxeRuleNames(isFirst: boolean): string[] {
      return Object.keys(AXE).filter((id) => has(id) && (isFirst || AXE[id]?.needs === "scheme"));
    },
  };
}

function runsIn({ when }: RuleFinder, phase: Phase): boolean {
  return [when].flat().includes(phase);
}
