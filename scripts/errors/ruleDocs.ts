import type { Example, Rule, RuleDocs, RuleTitle, BilingualText } from "@dsfr-blocks/content/rule";
import { everyRule } from "@dsfr-blocks/tools/site/everyRule";

/** A check rule with its documentation. */
export interface DocumentedRule {
  readonly rule: Rule;
  readonly title: RuleTitle;
  readonly docs: RuleDocs;
  readonly examples: readonly ShownExample[];
}

/** Example of a rule in the documentation. A test runs `check` on every example. */
export interface ShownExample {
  readonly when: "before" | "after";
  /** Paragraph before the example. */
  readonly intro: BilingualText | undefined;
  /** Name of the label above the example: « Avant », « Après », « Ou encore, après ». */
  readonly label: "before" | "after" | "or";
  /** Condition of the example: « le 1er mai 2026 ». */
  readonly condition: BilingualText | undefined;
  /** Language of the text: `markdown` for a whole file, `yaml` for some keys. */
  readonly language: "markdown" | "yaml";
  readonly text: string;
}

const files = import.meta.glob<Pick<DocumentedRule, "title" | "docs">>(
  ["/{src,packages/*/src}/**/rules/*.ts", "!/packages/rgaa-audit/**", "!**/index.ts"],
  { eager: true },
);
const modules = new Map(
  Object.entries(files).map(([path, file]) => [path.replace(/^.*\/|\.ts$/g, ""), file]),
);

/** Names of the rule files, without their extension. */
export const ruleFileNames = [...modules.keys()];

/** Every check rule, with its documentation. */
export const documentedRules: readonly DocumentedRule[] = everyRule.map((rule) => {
  const file = modules.get(rule.name);
  if (!file) throw new Error(`The rule ${rule.name} is not in a file named after it.`);
  const { title, docs } = file;
  return { rule, title, docs, examples: docs.examples.flatMap(listExamples) };
});

function listExamples({ intro, before, after }: RuleDocs["examples"][number]): ShownExample[] {
  const [first, ...alternatives] = [after].flat<(Example | readonly Example[])[]>();
  return [
    createExample("before", before, intro),
    ...(first === undefined ? [] : [createExample("after", first)]),
    ...alternatives.map((alternative) => createExample("or", alternative)),
  ];
}

function createExample(label: ShownExample["label"], example: Example, intro?: BilingualText): ShownExample {
  const { when: condition, text } =
    typeof example === "string" ? { when: undefined, text: example } : example;
  const content = removeIndent(text);
  return {
    when: label === "before" ? "before" : "after",
    intro,
    label,
    condition,
    language: /^[\w-]+:/.test(content) ? "yaml" : "markdown",
    text: content,
  };
}

/** Removes the common indentation of the lines of a text. The indentation comes from the code around the text. */
function removeIndent(text: string): string {
  const lines = text.replace(/^\n/, "").split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join("\n");
}
