// Writes into index.json what the catalogue's search finds besides the titles of pages: other names of pages, components of the
// DSFR and sections of guides. Storybook reads them from `anchors`, with its feature `experimentalSearchDocsHeadings`.

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

const COMPONENTS = "node_modules/@gouvfr/dsfr/src/dsfr/component";

/**
 * Component of the DSFR, as the DSFR's package describes it: its id, in English; its name, in French; the URL of its
 * documentation, if the package contains this URL.
 * @typedef {{ id: string, name: string, url: string | undefined }} DsfrComponent
 */

/**
 * Text that the search finds, and the id of the element to scroll to in the page, or an empty id.
 * @typedef {{ id: string, title: string }} Anchor
 */

/** Returns the components of the DSFR. */
export const readDsfrComponents = () => readdirSync(COMPONENTS).flatMap((id) => readDsfrComponent(id) ?? []);

/**
 * Returns a component of the DSFR. Returns undefined if the DSFR has no component with this id.
 * @param {string} id
 * @returns {DsfrComponent | undefined}
 */
function readDsfrComponent(id) {
  const description = join(COMPONENTS, id, "_part/doc/index.md");
  if (!existsSync(description)) return undefined;
  const [, name = id] = /^title: (.+)$/m.exec(readFileSync(description, "utf8")) ?? [];
  const settings = join(COMPONENTS, id, ".package.yml");
  const { doc } = existsSync(settings) ? parse(readFileSync(settings, "utf8")) : {};
  // for some components, the package has no URL, or the URL of a page about something else
  return { id, name: name.replaceAll("'", "’"), url: doc?.includes("/composants/") ? doc : undefined };
}

/** Returns the components of the DSFR that have no page in the catalogue: no page has the component's name or id as a name. */
export function readAbsentComponents() {
  const names = new Set(
    readdirSync("stories")
      .filter((file) => file.endsWith(".mdx"))
      .flatMap((file) => readNames(readFileSync(join("stories", file), "utf8")))
      .map((name) => name.toLowerCase()),
  );
  return readDsfrComponents().filter(({ id, name }) => !names.has(id) && !names.has(name.toLowerCase()));
}

/**
 * Returns what the search finds of a page besides its title.
 * @param {string} mdx text of the page's MDX file
 * @returns {Anchor[]}
 */
export function createAnchors(mdx) {
  const [, guide] = /from "(?:\.\.\/)+(.+\.md)\?raw"/.exec(mdx) ?? [];
  const absent = mdx.includes("<AbsentComponents") ? readAbsentComponents() : [];
  return [
    ...[...readNames(mdx), ...absent.flatMap(listComponentNames)].map((title) => ({
      id: "",
      title,
    })),
    ...(guide === undefined ? [] : readSections(guide)),
  ];
}

/**
 * Writes the anchors of each page into the index of a built catalogue.
 * @param {string} folder folder of the built catalogue
 */
export function writeAnchors(folder) {
  const file = join(folder, "index.json");
  const index = JSON.parse(readFileSync(file, "utf8"));
  for (const entry of Object.values(index.entries)) {
    if (entry.type !== "docs") continue;
    // the headings of the pages with stories, such as « Exemples », are the same on each of these pages
    const headings = entry.tags.includes("attached-mdx") ? [] : entry.anchors;
    entry.anchors = [...createAnchors(readFileSync(entry.importPath, "utf8")), ...headings];
  }
  writeFileSync(file, JSON.stringify(index));
}

/**
 * Returns the other names of a page, which people may search for: first the names of the DSFR component in the attribute `kit`,
 * then the names in the attribute `names`. On the page of a block, both attributes are on `Status`, which shows the names. On
 * other pages, `names` is on `Meta`, and only the search uses the names.
 * @param {string} mdx
 * @returns {string[]}
 */
function readNames(mdx) {
  const [, names = ""] = /\snames="([^"]+)"/.exec(mdx) ?? [];
  const [, kit] = /\skit="([^"]+)"/.exec(mdx) ?? [];
  const component = kit === undefined ? undefined : readDsfrComponent(kit);
  return [...(component ? listComponentNames(component) : []), ...names.split(/\s*,\s*/).filter(Boolean)];
}

/**
 * Returns the names of a component of the DSFR: in French, in English, and its class in CSS, `fr-card`.
 * @param {DsfrComponent} component
 */
const listComponentNames = ({ id, name }) => [name, id, `fr-${id}`];

/**
 * Returns the sections of a guide.
 * @param {string} file
 * @returns {Anchor[]}
 */
function readSections(file) {
  const text = readFileSync(file, "utf8").replace(/^```[^]*?^```$/gm, "");
  // if two headings have the same text, the anchor is that of the first heading
  const titles = new Map(
    [...text.matchAll(/^##+ (.+)$/gm)].map(([, title = ""]) => [createSlug(title), title]),
  );
  return [...titles].map(([id, title]) => ({ id, title: title.replaceAll("`", "") }));
}

/**
 * Returns the id that Storybook creates for a heading.
 * @param {string} heading
 */
const createSlug = (heading) =>
  heading
    .normalize("NFD")
    .replace(/œ/gi, "o")
    .replace(/[^a-z0-9- ]/gi, "")
    .replaceAll(" ", "-")
    .toLowerCase();
