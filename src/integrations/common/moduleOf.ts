import { type CompiledPage, pageTreeOf } from "../../compiled/tree";

/** Whether a block can be imported by its key. */
export function isImportable(key: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) && key !== "default";
}

/**
 * A page as a module: whole as its default export, and each block by its key, so that one block brings no other.
 * Each block is written once: the page's tree and its `blocks` refer to it.
 */
export function moduleOf({ blocks, tree, ...page }: CompiledPage): string {
  const keys = Object.keys(blocks);
  const parts = keys.map((key, index) => `const block${index} = ${JSON.stringify(blocks[key])};`);
  const names = keys.flatMap((key, index) => (isImportable(key) ? [`block${index} as ${key}`] : []));
  const references = keys.map((key, index) => `${JSON.stringify(key)}: block${index}`);
  const rest = Object.entries(page).map(([name, value]) => `${name}: ${JSON.stringify(value)}, `);
  return [
    ...parts,
    `export { ${names.join(", ")} };`,
    `const blocks = { ${references.join(", ")} };`,
    `export default { ${rest.join("")}tree: { nodes: ${JSON.stringify(pageTreeOf(tree).nodes)}, blocks }, blocks };\n`,
  ].join("\n");
}
