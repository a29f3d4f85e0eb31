// The lower limits of the time and the bytes for the page, with React (the floor) and without React (the template): our own
// page, recorded as code.

/** @typedef {{ type: unknown, props: Record<string, any> }} ReactElement */

/**
 * Returns a module whose `Floor` renders the page with `createElement`, with all texts and attributes as literals.
 * @param {ReactElement} element that uses no hooks
 */
export function createFloorModule(element) {
  return `import { createElement as h } from "react";\nexport const Floor = () => ${generateCode(element).join(",")};`;
}

/**
 * Returns `Floor` as a function, for a page that is measured once.
 * @param {ReactElement} element that uses no hooks
 * @param {typeof import("react").createElement} createElement
 * @returns {() => ReturnType<typeof import("react").createElement>}
 */
export function createFloorFunction(element, createElement) {
  return new Function("h", `return () => ${generateCode(element).join(",")};`)(createElement);
}

/**
 * Returns a module whose `template` returns the page as one string: markup unchanged, texts escaped at each call.
 * @param {string} html as React writes it
 */
export function createTemplateModule(html) {
  const pieces = html.split(/(<[^>]*>)/).map((piece) => {
    const isMarkup = piece === "" || piece.startsWith("<");
    return isMarkup ? escapeTemplate(piece) : `\${e(${JSON.stringify(unescapeHtml(piece))})}`;
  });
  return `
    const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };
    const e = (text) => (/[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character]) : text);
    export const template = () => \`${pieces.join("")}\`;`;
}

/**
 * Returns the code of each node.
 * @param {unknown} node
 * @returns {string[]}
 */
function generateCode(node) {
  if (node === null || node === undefined || typeof node === "boolean") return [];
  if (typeof node === "string" || typeof node === "number") return [JSON.stringify(String(node))];
  if (Array.isArray(node)) return node.flatMap(generateCode);
  const { type, props } = /** @type {ReactElement} */ (node);
  const { children, ...attributes } = props;
  if (typeof type === "function") return generateCode(type(props));
  if (typeof type === "symbol") return generateCode(children); // a fragment
  const entries = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const propsCode = entries.length > 0 ? JSON.stringify(Object.fromEntries(entries)) : "null";
  return [`h(${[JSON.stringify(type), propsCode, ...generateCode(children)].join(",")})`];
}

/** @param {string} markup */
const escapeTemplate = (markup) => markup.replace(/[\\`]|\$\{/g, "\\$&");

/** @param {string} html */
const unescapeHtml = (html) =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
