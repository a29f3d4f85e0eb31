import { findNearest } from "@dsfr-blocks/base/nearest";
import { normaliseAnchor } from "../markdown/attributes";
import { getText } from "../markdown/text";
import type { RuleDocs } from "../rule";
import type { RuleInput, TextRule } from "../texts/textRule";

/** Link to an anchor that the page does not have. */
export const deadAnchor = {
  name: "dead-anchor",
  severity: "warning",
  fr: ({ url, near, anchors }) =>
    `« ${url} » ne mène nulle part : la page n’a pas cette ancre. ${near === undefined ? `Ancres possibles : ${formatAnchors(anchors, (id) => `« #${id} »`)}.` : `Vouliez-vous écrire « ${near} » ?`}`,
  en: ({ url, near, anchors }) =>
    `“${url}” leads nowhere: the page has no such anchor. ${near === undefined ? `Possible anchors: ${formatAnchors(anchors, (id) => `“#${id}”`)}.` : `Did you mean “${near}”?`}`,

  prefilter: /#/,
  getGroupKey: ({ url }) => url,
  find: (input) => {
    const headings = new Set<string>();
    return {
      // the page resolves a link to the words of a heading of its body
      tree: (tree) => {
        for (const block of input.isBody ? tree : [])
          if (block.type === "heading") headings.add(normaliseAnchor(getText(block.children)));
      },
      link: ({ url, at = 0 }) => checkUrl(url, at, input, headings),
    };
  },
  checkValue: (input) => checkUrl(input.linkUrl, 0, input),
} as const satisfies TextRule<DeadAnchorData>;

export interface DeadAnchorData {
  readonly url: string;
  readonly anchors: readonly Anchor[];
  readonly near?: string;
}

/** Anchor of the page: its id, and its title, "" if the anchor has no title. */
type Anchor = readonly [id: string, title: string];

/** Reports a URL of an anchor that the page does not have. `headings` are the normalised headings of the text. */
function checkUrl(
  url: string,
  at: number,
  {
    site: { getAnchors, canHaveAnchor },
    reportMatch,
  }: Pick<RuleInput<DeadAnchorData>, "site" | "reportMatch">,
  headings: ReadonlySet<string> = new Set(),
): void {
  if (!/^#(?!top$|:~:)./i.test(url)) return;
  const pageAnchors = getAnchors?.() ?? new Map<string, string>();
  const ids = [...pageAnchors.keys()];
  const id = getId(url);
  if (ids.length === 0 || ids.includes(id) || canHaveAnchor?.(id)) return;
  if (headings.has(normaliseAnchor(id))) return;
  const near = findNearestId(id, ids);
  const isInSection = (id: string) => ids.some((section) => id.startsWith(`${section}-`));
  const anchors = [...pageAnchors].filter(([id]) => !isInSection(id));
  reportMatch(at, { url, anchors, ...(near !== undefined && { near: `#${near}` }) });
}

function formatAnchors(anchors: readonly Anchor[], quote: (id: string) => string): string {
  return anchors.map(([id, title]) => `${quote(id)}${title && ` (${title})`}`).join(", ");
}

/** Returns the decoded id that a URL such as `#etapes` names. */
function getId(url: string): string {
  return decodeId(url.slice(1));
}

/** Decodes an id from a URL. Returns an invalid id unchanged. */
export function decodeId(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/**
 * Returns the id that the author most likely meant, or undefined if no single id is near. The author may have left out the id
 * of the section, because other tools make ids from the title alone: `étapes` instead of `body-etapes`.
 */
export function findNearestId(id: string, ids: Iterable<string>): string | undefined {
  const knownIds = new Set(ids);
  const titles = [...knownIds].map((each) => ({ id: each, end: removeSectionId(each, knownIds) }));
  const plainId = id.normalize("NFD").replace(/\p{M}/gu, "");
  const near = findNearest(
    plainId,
    titles.flatMap(({ end }) => end ?? []),
  );
  if (near === undefined) return findNearest(id, knownIds);
  const [match, ...otherMatches] = titles.filter(({ end }) => end === near);
  return otherMatches.length === 0 ? match?.id : undefined;
}

/**
 * Returns the id of a title without the id of its section and the hyphen, or undefined if the id of the title does not begin
 * with another id.
 */
function removeSectionId(id: string, knownIds: ReadonlySet<string>): string | undefined {
  for (let at = id.indexOf("-"); at >= 0; at = id.indexOf("-", at + 1))
    if (knownIds.has(id.slice(0, at))) return id.slice(at + 1);
  return undefined;
}

export const title = {
  fr: "Un lien mène à une ancre que la page n’a pas.",
  en: "A link leads to an anchor that the page does not have.",
};

export const docs: RuleDocs = {
  section: "links",
  about: {
    fr: 'La règle vérifie les liens vers la page elle-même, comme `#etapes`. Une ancre désigne une partie de la page, un titre de cette partie, comme `#etapes-un-appel`, ou un endroit que vous avez nommé : `## Titre {#nom}`, `<a id="nom"></a>`. Pour un titre du texte de la page, vous pouvez écrire seulement ses mots : `#un-appel`.',
    en: 'The rule checks links to the page itself, such as `#etapes`. An anchor refers to a section of the page, to one of its headings, `#etapes-un-appel`, or to a place that you named: `## Title {#name}`, `<a id="name"></a>`. In the body of the page, the words of a heading are enough: `#un-appel`.',
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
