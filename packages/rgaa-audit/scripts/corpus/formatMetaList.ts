import * as finders from "../../src/rules";

/**
 * Returns the text of src/rules/meta.ts. For each finder in src/rules/index.ts, one line exports the metadata of the finder's
 * rule. The file of a finder is named after the rule.
 */
export function formatMetaList(): string {
  const lines = Object.entries(finders).map(
    ([key, { name }]) => `export { ${key}Meta as ${key} } from "./${name}";`,
  );
  return `// Generated file: "npm run audit-rules" writes it from index.ts. Metadata of each rule, without the code that finds elements.

${lines.join("\n")}
`;
}
