import { matchesFormat } from "../formats";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** `mailto:` before an invalid e-mail address. */
export const wrongMailto = {
  name: "wrong-mailto",
  severity: "warning",
  fr: ({ url }) =>
    `« ${url} » n’écrit à personne : ce n’est pas une adresse électronique. Écrivez « mailto:prenom.nom@exemple.gouv.fr ».`,
  en: ({ url }) =>
    `“${url}” writes to nobody: it is not an e-mail address. Write “mailto:prenom.nom@exemple.gouv.fr”.`,

  prefilter: /mailto:/i,
  getGroupKey: ({ url }) => url,
  find: ({ reportMatch }) => {
    const checkUrl = (url: string, at = 0) => {
      const [, recipients] = /^mailto:([^?]+)/i.exec(url) ?? [];
      const isWrong = recipients
        ?.split(/%2C|[,;]/i)
        .some((recipient) => !matchesFormat(recipient.replace(/%40/g, "@"), "email"));
      if (isWrong === true) reportMatch(at, { url });
    };
    return { link: ({ url, at }) => checkUrl(url, at), url: (url) => checkUrl(url.trim()) };
  },
} as const satisfies TextRule<{ url: string }>;

export const title = {
  fr: "Une adresse en `mailto:` n’écrit à personne.",
  en: "An address with `mailto:` writes to nobody.",
};

export const docs: RuleDocs = {
  section: "links",
  why: {
    fr: "un clic ouvre un message sans destinataire, ou dont le destinataire n’existe pas.",
    en: "a click opens a message that is to nobody, or to somebody who does not exist.",
  },
  examples: [
    {
      before: `
        wait:
          title: L’appel est fermé
          desc: Écrivez à [l’équipe du programme](mailto:equipe).`,
      after: `
        wait:
          title: L’appel est fermé
          desc: Écrivez à [l’équipe du programme](mailto:equipe@exemple.gouv.fr).`,
    },
  ],
};
