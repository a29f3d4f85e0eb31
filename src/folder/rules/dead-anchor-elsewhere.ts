import { findNearestId } from "@dsfr-blocks/content/rules/dead-anchor";
import {
  getParentPath,
  toUrlPath,
  type Folder,
  type FolderRule,
  type IndexedFile,
  getLastSegment,
  type Link,
} from "../folder";
import { slugify } from "../../rich-text/slug";
import type { RuleDocs } from "@dsfr-blocks/content/rule";

/** Link to an anchor that the linked page of the folder does not have; in a part of pages, an anchor that no page has. */
export const deadAnchorElsewhere = {
  name: "dead-anchor-elsewhere",
  severity: "warning",
  needs: "folder",
  related: ({ other }) => [other],
  fr: ({ url, other, near }) =>
    other === undefined
      ? `« ${url} » ne mène nulle part : aucune page et aucune partie du dossier n’a cette ancre. Vérifiez ce qui suit « # ».`
      : `« ${url} » mène en haut de « ${other} », qui n’a pas cette ancre. ${near === undefined ? "Vérifiez ce qui suit « # », ou supprimez-le." : `Vouliez-vous écrire « ${near} » ?`}`,
  en: ({ url, other, near }) =>
    other === undefined
      ? `“${url}” leads nowhere: no page and no part in the folder has this anchor. Check what follows “#”.`
      : `“${url}” leads to the top of the page: “${other}” has no such anchor. ${near === undefined ? "Check what follows “#”, or remove it." : `Did you mean “${near}”?`}`,
  find(folder, report) {
    for (const page of folder.pages) {
      for (const link of page.links) {
        if (link.anchor === undefined) continue;
        if (page.isPart && link.url.startsWith("#")) {
          const { url, anchor, position } = link;
          if (!hasAnchorAnywhere(anchor, folder)) report(page, position, { url });
        }
        if (link.path === undefined) continue;
        const other = findLinkedFile(link, folder);
        const anchors = other?.getAnchors?.();
        if (!other || !anchors || anchors.ids.has(link.anchor) || anchors.mayHave(link.anchor)) continue;
        const { url, anchor, position: place } = link;
        const near = findNearestId(anchor, anchors.ids.keys());
        const start = url.slice(0, url.indexOf("#") + 1);
        report(page, place, { url, other: other.file, ...(near !== undefined && { near: start + near }) });
      }
    }
  },
} as const satisfies FolderRule<{ url: string; other?: string; near?: string }>;

/**
 * Whether a page of the folder has this anchor or a heading with its words, a file of the folder has this name, or a part of it
 * has this value under a key.
 * A page that shows parts may use these names as ids.
 */
function hasAnchorAnywhere(anchor: string, { pages, urlIndex: { slugs } }: Folder): boolean {
  if (slugs.has(anchor)) return true;
  const words = slugify(anchor, Infinity);
  return pages.some(({ getAnchors, names }) => {
    if (names?.includes(anchor)) return true;
    const anchors = getAnchors?.();
    if (anchors?.ids.has(anchor) === true || anchors?.mayHave(anchor) === true) return true;
    return [...(anchors?.ids.keys() ?? [])].some((id) => id === words || id.endsWith(`-${words}`));
  });
}

/**
 * Returns the file to which a link leads: the file whose `url` is the link's path or, failing that, the file without `url`
 * whose name and folder match the path. Returns undefined if no file or several files match.
 */
function findLinkedFile(
  { path = "" }: Link,
  { urlIndex: { paths, slugs } }: Folder,
): IndexedFile | undefined {
  const candidates = (slugs.get(getLastSegment(path)) ?? []).filter(
    ({ file, url }) => url === undefined && getParentPath(toUrlPath(file)).endsWith(getParentPath(path)),
  );
  const [first, ...more] = paths.get(path) ?? candidates;
  return more.length === 0 ? first : undefined;
}

export const title = {
  fr: "Un lien vers une autre page mène à une ancre que cette autre page n’a pas.",
  en: "A link to another page leads to an anchor that the other page does not have.",
};

export const docs: RuleDocs = {
  section: "folder",
  about: {
    fr: "La règle vérifie les liens avec un `#` vers une page du dossier, comme `/participer/postuler#etapes`. Dans un fichier qui est une partie de page, comme une entrée de glossaire, elle cherche l’ancre d’un lien `#…` dans toutes les pages et les parties du dossier.",
    en: "The rule checks links with a `#` to a page of the folder, such as `/participer/postuler#etapes`. In a file that is a part of pages, such as an entry of a glossary, it looks for the anchor of a link `#…` in all the pages and parts of the folder.",
  },
  why: {
    fr: "un clic sur ce lien ouvre la page en haut, et non à l’endroit prévu.",
    en: "a click on this link opens the page at its top, not at the expected place.",
  },
  examples: [
    {
      before: {
        when: {
          fr: "quand la page « Postuler » a une partie `#etapes`",
          en: "when the page “Postuler” has a section `#etapes`",
        },
        text: `
          wait:
            title: L’appel est fermé
            desc: "Voyez les [étapes](/participer/postuler#etape)."`,
      },
      after: `
        wait:
          title: L’appel est fermé
          desc: "Voyez les [étapes](/participer/postuler#etapes)."`,
    },
  ],
};
