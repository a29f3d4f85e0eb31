import type { Example, Rule, RuleDocs, RuleTitle, Text } from "@dsfr-blocks/content/rule";
import { everyRule } from "@dsfr-blocks/tools/site/everyRule";

/** A rule, with what its file says of it for the documentation. */
export interface DocumentedRule {
  readonly rule: Rule;
  readonly title: RuleTitle;
  readonly docs: RuleDocs;
  readonly examples: readonly ShownExample[];
}

/** An example as it is shown, and tried. */
export interface ShownExample {
  readonly when: "before" | "after";
  /** A paragraph that comes first. */
  readonly intro: Text | undefined;
  /** Which word the line above it begins with: « Avant », « Après », « Ou encore, après ». */
  readonly word: "before" | "after" | "or";
  /** What the example takes for granted: « le 1er mai 2026 ». */
  readonly given: Text | undefined;
  /** `markdown` is a whole file; `yaml` some keys of one. */
  readonly language: "markdown" | "yaml";
  readonly text: string;
}

const files = import.meta.glob<Pick<DocumentedRule, "title" | "docs">>(
  ["/{src,packages/*/src}/**/rules/*.ts", "!/packages/rgaa-audit/**", "!**/index.ts"],
  { eager: true },
);
const byName = new Map(Object.entries(files).map(([path, file]) => [path.replace(/^.*\/|\.ts$/g, ""), file]));

/** The files of rules, by name. */
export const namesOfFiles = [...byName.keys()];

/** Every rule that the indexes have. */
export const documentedRules: readonly DocumentedRule[] = everyRule.map((rule) => {
  const file = byName.get(rule.name);
  if (!file) throw new Error(`The rule ${rule.name} is in no file of its name.`);
  const { title, docs } = file;
  return { rule, title, docs, examples: docs.examples.flatMap(shownOf) };
});

function shownOf({ intro, before, after }: RuleDocs["examples"][number]): ShownExample[] {
  const [first, ...others] = [after].flat<(Example | readonly Example[])[]>();
  return [
    shown("before", before, intro),
    ...(first === undefined ? [] : [shown("after", first)]),
    ...others.map((other) => shown("or", other)),
  ];
}

function shown(word: ShownExample["word"], example: Example, intro?: Text): ShownExample {
  const { when: given, text } = typeof example === "string" ? { when: undefined, text: example } : example;
  const whole = withoutIndent(text);
  return {
    when: word === "before" ? "before" : "after",
    intro,
    word,
    given,
    language: /^[\w-]+:/.test(whole) ? "yaml" : "markdown",
    text: whole,
  };
}

/** A text that is indented with the code that it stands in, from its own left edge. */
function withoutIndent(text: string): string {
  const lines = text.replace(/^\n/, "").split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join("\n");
}
