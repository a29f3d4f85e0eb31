import { isEmptyUrl, toSafeUrl, type UrlKind } from "@dsfr-blocks/base/url";
import type { RuleDocs } from "../rule";
import type { ReportMatch, TextRule } from "../texts/textRule";

/** URL that the page removes, because the URL is empty or its scheme may be harmful. */
export const droppedAddress = {
  name: "dropped-address",
  severity: "warning",
  fr: (d) =>
    d.kind === "image"
      ? d.url.trim() === ""
        ? "L’image ne s’affiche pas : elle n’a pas d’adresse. Écrivez une adresse comme « /image.png » ou « https://… »."
        : `L’image ne s’affiche pas : « ${d.url} » n’est pas une adresse d’image. Écrivez une adresse comme « /image.png » ou « https://… ».`
      : `« ${d.url} » n’est pas une adresse que la page accepte : le texte s’affiche sans lien. Écrivez une adresse comme « /page », « https://… », « mailto:… » ou « tel:… ».`,
  en: (d) =>
    d.kind === "image"
      ? d.url.trim() === ""
        ? "The image is not shown: it has no URL. Write a URL such as “/image.png” or “https://…”."
        : `The image is not shown: “${d.url}” is not the URL of an image. Write a URL such as “/image.png” or “https://…”.`
      : `“${d.url}” is not an accepted URL: the text appears without a link. Write “/page”, “https://…”, “mailto:…” or “tel:…”.`,

  prefilter: /[[<@]|:\/\/|www\.|^\s*[\w+.\t\n\r-]{1,20}:/i,
  getGroupKey: ({ url }) => url,
  find: ({ reportMatch }) => ({
    link: ({ url, at = 0 }) => checkUrl(url, "link", at, reportMatch),
    image: ({ url, at = 0 }) => checkUrl(url, "image", at, reportMatch),
  }),
  checkValue: ({ linkUrl, imageUrl, reportMatch }) => {
    if (!isEmptyUrl(linkUrl)) checkUrl(linkUrl, "link", 0, reportMatch);
    if (!isEmptyUrl(imageUrl)) checkUrl(imageUrl, "image", 0, reportMatch);
  },
} as const satisfies TextRule<{ kind: UrlKind; url: string }>;

function checkUrl(
  url: string,
  kind: UrlKind,
  at: number,
  reportMatch: ReportMatch<{ kind: UrlKind; url: string }>,
): void {
  if (toSafeUrl(url, kind) === undefined) reportMatch(at, { url, kind });
}

export const title = {
  fr: "La page n’accepte pas cette adresse.",
  en: "The page does not accept this URL.",
};

export const docs: RuleDocs = {
  section: "links",
  about: {
    fr: "Le texte du lien s’affiche sans lien. À la place de l’image, la page affiche son texte de remplacement. `check` signale chaque adresse une seule fois par fichier, avec le nombre de fois.",
    en: "The text of the link appears without a link, and the alternative text appears instead of the image. `check` reports each URL once per file, with a count.",
  },
  why: {
    fr: "un clic sur une adresse comme `javascript:…` lance un programme. La page accepte seulement les adresses du site, `https:` et `http:`, et, pour les liens, `mailto:` et `tel:`.",
    en: "a URL such as `javascript:…` runs a program when somebody clicks it. The page accepts only URLs of the site, `https:` and `http:`; for links, also `mailto:` and `tel:`.",
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
