import { MAX_LABEL_LENGTH } from "../markdown/links";
import { isTemplateUrl } from "../texts/otherMarkdown";
import { matchVerbatim } from "../texts/visit";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

const CLOSING = /[\])]/g;
/** Matches the middle of a mistyped link: `](`; or `] (` and `)[`, if a URL follows. */
const LINK_MIDDLE = /^(?:\](?=\()|(?:\]\s(?=\()|\)(?=\[)).(?=https?:|mailto:|www\.|[/#]))/i;
/** Matches the second half of a reference link: `[text][name]` with a letter or a digit in the name, or `[name][]`. */
const REFERENCE = /^\]\[(?:\]|(?=[^[\]\n]*[\p{L}\p{N}])(?!\^)[^[\]\n]{1,80}\])/u;
const LINK_TEXT = /(?:^|[^\p{L}\p{N}\])\\])\[[^[\]]*\p{L}{2}[^[\]]*$/u;
const TARGET = /^[([]([^()[\]\n"]*)/;
/** Maximum length of a URL to read, in characters: longer than what a message quotes. */
const MAX_URL_LENGTH = 200;

/** Mistyped link that appears as text: `[a](/b c)`, `[a] (/b)`, `(a)[/b]`; or `[a][b]` without a definition of `b`. */
export const brokenLink = {
  name: "broken-link",
  severity: "warning",
  fr: ({ instead, name }) =>
    name !== undefined
      ? `Ce lien s’affiche tel quel : aucune ligne « [${name}]: /adresse » ne donne son adresse. Écrivez « ${instead} ».`
      : `Ce lien est mal écrit : son adresse s’affiche. Mettez le texte entre crochets, puis l’adresse entre parenthèses, sans espace : « ${instead} ».`,
  en: ({ instead, name }) =>
    name !== undefined
      ? `This link appears as typed: no line “[${name}]: /page” defines its URL. Write “${instead}”.`
      : `This link is mistyped, so its URL appears. Put the text in square brackets, then the URL in parentheses, without a space: “${instead}”.`,
  form: ({ instead }) =>
    `Ce lien est mal écrit : son adresse s’affiche. Effacez-le, puis créez un lien avec le bouton Lien. Dans un champ d’une seule ligne, écrivez « ${instead} ».`,

  prefilter: /\](?:\(|\s\()|[\])]\[/,
  find: ({ value, reportMatch }) => ({
    sourceText: (node) => {
      for (const { at } of matchVerbatim(value, node, CLOSING)) {
        const [reference] = REFERENCE.exec(value.slice(at, at + 90)) ?? [];
        if (reference !== undefined) {
          const open = findOpening(value, at);
          const text = value.slice(open + 1, at);
          if (LINK_TEXT.test(value.slice(Math.max(open - 1, 0), at)))
            reportMatch(open, { instead: `[${text}](/adresse)`, name: reference.slice(2, -1) || text });
          continue;
        }
        if (!LINK_MIDDLE.test(value.slice(at, at + 12))) continue;
        const second = value.charAt(at + 1) === " " ? at + 2 : at + 1;
        const first = findOpening(value, at);
        const text = first < at ? value.slice(first + 1, at) : "texte";
        const [, target = ""] = TARGET.exec(value.slice(second, second + MAX_URL_LENGTH)) ?? [];
        if (isTemplateUrl(target)) continue;
        const url = target.trim().replace(/\s+/g, "%20") || "/adresse";
        reportMatch(first, { instead: `[${text}](${url})` });
      }
    },
  }),
} as const satisfies TextRule<{ instead: string; name?: string }>;

/**
 * Returns the offset of the opening bracket or parenthesis that matches the closing character at `close`. Returns `close` if
 * the opening character is missing or too far.
 */
function findOpening(value: string, close: number): number {
  const [open, shut] = value.charAt(close) === "]" ? ["[", "]"] : ["(", ")"];
  let depth = 0;
  for (let at = close; at >= Math.max(close - MAX_LABEL_LENGTH, 0); at--) {
    const character = value.charAt(at);
    if (character === shut) depth += 1;
    else if (character === open && --depth === 0) return at;
  }
  return close;
}

export const title = {
  fr: "Un lien mal écrit s’affiche tel quel, avec son adresse.",
  en: "A mistyped link appears as typed, with its URL.",
};

export const docs: RuleDocs = {
  section: "shown",
  why: {
    fr: "avec une espace dans l’adresse, ou entre `]` et `(`, la page ne reconnaît plus le lien.",
    en: "a link cannot contain a space in its URL, or between the brackets and the parenthesis.",
  },
  fix: {
    fr: "supprimez l’espace entre `]` et `(`, et remplacez chaque espace de l’adresse par `%20`.",
    en: "remove the space between `]` and `(`, and replace each space in the URL with `%20`.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Lisez [la charte](/la charte) avant de signer.`,
      after: `
        conditions:
          title: Les conditions
          desc: Lisez [la charte](/la%20charte) avant de signer.`,
    },
  ],
};
