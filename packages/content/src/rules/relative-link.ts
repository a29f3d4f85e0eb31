import { toSafeUrl } from "@dsfr-blocks/base/url";
import { isTemplateUrl } from "../texts/otherMarkdown";
import type { RuleDocs } from "../rule";
import type { RuleInput, TextRule } from "../texts/textRule";

/**
 * URL of the site that does not begin with `/`, such as `page` or `../page`, or URL of another site without `https://`. The URL
 * of a file beside the page, such as an image, is allowed: the file moves with the page. So is the path of the file of a page
 * whose URL is known, and `../page`, if the site has this page.
 */
export const relativeLink = {
  name: "relative-link",
  severity: "warning",
  fr: ({ url, instead, from, hasFile }) => {
    if (hasFile === true)
      return `« ${url} » est le fichier d’une page dont l’adresse n’est pas connue. Ajoutez la clé « url » à ce fichier, ou écrivez ici l’adresse de la page, « /… ».`;
    if (hasFile === false)
      return `Aucun fichier n’est à « ${url} ». Corrigez ce nom, ou écrivez l’adresse de la page, « /… ».`;
    if (instead === undefined)
      return `« ${url} » est un fichier, et non une page du site. Écrivez l’adresse de la page que ce fichier contient, « /… ».`;
    if (from === "host")
      return `« ${url} » n’a pas de « https:// » : la page le lit comme une adresse du site. Écrivez « ${instead} ».`;
    const result =
      from === "root"
        ? `ne commence pas par « / » : la page le lit comme « ${instead} »`
        : `dépend de l’adresse de la page${instead === "" ? ", et mène ailleurs quand cette adresse change" : `, et mène à « ${instead} »`}`;
    return `« ${url} » ${result}. Écrivez l’adresse entière, depuis la racine du site.`;
  },
  en: ({ url, instead, from, hasFile }) => {
    if (hasFile === true)
      return `“${url}” is the file of a page whose URL is unknown. Add the key “url” to this file, or write the URL of the page here, “/…”.`;
    if (hasFile === false)
      return `No file is at “${url}”. Correct this name, or write the URL of the page, “/…”.`;
    if (instead === undefined)
      return `“${url}” is a file, not a page of the site. Write the URL of its page, “/…”.`;
    if (from === "host")
      return `“${url}” has no “https://”: the page reads it as a URL of the site. Write “${instead}”.`;
    const result =
      from === "root"
        ? `does not begin with “/”: the page reads it as “${instead}”`
        : `depends on the URL of the page, and leads ${instead === "" ? "elsewhere when that URL changes" : `to “${instead}”`}`;
    return `“${url}” ${result}. Write the whole URL, from the root of the site.`;
  },

  prefilter: /\[|<(?:a|img)\s/i,
  find: (input) => ({ editableUrl: (url, at) => checkUrl(url, at, input) }),
  checkValue: (input) => checkUrl(input.linkUrl, 0, input),
} as const satisfies TextRule<RelativeLinkData>;

type RelativeLinkData = {
  readonly url: string;
  readonly hasFile?: boolean | undefined;
} & Partial<ResolvedUrl>;

function checkUrl(
  url: string,
  at: number,
  {
    site: { isBeside, hasPageFile, url: pageUrl = "" },
    reportMatch,
  }: Pick<RuleInput<RelativeLinkData>, "site" | "reportMatch">,
): void {
  if (
    url !== "" &&
    !/^(?:[a-z][a-z\d+.-]*:|\/(?!www\.[^/?#]+\.)|[#?]|www\.|[^/?#]+@)/i.test(url) &&
    !isTemplateUrl(url) &&
    !isBeside?.(url) &&
    // `dropped-address` reports the URLs that the page removes
    toSafeUrl(url, "link") !== undefined
  )
    reportMatch(at, {
      url,
      ...(SOURCE_FILE.test(url) ? { hasFile: hasPageFile?.(url) } : resolveUrl(url, pageUrl.trim())),
    });
}

/**
 * URL to write instead of a relative URL, and how the page reads the relative URL: from the root of the site or from the page.
 * `host` means a domain without its scheme.
 */
export interface ResolvedUrl {
  /**
   * URL from the root of the site, or with its scheme; "" if the result depends on the URL of the page and that URL is unknown.
   */
  readonly instead: string;
  readonly from: "root" | "page" | "host";
}

function resolveUrl(url: string, pageUrl: string): ResolvedUrl {
  // Sveltia CMS writes « /www.example.fr » for a link to « www.example.fr »
  const host = url.replace(/^\//, "");
  if (host !== url || DOMAIN.test(url)) return { instead: `https://${host}`, from: "host" };
  if (!url.startsWith(".")) return { instead: `/${url}`, from: "root" };
  return { instead: /^\/(?!\/)/.test(pageUrl) ? resolveUrlOnPage(url, pageUrl) : "", from: "page" };
}

/** Resolves a URL against the URL of its page, as a browser does: `/a/cle/` for `../cle/` on `/a/b/`. */
export function resolveUrlOnPage(url: string, page: string): string {
  const { pathname, search, hash } = new URL(url, new URL(page, "https://site.invalid"));
  return pathname + search + hash;
}

/** Matches a domain name with the ending of a country or a usual ending of French sites, but not the name of a file. */
const DOMAIN =
  /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+(?!(?:md|js|ts|py|sh|gz|ps|rs|so|cc|pl)\b)(?:[a-z]{2}|com|org|net|info|int|edu|app|dev|coop|asso|paris|bzh|alsace|corsica|tech|site|online)(?=[/?#:]|$)/i;

/** Matches the URL or the path of a Markdown file, as opposed to the URL of its page. */
export const SOURCE_FILE = /^[^?#]*\.mdx?(?:[?#]|$)/i;

export const title = {
  fr: "Une adresse du site ne commence pas par « / ».",
  en: "A URL of the site does not begin with “/”.",
};

export const docs: RuleDocs = {
  section: "links",
  about: {
    fr: "La règle accepte un fichier placé à côté de la page, comme une image, et `../page` si le site contient cette page. Elle accepte aussi le fichier d’une page qui a une clé `url` ou `permalink`, comme `./autre.md` ou `../guide/README.md#contact` : le lien mène à l’adresse de cette page.",
    en: "The rule accepts a file that is beside the page, such as an image, and `../page` if the site contains this page. It also accepts the file of a page that has a key `url` or `permalink`, such as `./other.md` or `../guide/README.md#contact`: the link leads to the URL of this page.",
  },
  why: {
    fr: "sans « / », l’adresse peut partir du dossier de la page ou de la racine du site. La page la lit depuis la racine.",
    en: "without “/”, a URL may start from the folder of the page or from the root of the site. The page reads it from the root.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Lisez [la charte](charte).`,
      after: `
        conditions:
          title: Les conditions
          desc: Lisez [la charte](/charte).`,
    },
  ],
};
