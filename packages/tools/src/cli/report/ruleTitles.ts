import type { RuleTitle } from "@dsfr-blocks/content/rule";

/** Title of each rule, by rule name. The file of each rule exports its title. */
export const ruleTitles: ReadonlyMap<string, RuleTitle> = new Map(
  Object.entries(
    import.meta.glob<RuleTitle>(
      ["/{src,packages/*/src}/**/rules/*.ts", "!/packages/rgaa-audit/**", "!**/index.ts"],
      { eager: true, import: "title" },
    ),
  ).map(([path, title]) => [path.replace(/^.*\/|\.ts$/g, ""), title]),
);
