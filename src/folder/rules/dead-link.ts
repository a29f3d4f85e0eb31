import { groupBy } from "@dsfr-blocks/base/groupBy";
import { findNearest } from "@dsfr-blocks/base/nearest";
import type { Position } from "@dsfr-blocks/base/position";
import {
  getParentPath,
  type UrlIndex,
  findFiles,
  type Folder,
  type IndexedPage,
  getLastSegment,
  type Link,
} from "../folder";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { FolderRule } from "../folder";

/** Maximum number of wrong letters in a misspelt URL. */
const MAX_TYPOS = 2;
/**
 * Minimum length of a name for which a correction is suggested, in characters. In a shorter name, two different letters make
 * another name.
 */
const MIN_NAME_LENGTH = 5;
/**
 * Minimum number of links from which the rule concludes that the URLs under a path end with file names. A single link may be a
 * coincidence.
 */
const MIN_LINKED_NAMES = 2;

/**
 * Link to a page that does not exist. The rule reports a link under a URL path whose pages the settings declare, and a link
 * whose URL is almost the URL of a page. The rule also reports a title, in a field `reference("pages")`, that is not the title
 * of a page of the folder.
 */
export const deadLink = {
  name: "dead-link",
  severity: "warning",
  needs: "folder",
  related: ({ url, title: missingTitle, near }) => [url, missingTitle, near],
  fr: (d) =>
    `Aucune page du dossier n’${d.title === undefined ? `est à l’adresse « ${d.url} »` : `a pour titre « ${d.title} »`}.${d.near === undefined ? " Vérifiez que cette page existe sur le site." : ` Vouliez-vous écrire « ${d.near} » ?`}`,
  en: (d) =>
    `No page of the folder ${d.title === undefined ? `has the URL “${d.url}”` : `has the title “${d.title}”`}.${d.near === undefined ? " Check that it exists on the site." : ` Did you mean “${d.near}”?`}`,
  form: (d) =>
    `Aucune page du site n’${d.title === undefined ? `est à l’adresse « ${d.url} »` : `a pour titre « ${d.title} »`}.${d.near === undefined ? " Choisissez une page qui existe." : ` Vouliez-vous écrire « ${d.near} » ?`}`,
  find(folder, report) {
    for (const { page, position, ...data } of [...findDeadLinks(folder), ...findDeadReferences(folder)])
      report(page, position, data);
  },
} as const satisfies FolderRule<{ title?: string; url?: string; near?: string }>;

/** Link or title that matches no page. */
interface DeadTarget {
  /** Page that contains the link or title. */
  readonly page: IndexedPage;
  readonly position: Position;
  readonly url?: string;
  readonly title?: string;
  /** Suggested URL or title. */
  readonly near?: string;
}

function* findDeadLinks({ pages, urlIndex: addresses, declares }: Folder): Generator<DeadTarget> {
  // cached: the pages of a folder often link to the same URLs
  const suggestions = new Map<string, string | undefined>();
  const links = pages.flatMap((page) => page.links.map((link) => ({ page, ...link })));
  const names = groupNamesByPath(links, addresses);
  for (const { page, url, path, alternativePath: otherPath, position } of links) {
    if (path === undefined) continue;
    const all = otherPath === undefined ? [path] : [path, otherPath];
    if (all.some((target) => findFiles(target, addresses).length > 0 || addresses.formerPaths.has(target)))
      continue;
    const isDeclared = all.some((target) => declares(getParentPath(target)));
    const candidates = isDeclared ? addresses.slugs.keys() : names.get(getParentPath(path));
    if (!suggestions.has(url)) suggestions.set(url, findNearestUrl({ url, path }, addresses, candidates));
    const near = suggestions.get(url);
    // skips a link without a suggestion under a path that is not declared: the pages under this path may come from other
    // sources
    if (near === undefined && !isDeclared) continue;
    yield { page, position, url, ...(near !== undefined && { near }) };
  }
}

/**
 * Returns the URL paths under which URLs end with file names, according to the existing links. The value of each path is the
 * names of all the files in the folders of the linked files.
 */
function groupNamesByPath(
  links: readonly Pick<Link, "path">[],
  { slugs }: UrlIndex,
): ReadonlyMap<string, readonly string[]> {
  const all = [...slugs].flatMap(([name, files]) =>
    files.flatMap(({ file, url }) => (url === undefined ? [{ name, folder: getParentPath(file) }] : [])),
  );
  const [filesByName, filesByFolder] = [
    groupBy(all, ({ name }) => name),
    groupBy(all, ({ folder }) => folder),
  ];
  const paths = new Set(links.flatMap(({ path }) => path ?? []));
  const linked = [...paths].flatMap((path) =>
    (filesByName.get(getLastSegment(path)) ?? []).map(({ folder }) => ({
      parent: getParentPath(path),
      folder,
    })),
  );
  const pairs = [...groupBy(linked, ({ parent, folder }) => `${parent}\n${folder}`).values()].flatMap(
    ([first, ...more]) => (first && more.length + 1 >= MIN_LINKED_NAMES ? [first] : []),
  );
  const getNames = ({ folder }: { readonly folder: string }) =>
    (filesByFolder.get(folder) ?? []).map(({ name }) => name);
  return new Map(
    [...groupBy(pairs, ({ parent }) => parent)].map(([parent, group]) => [parent, group.flatMap(getNames)]),
  );
}

