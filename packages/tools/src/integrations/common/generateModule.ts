import type { CompiledBlock, CompiledPage } from "dsfr-blocks";
import { getPageTree } from "dsfr-blocks/internal";

/** Whether a block can be imported by its key: a valid identifier, other than `default`. */
export function isImportable(key: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) && key !== "default";
}

/**
 * Generates the JavaScript module of a page. The default export is the whole page. Each block or list of blocks is also
 * exported by its key, so that a site can import it without the other blocks. The code of each block is written once, and the
 * page's tree and `blocks` refer to it.
 */
export function generateModule({ blocks, tree, ...page }: CompiledPage): string {
  const { nodes, blocks: blocksInTree } = getPageTree(tree);
  const constants = new Map(Object.values(blocksInTree).map((block, index) => [block, `block${index}`]));
  const getName = (block: CompiledBlock) => constants.get(block) ?? JSON.stringify(block);
  const entries = Object.entries(blocks).map(([key, entry = []], index) =>
    isList(entry)
      ? { key, name: `list${index}`, list: entry.map(getName).join(", ") }
      : { key, name: getName(entry) },
  );
  const lists = entries.flatMap(({ name, list }) =>
    list === undefined ? [] : [`const ${name} = [${list}];`],
  );
  const exports = entries.flatMap(({ key, name }) => (isImportable(key) ? [`${name} as ${key}`] : []));
  const formatObject = (members: readonly (readonly [key: string, name: string])[]) =>
    `{ ${members.map(([key, name]) => `${JSON.stringify(key)}: ${name}`).join(", ")} }`;
  const slots = formatObject(Object.entries(blocksInTree).map(([key, block]) => [key, getName(block)]));
  const rest = Object.entries(page).map(([name, value]) => `${name}: ${JSON.stringify(value)}, `);
  return [
    ...Array.from(constants, ([block, name]) => `const ${name} = ${JSON.stringify(block)};`),
    ...lists,
    `export { ${exports.join(", ")} };`,
    `const blocks = ${formatObject(entries.map(({ key, name }) => [key, name]))};`,
    `export default { ${rest.join("")}tree: { nodes: ${JSON.stringify(nodes)}, blocks${lists.length > 0 ? `: ${slots}` : ""} }, blocks };\n`,
  ].join("\n");
}

function isList(entry: CompiledBlock | readonly CompiledBlock[]): entry is readonly CompiledBlock[] {
  return Array.isArray(entry);
}
