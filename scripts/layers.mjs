// The layers of the code, and the imports that each layer may contain. A lint rule checks the imports in the editor;
// tests/unit/layers.test.ts checks the imports in all of src and packages.

import { resolveOwnImport, getPackageFolder } from "./workspaces.mjs";

/**
 * @typedef {object} Layer
 * @property {string} folder folder of the layer; a file in several of these folders belongs to the layer with the longest path
 * @property {string[]} mayImport folders of the other layers that the layer may import
 * @property {boolean} [react] whether the layer may import React
 * @property {boolean} [node] whether the layer may import Node's own modules
 */

const BASE = "packages/base/src";
const CONTENT = "packages/content/src";
const base = [BASE];
/**
 * Folders of the grammars, which do not depend on pages. `content` also contains the code that reads pages with the
 * grammars.
 */
const grammars = [`${CONTENT}/markdown`, `${CONTENT}/yaml`];
const content = [...grammars, CONTENT];
const upToDefinition = [...base, ...content, "src/rich-text", "src/definition"];
const upToBlocks = [...upToDefinition, "src/blocks"];
/**
 * Layers that our tools may import: the base, the content layer, and the library's entry points, including
 * `dsfr-blocks/internal`.
 */
const library = [...base, ...content, "src/entries"];
const audit = "packages/rgaa-audit/src";
/** Layers that the page script may import: these layers also run inside the audited pages. */
const pageLayers = [...base, ...["page", "rule", "rules"].map((folder) => `${audit}/${folder}`)];
const DESK = "packages/desk/src";
const TOOLS = "packages/tools/src";
const styles = `${TOOLS}/styles`;
const site = `${TOOLS}/site`;
const integrations = `${TOOLS}/integrations`;

/** @type {Layer[]} */
const layers = [
  { folder: `${BASE}/node`, mayImport: base, node: true },
  { folder: BASE, mayImport: [] },
  { folder: `${CONTENT}/markdown`, mayImport: base },
  { folder: `${CONTENT}/yaml`, mayImport: base },
  { folder: CONTENT, mayImport: [...base, ...grammars] },
  { folder: "src/rich-text", mayImport: [...base, ...content], react: true },
  { folder: "src/definition", mayImport: [...base, ...content, "src/rich-text"], react: true },
  { folder: "src/compiled", mayImport: upToDefinition, react: true },
  { folder: "src/blocks", mayImport: upToDefinition, react: true },
  { folder: "src/folder", mayImport: upToDefinition },
  { folder: "src/pages", mayImport: [...upToBlocks, "src/compiled"], react: true },
  { folder: "src/testing", mayImport: [...upToDefinition, "src/compiled"], react: true },
  {
    folder: "src/entries",
    mayImport: [...upToBlocks, "src/folder", "src/pages", "src/compiled", "src/testing"],
    react: true,
  },
  { folder: DESK, mayImport: library, react: true },
  { folder: `${TOOLS}/markup-rules`, mayImport: [...base, `${audit}/rule`] },
  { folder: styles, mayImport: [...base, `${BASE}/node`], node: true },
  { folder: site, mayImport: [...library, `${BASE}/node`], node: true },
  { folder: integrations, mayImport: [...library, `${BASE}/node`, site, styles], react: true, node: true },
  { folder: `${TOOLS}/entries`, mayImport: [site, integrations, "src/entries"] },
  {
    folder: `${TOOLS}/cli`,
    mayImport: [...library, `${BASE}/node`, DESK, site, integrations, styles, `${TOOLS}/markup-rules`, audit],
    react: true,
    node: true,
  },
  { folder: `${audit}/page`, mayImport: base },
  { folder: `${audit}/rule`, mayImport: [...base, `${audit}/page`] },
  { folder: `${audit}/rules`, mayImport: [...base, `${audit}/page`, `${audit}/rule`] },
  { folder: `${audit}/pageScript`, mayImport: pageLayers },
  { folder: audit, mayImport: [...pageLayers, `${BASE}/node`, `${audit}/pageScript`], node: true },
];

const readMore = "See ARCHITECTURE.md, Layers.";

/**
 * Checks an import. Returns a message if the import is not allowed, otherwise undefined.
 * @param {string} file importing file, from the root of the project, with "/"
 * @param {string} specifier as written in the import
 * @returns {string | undefined}
 */
export function checkImport(file, specifier) {
  const layer = findLayer(file);
  // accept the imports of a declaration file: the file is published unchanged, and imports the library as a site does
  if (!layer || file.endsWith(".d.ts")) return undefined;
  const target = resolveOwnImport(file, specifier);
  const problem =
    target === undefined
      ? checkPackageImport(layer, file, specifier)
      : leavesPackage(file, specifier, target)
        ? "A file of another package is imported by the package’s name."
        : checkOwnImport(layer, file, target);
  return problem && `${problem} ${readMore}`;
}

/**
 * Whether a relative import leads to another package. False for an import in a test, because tests of different packages share
 * code.
 * @param {string} file
 * @param {string} specifier
 * @param {string} target
 */
function leavesPackage(file, specifier, target) {
  return (
    specifier.startsWith(".") &&
    getPackageFolder(file) !== getPackageFolder(target) &&
    !/\.test\.tsx?$/.test(file)
  );
}

/**
 * Returns the layer of a file or folder, or undefined if the path is in no layer.
 * @param {string} path
 */
export function findLayer(path) {
  const [longest] = layers
    .filter(({ folder }) => `${path}/`.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length);
  return longest;
}

/**
 * @param {Layer} layer
 * @param {string} file
 * @param {string} target
 */
function checkOwnImport(layer, file, target) {
  const targetLayer = findLayer(target);
  if (!targetLayer) return undefined;
  if (targetLayer !== layer) {
    return layer.mayImport.includes(targetLayer.folder)
      ? undefined
      : `${layer.folder} may not import ${targetLayer.folder}: imports go one way.`;
  }
  const [importer, imported] = [getPart(layer, file), getPart(layer, target)];
  if (importer === imported) return undefined;
  if (layer.folder === "src/blocks") return checkBlockImport(importer, imported);
  if (layer.folder === integrations && imported !== "common")
    return "An integration may not import another one: each is for one framework.";
  return undefined;
}

/**
 * @param {string} importer folder or file directly in `src/blocks`
 * @param {string} imported folder or file directly in `src/blocks`
 */
function checkBlockImport(importer, imported) {
  const isList = /\.tsx?$/.test(importer); // src/blocks/index.ts imports all blocks
  if (isList || imported === "common") return undefined;
  return importer === "common"
    ? "src/blocks/common may not import a block: blocks import it."
    : "A block may not import another block, nor the list of blocks: what blocks share is in src/blocks/common.";
}

/**
 * Returns the name of the folder or file, directly in the layer's folder, that contains a path.
 * @param {Layer} layer
 * @param {string} path
 */
function getPart(layer, path) {
  return path.slice(layer.folder.length + 1).split("/")[0] ?? "";
}

/**
 * @param {Layer} layer
 * @param {string} file
 * @param {string} specifier
 */
function checkPackageImport(layer, file, specifier) {
  if (/\.test\.tsx?$/.test(file)) return undefined; // a test runs in Node, and may render with React
  if (!layer.react && /^react(-dom)?($|\/)/.test(specifier)) return `${layer.folder} may not import React.`;
  if (!layer.node && specifier.startsWith("node:"))
    return `${layer.folder} also runs in a browser, and may not import a node: module.`;
  return undefined;
}
