import { groupBy } from "@dsfr-blocks/base/groupBy";
import { nearest } from "@dsfr-blocks/base/nearest";
import type { Position } from "@dsfr-blocks/base/position";
import {
  above,
  type Addresses,
  filesAt,
  type Folder,
  type IndexedPage,
  lastPart,
  type Link,
} from "../folder";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { FolderRule } from "../folder";

/** Letters that may be wrong in an address that is meant to be another. */
const SLIP = 2;
/** In a shorter name two letters are another name. */
const SHORTEST_NAME = 5;
/** Names of files that links have in one part of the site: one alone may be chance, and the page another. */
const FEWEST_NAMES = 2;

/**
 * A link into a part of the site whose pages the settings declare, or to what is nearly a page; or a title in a field
 * `reference("pages")` that is none of the folder’s pages.
 */
export const deadLink = {
  name: "dead-link",
  severity: "warning",
  needs: "folder",
  related: ({ url, title: asked, near }) => [url, asked, near],
  fr: (d) =>
    `Aucune page du dossier n’${d.title === undefined ? `est à l’adresse « ${d.url} »` : `a pour titre « ${d.title} »`}.${d.near === undefined ? " Vérifiez qu’elle existe sur le site." : ` Vouliez-vous écrire « ${d.near} » ?`}`,
  en: (d) =>
    `No page of the folder ${d.title === undefined ? `is at the address “${d.url}”` : `has the title “${d.title}”`}.${d.near === undefined ? " Check that the site has it." : ` Did you mean “${d.near}”?`}`,
  form: (d) =>
    `Aucune page du site n’${d.title === undefined ? `est à l’adresse « ${d.url} »` : `a pour titre « ${d.title} »`}.${d.near === undefined ? " Choisissez une page qui existe." : ` Vouliez-vous écrire « ${d.near} » ?`}`,
  find(folder, report) {
    for (const { page, place, ...data } of [...deadLinks(folder), ...deadReferences(folder)])
      report(page, place, data);
  },
} as const satisfies FolderRule<{ title?: string; url?: string; near?: string }>;

interface Dead {
  readonly page: IndexedPage;
  readonly place: Position;
  readonly url?: string;
  readonly title?: string;
  readonly near?: string;
}

function* deadLinks({ pages, addresses, declares }: Folder): Generator<Dead> {
  // pages of a folder link to the same places, and each is looked for once
  const nearOf = new Map<string, string | undefined>();
  const links = pages.flatMap((page) => page.links.map((link) => ({ page, ...link })));
  const names = namesByPart(links, addresses);
  for (const { page, url, path, otherPath, place } of links) {
    if (path === undefined) continue;
    const all = otherPath === undefined ? [path] : [path, otherPath];
    if (all.some((each) => filesAt(each, addresses).length > 0 || addresses.former.has(each))) continue;
    const isDeclared = all.some((each) => declares(above(each)));
    const known = isDeclared ? addresses.slugs.keys() : names.get(above(path));
    if (!nearOf.has(url)) nearOf.set(url, nearestAddress({ url, path }, addresses, known));
    const near = nearOf.get(url);
    // in another part of the site, its pages may be made from something else
    if (near === undefined && !isDeclared) continue;
    yield { page, place, url, ...(near !== undefined && { near }) };
  }
}

/** The parts of the site whose addresses end with names of files, as links show, each with the names in these files' folders. */
function namesByPart(
  links: readonly Pick<Link, "path">[],
  { slugs }: Addresses,
): ReadonlyMap<string, readonly string[]> {
  const all = [...slugs].flatMap(([name, files]) =>
    files.flatMap(({ file, url }) => (url === undefined ? [{ name, folder: above(file) }] : [])),
  );
  const [byName, byFolder] = [groupBy(all, ({ name }) => name), groupBy(all, ({ folder }) => folder)];
  const paths = new Set(links.flatMap(({ path }) => path ?? []));
  const linked = [...paths].flatMap((path) =>
    (byName.get(lastPart(path)) ?? []).map(({ folder }) => ({ part: above(path), folder })),
  );
  const parts = [...groupBy(linked, ({ part, folder }) => `${part}\n${folder}`).values()].flatMap(
    ([first, ...others]) => (first && others.length + 1 >= FEWEST_NAMES ? [first] : []),
  );
  const namesOf = ({ folder }: { readonly folder: string }) =>
    (byFolder.get(folder) ?? []).map(({ name }) => name);
  return new Map(
    [...groupBy(parts, ({ part }) => part)].map(([part, each]) => [part, each.flatMap(namesOf)]),
  );
}

