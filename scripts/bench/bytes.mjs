// Measures the JavaScript that a browser loads for the page of each contender: minified, gzip, without React. The result is the
// same on any machine.

import { measureClientBytes, createPageModule } from "./bundle.mjs";
import {
  generateCompiledEntry,
  contenders,
  generateParsingEntry,
  generateReadingEntry,
} from "./contenders.mjs";

/**
 * Returns the number of bytes for each contender and format, such as `"react-dsfr compiled"`, and for `"floor compiled"`.
 * @param {import("./pages.mjs").Pages} pages
 * @returns {Promise<Record<string, number>>}
 */
export async function measureBytes({ source, contenders: all, compiled, modules }) {
  const floor = `import { Floor } from "virtual:floor"; export default Floor;`;
  /** @type {Record<string, number>} */
  const bytes = { "floor compiled": await measureClientBytes(floor, modules) };
  for (const { name } of contenders) {
    const texts = all[name]?.read(source);
    // for dsfr-blocks, use a module instead of JSON: a module contains each block only once, and refers to this block elsewhere
    const virtualModules =
      name === "dsfr-blocks"
        ? { content: await createPageModule(all[name]?.compile(texts)) }
        : createContentModule(compiled[name]);
    bytes[`${name} compiled`] = await measureClientBytes(generateCompiledEntry(name), virtualModules);
    bytes[`${name} parsing`] = await measureClientBytes(
      generateParsingEntry(name),
      createContentModule(texts),
    );
    bytes[`${name} reading`] = await measureClientBytes(generateReadingEntry(name), {
      source: { contents: source, loader: "text" },
    });
  }
  for (const [name, size] of Object.entries(bytes)) console.log(`  ${name.padEnd(24)}${size} bytes`);
  return bytes;
}

/** @param {unknown} data */
const createContentModule = (data) => ({
  content: { contents: JSON.stringify(data), loader: /** @type {const} */ ("json") },
});
