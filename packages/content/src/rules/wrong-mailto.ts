import { isOfFormat } from "../formats";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** `mailto:` before what is no address. */
export const wrongMailto = {
  name: "wrong-mailto",
  severity: "warning",
  fr: ({ url }) =>
    `« ${url} » n’écrit à personne : ce n’est pas une adresse électronique. Écrivez « mailto:prenom.nom@exemple.gouv.fr ».`,
  en: ({ url }) =>
    `“${url}” writes to nobody: it is not an e-mail address. Write “mailto:prenom.nom@exemple.gouv.fr”.`,

  onlyIn: /mailto:/i,
  kindOf: ({ url }) => url,
  find: ({ found }) => {
    const look = (url: string, at = 0) => {
      const [, written] = /^mailto:([^?]+)/i.exec(url) ?? [];
      const isWrong = written
        ?.split(/%2C|[,;]/i)
        .some((each) => !isOfFormat(each.replace(/%40/g, "@"), "email"));
      if (isWrong === true) found(at, { url });
    };
    return { link: ({ url, at }) => look(url, at), url: (url) => look(url.trim()) };
  },
} as const satisfies TextRule<{ url: string }>;

export const title = {
  fr: "Une adresse en `mailto:` n’écrit à personne.",
  en: "An address with `mailto:` writes to nobody.",
};

export const docs: RuleDocs = {
  part: "links",
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
