import type { RuleTitle } from "@dsfr-blocks/content/rule";

/** The title of each rule, which its file exports, by the rule's name. */
export const ruleTitles: ReadonlyMap<string, RuleTitle> = new Map(
  Object.entries(
    import.meta.glob<RuleTitle>(
      ["/{src,packages/*/src}/**/rules/*.ts", "!/packages/rgaa-audit/**", "!**/index.ts"],
      { eager: true, import: "title" },
    ),
  ).map(([path, title]) => [path.replace(/^.*\/|\.ts$/g, ""), title]),
);
