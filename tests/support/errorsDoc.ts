import { readFileSync } from "node:fs";

/** The part of docs/errors.md about one rule. */
export interface RulePart {
  readonly rule: string;
  /** Its first paragraph: `**Remarque, réglable.** Deux espaces se suivent.` */
  readonly opening: string;
  readonly examples: readonly Example[];
}

/** A block of code under a line that ends in « Avant : » or « Après : », whatever stands between. */
export interface Example {
  readonly when: "before" | "after";
  /** `markdown` is a whole file; `yaml` some keys of one. */
  readonly language: string;
  readonly text: string;
}

/** The parts of docs/errors.md whose heading is a rule's name. */
export function ruleParts(): RulePart[] {
  const parts = readFileSync("docs/errors.md", "utf8").split(/^## /m).slice(1);
  return parts.flatMap((part) => {
    const [, rule, opening = ""] = /^([a-z\d-]+)\n\n(.*)\n/.exec(part) ?? [];
    return rule === undefined ? [] : [{ rule, opening, examples: examplesIn(part) }];
  });
}

function examplesIn(part: string): Example[] {
  const blocks = part.matchAll(/(avant|après)[^\n]* :\n\n```(\w+)\n(.*?)\n```/gis);
  return Array.from(blocks, ([, word = "", language = "", text = ""]) => {
    return { when: word.toLowerCase() === "avant" ? "before" : "after", language, text };
  });
}

/** A page with some of its keys replaced by these. */
export function over(page: string, keys: string): string {
  const named = new Set(Array.from(keys.matchAll(/^([\w-]+):/gm), ([, key]) => key));
  const [, front = ""] = /^---\n(.*)---\n$/s.exec(page) ?? [];
  const kept = front.split(/^(?=\w)/m).filter((part) => !named.has(/^\w+/.exec(part)?.[0]));
  return `---\n${kept.join("")}${keys}\n---\n`;
}
