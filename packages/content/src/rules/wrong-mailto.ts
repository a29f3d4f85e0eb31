import { matchesFormat } from "../formats";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Link to an invalid e-mail address, with or without `mailto:`. */
export const wrongMailto = {
  name: "wrong-mailto",
  severity: "warning",
  fr: ({ url }) =>
    `« ${url} » ne contient pas d’adresse électronique valide : personne ne recevrait le message. Écrivez « mailto:prenom.nom@exemple.gouv.fr ».`,
  en: ({ url }) =>
    `“${url}” does not contain a valid e-mail address, so the message would not arrive. Write “mailto:prenom.nom@exemple.gouv.fr”.`,

  prefilter: /mailto:|\w@\w/i,
  getGroupKey: ({ url }) => url,
  find: ({ reportMatch }) => ({
    link: ({ url, at = 0 }) => {
      if (isWrongMailto(url)) reportMatch(at, { url });
    },
  }),
  checkValue: ({ linkUrl, reportMatch }) => {
    if (isWrongMailto(linkUrl)) reportMatch(0, { url: linkUrl });
  },
} as const satisfies TextRule<{ url: string }>;

function isWrongMailto(url: string): boolean {
  const [, recipients] = /^mailto:([^?]+)/i.exec(url) ?? /^([^\s/:?#@]+@[^\s/:?#@]+)$/.exec(url) ?? [];
  const isWrong = (recipient: string) => !matchesFormat(recipient.replace(/%40/g, "@"), "email");
  return recipients?.split(/%2C|[,;]/i).some(isWrong) ?? false;
}

export const title = {
  fr: "Un lien vers une adresse électronique n’est pas valide.",
  en: "A link to an e-mail address is not valid.",
};

export const docs: RuleDocs = {
  section: "links",
  why: {
    fr: "un clic ouvre un message sans destinataire, ou dont le destinataire n’existe pas.",
    en: "a click opens a message without a recipient, or with a recipient who does not exist.",
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
