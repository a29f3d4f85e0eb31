import { isEmptyUrl, safeUrl, type UrlKind } from "@dsfr-blocks/base/url";
import { parseTag } from "../markdown/html";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** URL that the page removes, because it is empty or its scheme may be harmful; or link to an HTML id that the page removes. */
export const droppedAddress = {
  name: "dropped-address",
  severity: "warning",
  fr: (d) =>
    d.kind === "image"
      ? d.url.trim() === ""
        ? "L’image n’est pas montrée : elle n’a pas d’adresse. Écrivez « /image.png » ou « https://… »."
        : `L’image n’est pas montrée : « ${d.url} » n’est pas une adresse d’image. Écrivez « /image.png » ou « https://… ».`
      : d.kind === "id"
        ? `« ${d.url} » ne mène nulle part : la page ne garde pas « id="${d.url.slice(1)}" ». Écrivez une note, « [^1] », ou un lien vers un titre.`
        : `« ${d.url} » n’est pas une adresse que la page accepte : le texte reste sans lien. Écrivez « /page », « https://… », « mailto:… » ou « tel:… ».`,
  en: (d) =>
    d.kind === "image"
      ? d.url.trim() === ""
        ? "The image does not show: it has no address. Write “/image.png” or “https://…”."
        : `The image does not show: “${d.url}” is not an image's address. Write “/image.png” or “https://…”.`
      : d.kind === "id"
        ? `“${d.url}” leads nowhere: the page does not keep “id="${d.url.slice(1)}"”. Write a note, “[^1]”, or a link to a heading.`
        : `“${d.url}” is not an address that the page takes: the text has no link. Write “/page”, “https://…”, “mailto:…” or “tel:…”.`,

  prefilter: /[[<@]|:\/\/|www\.|^\s*[\w+.\t\n\r-]{1,20}:/i,
  getGroupKey: ({ kind, url }) => (kind === "id" ? kind : url),
  find: ({ reportMatch }) => {
    const droppedIds = new Set<string>();
    const checkUrl = (url: string, kind: UrlKind, at = 0) => {
      if (safeUrl(url, kind) === undefined) reportMatch(at, { url, kind });
      else if (url.startsWith("#") && droppedIds.has(url.slice(1))) reportMatch(at, { url, kind: "id" });
    };
    return {
      html: ({ kind, text }) => {
        const id = kind === "tag" && !HEADING.test(text) && parseTag(text).attributes.get("id");
        if (id) droppedIds.add(id);
      },
      link: ({ url, at }) => checkUrl(url, "link", at),
      image: ({ url, at }) => checkUrl(url, "image", at),
      url: (url) => {
        if (!isEmptyUrl(url)) checkUrl(url, "link");
      },
      imageUrl: (url) => {
        if (!isEmptyUrl(url)) checkUrl(url, "image");
      },
    };
  },
} as const satisfies TextRule<{ kind: UrlKind | "id"; url: string }>;

/** HTML heading. The page computes its id from its text, and may find the same one. */
const HEADING = /^<h[1-6]\b/i;

export const title = {
  fr: "La page n’accepte pas cette adresse.",
  en: "The page does not accept this address.",
};

export const docs: RuleDocs = {
  section: "links",
  about: {
    fr: "Les mots du lien restent, sans lien ; l’image n’est pas montrée, et son texte de remplacement reste. Un lien vers un `id` du même texte, comme celui d’une note en HTML, n’y mène plus : la page ne garde pas ces `id`. Un seul message par fichier donne leur nombre.",
    en: "The words of the link stay, without a link; instead of an image, its alternative text shows. The page does not keep an `id` in HTML either: a link to it, such as to a note, stops working. `check` reports them once per file, with their number.",
  },
  why: {
    fr: "un clic sur une adresse comme `javascript:…` lance un programme. La page ne garde que les adresses du site, `https:`, `http:`, et pour les liens `mailto:` et `tel:`.",
    en: "an address such as `javascript:…` runs a program when somebody clicks it. The page accepts only addresses of the site, `https:` and `http:`; for links, also `mailto:` and `tel:`.",
  },
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