/**
 * Returns the URL that an author probably meant: the `url` of a page, as written in its file, or the path with one of `names`
 * as its last segment. Returns undefined if no URL is close.
 */
function findNearestUrl(
  { url, path }: { readonly url: string; readonly path: string },
  { paths }: UrlIndex,
  names: Iterable<string> = [],
): string | undefined {
  const name = getLastSegment(path);
  if (name.length < MIN_NAME_LENGTH) return undefined;
  const nearestPath = findNearest(path, paths.keys(), MAX_TYPOS);
  const [page] = (nearestPath !== undefined && paths.get(nearestPath)) || [];
  const slug = findNearest(name, names, MAX_TYPOS);
  const slash = /\/(?:[?#]|$)/.test(url) ? "/" : "";
  return page?.url?.trim() ?? (slug && `${getParentPath(path)}/${slug}${slash}`);
}

/**
 * Yields the titles in fields `reference("pages")` that are not exactly the title of a page. The site's generator also compares
 * titles exactly.
 */
function* findDeadReferences({ pages, otherFiles: others }: Folder): Generator<DeadTarget> {
  const titles = new Set([...pages, ...others].map(({ title: pageTitle }) => pageTitle));
  titles.delete("");
  const suggestions = new Map<string, string | undefined>();
  for (const page of pages) {
    for (const { title: pageTitle, position } of page.references) {
      if (titles.has(pageTitle)) continue;
      if (!suggestions.has(pageTitle)) suggestions.set(pageTitle, findNearest(pageTitle, titles));
      const near = suggestions.get(pageTitle);
      // skips a title that may be in a file of another tool: in such a file, a title of several lines is not read entirely
      if (near === undefined && others.length > 0) continue;
      yield { page, position, title: pageTitle, ...(near !== undefined && { near }) };
    }
  }
}

export const title = {
  fr: "Un lien mène à une page qui n’est pas dans le dossier.",
  en: "A link leads to a page that is not in the folder.",
};

export const docs: RuleDocs = {
  section: "folder",
  about: {
    fr: "La règle vérifie toutes les adresses d’une partie du site dont les réglages donnent les fichiers : `/startups/nom` et `/startups/nom.html` pour `content/_startups/*.md`. Ailleurs, elle signale seulement une adresse qui ressemble à celle d’une page.",
    en: "The rule reports a URL in a part of the site whose files the settings name: `/startups/name` and `/startups/name.html` for `content/_startups/*.md`. It also reports a URL that is almost that of a page.",
  },
  more: [
    {
      fr: "Un lien comme `../nom/` part de l’adresse de la page, celle de sa clé `url` ou `permalink`. Sans cette clé, il part du fichier de la page, comme `../nom.md`.",
      en: "A link such as `../name/` starts from the URL of the page (its key `url` or `permalink`). Without this key, it starts from the file of the page, as `../name.md` does.",
    },
    {
      fr: "Dans une clé qui désigne des pages par leur titre, la règle signale un titre qui n’est pas exactement celui d’une page, espaces compris.",
      en: "In a key that names pages by their title, the rule reports a title that no page has exactly, spaces included.",
    },
    {
      fr: "L’adresse d’une page est celle de sa clé `url`, ou se termine par le nom de son fichier. Si, dans une partie du site, des liens mènent ainsi à au moins deux fichiers d’un même dossier, la règle compare les autres liens de cette partie aux noms des fichiers du dossier : elle signale `/postulr/`, qui ressemble à `content/postuler.md`. Les fichiers Markdown d’autres modèles de page comptent aussi.",
      en: "The URL of a page is that of its key `url`, or ends with the file’s name. If links in one part of the site lead in this way to at least two files of a folder, the rule reports a URL there that is almost the name of another file of the folder: `/postulr/` for `content/postuler.md`. Markdown files of other layouts count too.",
    },
  ],
  examples: [
    {
      before: {
        when: {
          fr: "quand les réglages associent à un modèle de page les fichiers `participer/*.md`, dont `participer/questions.md`",
          en: "when the settings assign the files `participer/*.md` to a page type, with `participer/questions.md` among them",
        },
        text: `
          wait:
            title: L’appel est fermé
            desc: "Voyez la [foire aux questions](/participer/question)."`,
      },
      after: `
        wait:
          title: L’appel est fermé
          desc: "Voyez la [foire aux questions](/participer/questions)."`,
    },
  ],
};
