import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Link to a page of the site itself, with its domain. */
export const ownDomainLink = {
  name: "own-domain-link",
  severity: "warning",
  needs: "folder",
  fr: ({ url, instead }) => `« ${url} » mène à ce site par son adresse complète. Écrivez « ${instead} ».`,
  en: ({ url, instead }) => `“${url}” leads to this site by its full address. Write “${instead}”.`,

  prefilter: /https?:/i,
  getGroupKey: () => "",
  find: ({ site: { domains = [], hasPage }, isData, reportMatch }) => ({
    editableUrl: (url, at) => {
      if (isData) return;
      const [, domain = "", path] = /^https?:\/\/([^/?#]+)([^]*)$/i.exec(url) ?? [];
      if (domains.some((siteDomain) => domain.toLowerCase() === siteDomain.toLowerCase()) && hasPage?.(url))
        reportMatch(at, { url, instead: path || "/" });
    },
  }),
} as const satisfies TextRule<{ url: string; instead: string }>;

export const title = {
  fr: "Un lien mène au site lui-même par son adresse complète.",
  en: "A link leads to the site itself by its full address.",
};

export const docs: RuleDocs = {
  section: "links",
  about: {
    fr: "La règle regarde les adresses où une page du dossier se trouve : le reste du domaine est peut-être un autre site. Elle laisse passer une clé que seuls d’autres outils lisent, et qu’aucun bloc ne montre.",
    en: "The rule reports an address at which the folder has a page: the rest of the domain may be another site. It ignores keys that no block shows: they are for other tools.",
  },
  why: {
    fr: "sur la version d’essai du site, le lien mènerait à la version en ligne ; et il ne marcherait plus si le domaine change. Les domaines du site sont dans `domains`, dans les [réglages](#les-réglages) ; sans `domains`, cette règle ne dit rien.",
    en: "from a test version of the site, the link would lead to the public one, and it would break if the domain changes. `domains` in the [settings](props.md#settings) gives the site's domains; without it, this rule reports nothing.",
  },
  examples: [
    {
      before: {
        when: {
          fr: "quand `domains` contient `exemple.gouv.fr`, et que le dossier a `charte.md`",
          en: "when `domains` has `exemple.gouv.fr`, and the folder has `charte.md`",
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