/** An address that a page gives with its `url`, as it is written there; or that of a file, where its part has names of files. */
function nearestAddress(
  { url, path }: { readonly url: string; readonly path: string },
  { paths }: Addresses,
  names: Iterable<string> = [],
): string | undefined {
  const name = lastPart(path);
  if (name.length < SHORTEST_NAME) return undefined;
  const [page] = paths.get(nearest(path, paths.keys(), SLIP) ?? "") ?? [];
  const slug = nearest(name, names, SLIP);
  const slash = /\/(?:[?#]|$)/.test(url) ? "/" : "";
  return page?.url?.trim() ?? (slug && `${above(path)}/${slug}${slash}`);
}

/** Titles that no page has, letter for letter: what makes the site compares them so. */
function* deadReferences({ pages, others }: Folder): Generator<Dead> {
  const titles = new Set([...pages, ...others].map(({ title: each }) => each));
  titles.delete("");
  const nearOf = new Map<string, string | undefined>();
  for (const page of pages) {
    for (const { written, place } of page.references) {
      if (titles.has(written)) continue;
      if (!nearOf.has(written)) nearOf.set(written, nearest(written, titles));
      const near = nearOf.get(written);
      // a title of several lines, in a file of another tool, is not known whole
      if (near === undefined && others.length > 0) continue;
      yield { page, place, title: written, ...(near !== undefined && { near }) };
    }
  }
}

export const title = {
  fr: "Un lien mène à une page qui n’est pas dans le dossier.",
  en: "A link leads to a page that is not in the folder.",
};

export const docs: RuleDocs = {
  part: "folder",
  about: {
    fr: "La règle regarde les adresses des parties du site dont les réglages donnent les fichiers : `/startups/nom` et `/startups/nom.html` pour `content/_startups/*.md`. Elle regarde aussi une adresse qui ressemble à celle d’une page.",
    en: "The rule reports an address in a part of the site whose files the settings name: `/startups/name` and `/startups/name.html` for `content/_startups/*.md`. It also reports an address that is almost that of a page.",
  },
  more: [
    {
      fr: "Un lien comme `../nom/` est suivi à partir de l’adresse de la page, sa clé `url` ; si elle n’en a pas, à partir de son fichier.",
      en: "A link such as `../name/` is followed from the address of the page, its key `url`; if the page has none, from its file.",
    },
    {
      fr: "Elle regarde aussi un titre de page, dans une clé qui nomme d’autres pages : il doit être exactement celui d’une page, espaces compris.",
      en: "In a key that names pages by their title, the rule reports a title that no page has exactly, spaces included.",
    },
    {
      fr: "L’adresse d’une page est celle de sa clé `url` ; sa fin peut aussi être le nom de son fichier. Quand des liens mènent ainsi, dans une partie du site, aux fichiers d’un dossier, au moins à deux, la règle signale une adresse qui ressemble au nom d’un autre de ces fichiers : `/postulr/` pour `content/postuler.md`. Les fichiers Markdown d’autres modèles comptent aussi.",
      en: "A page has the address of its key `url`; the site may also take the end of the address from the file's name. If links lead in this way to at least two files of a folder, in one part of the site, the rule reports an address there that is almost the name of another file of the folder: `/postulr/` for `content/postuler.md`. Markdown files of other layouts count too.",
    },
  ],
  examples: [
    {
      before: {
        when: {
          fr: "quand les réglages donnent à une page les fichiers `participer/*.md`, dont `participer/questions.md`",
          en: "when the settings give a page the files `participer/*.md`, with `participer/questions.md` among them",
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
