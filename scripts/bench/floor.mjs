// The least that React can do for this page, and the least without React: our own page, recorded as code.

/** @typedef {{ type: unknown, props: Record<string, any> }} ReactElement */

/**
 * A module whose `Floor` makes the page with `createElement`, every text and attribute written out.
 * @param {ReactElement} element without a hook in it
 */
export function floorModule(element) {
  return `import { createElement as h } from "react";\nexport const Floor = () => ${codesOf(element).join(",")};`;
}

/**
 * The same as a function, for a page that is measured once.
 * @param {ReactElement} element without a hook in it
 * @param {typeof import("react").createElement} createElement
 * @returns {() => ReturnType<typeof import("react").createElement>}
 */
export function floorFunction(element, createElement) {
  return new Function("h", `return () => ${codesOf(element).join(",")};`)(createElement);
}

/**
 * A module whose `template` gives the page as one string: markup as it is, texts escaped each time.
 * @param {string} html as React writes it
 */
export function templateModule(html) {
  const pieces = html.split(/(<[^>]*>)/).map((piece) => {
    const isMarkup = piece === "" || piece.startsWith("<");
    return isMarkup ? inTemplate(piece) : `\${e(${JSON.stringify(unescape(piece))})}`;
  });
  return `
    const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };
    const e = (text) => (/[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character]) : text);
    export const template = () => \`${pieces.join("")}\`;`;
}

/**
 * @param {unknown} node
 * @returns {string[]}
 */
function codesOf(node) {
  if (node === null || node === undefined || typeof node === "boolean") return [];
  if (typeof node === "string" || typeof node === "number") return [JSON.stringify(String(node))];
  if (Array.isArray(node)) return node.flatMap(codesOf);
  const { type, props } = /** @type {ReactElement} */ (node);
  const { children, ...attributes } = props;
  if (typeof type === "function") return codesOf(type(props));
  if (typeof type === "symbol") return codesOf(children); // a fragment
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const written = given.length > 0 ? JSON.stringify(Object.fromEntries(given)) : "null";
  return [`h(${[JSON.stringify(type), written, ...codesOf(children)].join(",")})`];
}

/** @param {string} markup */
const inTemplate = (markup) => markup.replace(/[\\`]|\$\{/g, "\\$&");

/** @param {string} html */
const unescape = (html) =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
