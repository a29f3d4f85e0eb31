import type { RuleDocs } from "../rule";
import type { RuleInput, TextRule } from "../texts/textRule";

/** Link to a page of the site itself, whose URL contains the site's domain. */
export const ownDomainLink = {
  name: "own-domain-link",
  severity: "warning",
  needs: "folder",
  fr: ({ url, instead }) =>
    `« ${url} » est l’adresse complète d’une page de ce site. Écrivez seulement « ${instead} ».`,
  en: ({ url, instead }) => `“${url}” is the full URL of a page of this site. Write only “${instead}”.`,

  prefilter: /https?:/i,
  getGroupKey: () => "",
  find: (input) => ({ editableUrl: (url, at) => checkUrl(url, at, input) }),
  checkValue: (input) => {
    if (!input.isData) checkUrl(input.linkUrl, 0, input);
  },
} as const satisfies TextRule<OwnDomainData>;

export interface OwnDomainData {
  readonly url: string;
  readonly instead: string;
}

function checkUrl(
  url: string,
  at: number,
  { site: { domains = [], hasPage }, reportMatch }: Pick<RuleInput<OwnDomainData>, "site" | "reportMatch">,
): void {
  const [, domain = "", path] = /^https?:\/\/([^/?#]+)([^]*)$/i.exec(url) ?? [];
  if (domains.some((siteDomain) => domain.toLowerCase() === siteDomain.toLowerCase()) && hasPage?.(url))
    reportMatch(at, { url, instead: path || "/" });
}

export const title = {
  fr: "Un lien contient l’adresse complète d’une page du site.",
  en: "A link to a page of the site contains its full URL.",
};

export const docs: RuleDocs = {
  section: "links",
  about: {
    fr: "La règle signale seulement les adresses des pages du dossier : le reste du domaine est peut-être un autre site. Elle ignore les clés qu’aucun bloc n’affiche, car d’autres outils s’en servent.",
    en: "The rule reports only URLs of pages in the folder: the rest of the domain may be another site. It ignores keys that no block shows: they are for other tools.",
  },
  why: {
    fr: "depuis la version d’essai du site, le lien mènerait à la version en ligne, et il ne marcherait plus si le domaine changeait. Les domaines du site sont dans `domains`, dans les [réglages](props.md#settings) ; sans `domains`, cette règle ne signale rien.",
    en: "from a test version of the site, the link would lead to the public one, and it would break if the domain changed. The setting `domains` lists the site’s domains (see the [settings](props.md#settings)); without it, this rule reports nothing.",
  },
  examples: [
    {
      before: {
        when: {
          fr: "quand `domains` contient `exemple.gouv.fr`, et que le dossier contient `charte.md`",
          en: "when `domains` contains `exemple.gouv.fr`, and the folder contains `charte.md`",
        },
        text: `
          conditions:
            title: Les conditions
            desc: Lisez [la charte](https://exemple.gouv.fr/charte).`,
      },
      after: `
        conditions:
          title: Les conditions
          desc: Lisez [la charte](/charte).`,
    },
  ],
};
