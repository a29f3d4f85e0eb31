import { safeUrl } from "@dsfr-blocks/base/address";
import { isTemplate } from "../texts/otherMarkdown";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** An address that depends on the page that it is on. A file beside the page, such as its image, goes where the page goes. */
export const relativeLink = {
  name: "relative-link",
  severity: "warning",
  fr: ({ url, instead, from }) => {
    if (instead === undefined)
      return `« ${url} » est un fichier, et non une page du site. Écrivez l’adresse de sa page, « /… ».`;
    if (from === "host")
      return `« ${url} » n’a pas de « https:// » : la page en fait une adresse du site, « /${url} ». Écrivez « ${instead} ».`;
    const result =
      from === "root"
        ? `ne commence pas par « / » : la page en fait « ${instead} »`
        : `part de l’adresse de la page${instead === "" ? ", et mène ailleurs quand elle change" : `, et mène à « ${instead} »`}`;
    return `« ${url} » ${result}. Écrivez l’adresse entière, depuis la racine du site.`;
  },
  en: ({ url, instead, from }) => {
    if (instead === undefined)
      return `“${url}” is a file, not a page of the site. Write the address of its page, “/…”.`;
    if (from === "host")
      return `“${url}” has no “https://”: the page reads it as an address of the site, “/${url}”. Write “${instead}”.`;
    const result =
      from === "root"
        ? `does not begin with “/”: the page reads it as “${instead}”`
        : `starts at the address of the page, and leads ${instead === "" ? "elsewhere when that changes" : `to “${instead}”`}`;
    return `“${url}” ${result}. Write the whole address, from the root of the site.`;
  },

  onlyIn: /\[|<(?:a|img)\s/i,
  find: ({ site: { isBeside, address: own = "" }, found }) => ({
    address: (url, at) => {
      if (
        url !== "" &&
        !/^(?:[a-z][a-z\d+.-]*:|[/#?]|www\.|[^/?#]+@)/i.test(url) &&
        !isTemplate(url) &&
        !isBeside?.(url) &&
        // what the page leaves out is said as such
        safeUrl(url, "link") !== undefined
      )
        found(at, { url, ...(!SOURCE.test(url) && resultOf(url, own.trim())) });
    },
  }),
} as const satisfies TextRule<{ url: string } & Partial<Result>>;

/** What an address becomes, and where it starts from. */
export interface Result {
  /** "" for one that starts at the address of the page, where that is not known. */
  readonly instead: string;
  readonly from: "root" | "page" | "host";
}

function resultOf(url: string, own: string): Result {
  if (HOST.test(url)) return { instead: `https://${url}`, from: "host" };
  if (!url.startsWith(".")) return { instead: `/${url}`, from: "root" };
  return { instead: /^\/(?!\/)/.test(own) ? resolvePath(url, own) : "", from: "page" };
}

/** The address that a browser makes of one that starts at a page's: `/a/cle/` for `../cle/` on `/a/b/`. */
export function resolvePath(url: string, page: string): string {
  const { pathname, search, hash } = new URL(url, new URL(page, "https://site.invalid"));
  return pathname + search + hash;
}

/** The name of a host, with the ending of a country or one that sites of France have, and not that of a file. */
const HOST =
  /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+(?!(?:md|js|ts|py|sh|gz|ps|rs|so|cc|pl)\b)(?:[a-z]{2}|com|org|net|info|int|edu|app|dev|coop|asso|paris|bzh|alsace|corsica|tech|site|online)(?=[/?#:]|$)/i;

/** A file that a page is made of: its own address is not known here. */
const SOURCE = /^[^?#]*\.mdx?(?:[?#]|$)/i;

export const title = {
  fr: "Une adresse du site ne commence pas par « / ».",
  en: "An address of the site does not begin with “/”.",
};

export const docs: RuleDocs = {
  part: "links",
  about: {
    fr: "La règle laisse passer un fichier qui est à côté de la page, comme une image.",
    en: "The rule ignores a file that is beside the page, such as an image.",
  },
  why: {
    fr: "sans « / », on ne sait pas d’où part l’adresse : du dossier de la page, ou de la racine du site. La page la prend depuis la racine.",
    en: "without “/”, it is unclear where the address starts: at the folder of the page, or at the root of the site. The page takes it from the root.",
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
