import { leadsNowhere, safeUrl, type UrlKind } from "../../base/address";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** An address that the page leaves out: it leads nowhere, or has a scheme that may do harm. */
export const droppedAddress = {
  name: "dropped-address",
  severity: "warning",
  fr: (d) =>
    d.kind === "image"
      ? `L’image n’est pas montrée : « ${d.url} » n’est pas une adresse d’image. Écrivez « /image.png » ou « https://… ».`
      : `« ${d.url} » n’est pas une adresse que la page accepte : le lien n’en est pas un. Écrivez « /page », « https://… », « mailto:… » ou « tel:… ».`,
  en: (d) =>
    d.kind === "image"
      ? `The image does not show: “${d.url}” is no address of an image. Write “/image.png” or “https://…”.`
      : `“${d.url}” is no address that the page takes: the link is none. Write “/page”, “https://…”, “mailto:…” or “tel:…”.`,

  onlyIn: /[[<@]|:\/\/|www\./i,
  find: ({ found }) => {
    const look = (url: string, kind: UrlKind, at = 0) => {
      if (safeUrl(url, kind) === undefined) found(at, { url, kind });
    };
    return {
      link: ({ url, at }) => look(url, "link", at),
      image: ({ url, at }) => look(url, "image", at),
      url: (url) => {
        if (!leadsNowhere(url)) look(url, "link");
      },
    };
  },
} as const satisfies TextRule<{ kind: string; url: string }>;

export const title = {
  fr: "Une adresse n’est pas de celles que la page accepte.",
  en: "An address is none of those that the page takes.",
};

export const docs: RuleDocs = {
  part: "links",
  about:
    "Les mots du lien restent, sans lien ; l’image n’est pas montrée, et son texte de remplacement reste.",
  why: "une adresse comme `javascript:…` fait exécuter un programme à qui clique. La page ne garde que les adresses du site, `https:`, `http:`, et pour les liens `mailto:` et `tel:`.",
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Lisez [la charte](ftp://exemple.fr/charte) avant de signer.`,
      after: `
        conditions:
          title: Les conditions
          desc: Lisez [la charte](https://exemple.fr/charte) avant de signer.`,
    },
  ],
};
