import { nearest } from "@dsfr-blocks/base/nearest";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** A link to a place of the page that is not there. */
export const deadAnchor = {
  name: "dead-anchor",
  severity: "warning",
  fr: ({ url, near, known }) =>
    `« ${url} » ne mène nulle part : la page n’a pas cet endroit. ${near === undefined ? `Elle a ${listOf(known, (id) => `« #${id} »`)}.` : `Vouliez-vous écrire « ${near} » ?`}`,
  en: ({ url, near, known }) =>
    `“${url}” leads nowhere: the page has no such place. ${near === undefined ? `It has ${listOf(known, (id) => `“#${id}”`)}.` : `Did you mean “${near}”?`}`,

  onlyIn: /#/,
  kindOf: ({ url }) => url,
  find: ({ site: { placesOfPage, mayHavePlace }, found }) => {
    const look = (url: string, at = 0) => {
      if (!/^#(?!top$|:~:)./i.test(url)) return;
      const places = placesOfPage?.() ?? new Map<string, string>();
      const ids = [...places.keys()];
      const id = idIn(url);
      if (ids.length === 0 || ids.includes(id) || mayHavePlace?.(id)) return;
      const near = nearestPlace(id, ids);
      const isPart = (id: string) => ids.some((other) => id.startsWith(`${other}-`));
      const known = [...places].filter(([id]) => !isPart(id));
      found(at, { url, known, ...(near !== undefined && { near: `#${near}` }) });
    };
    return { link: ({ url, at }) => look(url, at), url: (url) => look(url.trim()) };
  },
} as const satisfies TextRule<{ url: string; known: readonly KnownPlace[]; near?: string }>;

/** A place of the page: its id, and its title, "" without one. */
type KnownPlace = readonly [id: string, title: string];

function listOf(places: readonly KnownPlace[], quoted: (id: string) => string): string {
  return places.map(([id, title]) => `${quoted(id)}${title && ` (${title})`}`).join(", ");
}

/** The id that an address names, as the page has it. */
function idIn(url: string): string {
  return decodedId(url.slice(1));
}

/** An id of an address, as the page has it. */
export function decodedId(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/**
 * Returns the place that was most likely meant, by its id; or by the words of a title alone, `étapes` for `body-etapes`, which other
 * tools make ids of.
 */
export function nearestPlace(id: string, ids: Iterable<string>): string | undefined {
  const known = new Set(ids);
  const ends = [...known].map((each) => ({ each, end: endOf(each, known) }));
  const written = id.normalize("NFD").replace(/\p{M}/gu, "");
  const near = nearest(
    written,
    ends.flatMap(({ end }) => end ?? []),
  );
  if (near === undefined) return nearest(id, known);
  const [meant, ...others] = ends.filter(({ end }) => end === near);
  return others.length === 0 ? meant?.each : undefined;
}

/** Returns what follows, in the id of a title, that of the part in which it stands. */
function endOf(id: string, known: ReadonlySet<string>): string | undefined {
  for (let at = id.indexOf("-"); at >= 0; at = id.indexOf("-", at + 1))
    if (known.has(id.slice(0, at))) return id.slice(at + 1);
  return undefined;
}

export const title = {
  fr: "Un lien mène à un endroit que la page n’a pas.",
  en: "A link leads to a place that the page does not have.",
};

export const docs: RuleDocs = {
  part: "links",
  about: {
    fr: "La règle regarde les liens vers la page elle-même, comme `#etapes` : un tel endroit est une partie de la page, ou un de ses titres, `#etapes-un-appel`.",
    en: "It looks at links to the page itself, such as `#etapes`: such a place is a part of the page, or one of its headings, `#etapes-un-appel`.",
  },
  why: {
    fr: "un clic sur ce lien ne fait rien.",
    en: "a click on this link does nothing.",
  },
  examples: [
    {
      before: `
        wait:
          title: L’appel est fermé
          desc: Voyez [les conditions de travail](#condition).`,
      after: `
        wait:
          title: L’appel est fermé
          desc: Voyez [les conditions de travail](#conditions).`,
    },
  ],
};
