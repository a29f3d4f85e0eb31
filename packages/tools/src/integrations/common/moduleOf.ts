import type { CompiledBlock, CompiledPage } from "dsfr-blocks";
import { pageTreeOf } from "dsfr-blocks/internal";

/** Whether a block can be imported by its key. */
export function isImportable(key: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) && key !== "default";
}

/**
 * A page as a module: whole as its default export, and each block or list of blocks by its key, so that one brings no other.
 * Each block is written once: the page's tree and its `blocks` refer to it.
 */
export function moduleOf({ blocks, tree, ...page }: CompiledPage): string {
  const { nodes, blocks: placed } = pageTreeOf(tree);
  const constants = new Map(Object.values(placed).map((block, index) => [block, `block${index}`]));
  const nameOf = (block: CompiledBlock) => constants.get(block) ?? JSON.stringify(block);
  const entries = Object.entries(blocks).map(([key, entry = []], index) =>
    isList(entry)
      ? { key, name: `list${index}`, list: entry.map(nameOf).join(", ") }
      : { key, name: nameOf(entry) },
  );
  const lists = entries.flatMap(({ name, list }) =>
    list === undefined ? [] : [`const ${name} = [${list}];`],
  );
  const exported = entries.flatMap(({ key, name }) => (isImportable(key) ? [`${name} as ${key}`] : []));
  const objectOf = (members: readonly (readonly [key: string, name: string])[]) =>
    `{ ${members.map(([key, name]) => `${JSON.stringify(key)}: ${name}`).join(", ")} }`;
  const slots = objectOf(Object.entries(placed).map(([key, block]) => [key, nameOf(block)]));
  const rest = Object.entries(page).map(([name, value]) => `${name}: ${JSON.stringify(value)}, `);
  return [
    ...Array.from(constants, ([block, name]) => `const ${name} = ${JSON.stringify(block)};`),
    ...lists,
    `export { ${exported.join(", ")} };`,
    `const blocks = ${objectOf(entries.map(({ key, name }) => [key, name]))};`,
    `export default { ${rest.join("")}tree: { nodes: ${JSON.stringify(nodes)}, blocks${lists.length > 0 ? `: ${slots}` : ""} }, blocks };\n`,
  ].join("\n");
}

function isList(entry: CompiledBlock | readonly CompiledBlock[]): entry is readonly CompiledBlock[] {
  return Array.isArray(entry);
}
