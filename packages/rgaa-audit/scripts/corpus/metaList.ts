import * as finders from "../../src/rules";

/** Returns the text of src/rules/meta.ts: a line for each finder of the index. The file of a finder has the name of its rule. */
export function metaList(): string {
  const lines = Object.entries(finders).map(
    ([key, { name }]) => `export { ${key}Meta as ${key} } from "./${name}";`,
  );
  return `// Generated file: "npm run audit-rules" writes it from index.ts. What is known of a rule besides how it is found.

${lines.join("\n")}
`;
}
