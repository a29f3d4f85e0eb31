import { toSafeUrl } from "@dsfr-blocks/base/url";
import { MAX_LABEL_LENGTH } from "../markdown/links";
import { getText } from "../markdown/text";
import { isTemplateUrl } from "../texts/otherMarkdown";
import { matchVerbatim } from "../texts/visit";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

const CLOSING = /[\])]/g;
/** Matches the middle of a mistyped link: `](`; or `] (` and `)[`, if a URL follows. */
const LINK_MIDDLE = /^(?:\](?=\()|(?:\]\s(?=\()|\)(?=\[)).(?=https?:|mailto:|www\.|[/#]))/i;
/** Matches the second half of a reference link: `[text][name]` with a letter or a digit in the name, or `[name][]`. */
const REFERENCE = /^\]\[(?:\]|(?=[^[\]\n]*[\p{L}\p{N}])(?!\^|[^[\]\n]*=")[^[\]\n]{1,80}\])/u;
const LINK_TEXT = /(?:^|[^\p{L}\p{N}\])\\])\[[^[\]]*\p{L}{2}[^[\]]*$/u;
/** Matches two words in brackets before a text, the second in capitals, as in a list of changes: `[Outil][EXPORT] Correction`. */
const TAGS = /^\[[\p{L}\p{N}_-]+\]\[(?=[^\]]*\p{Lu})[\p{Lu}\p{N}_-]+\]\s+\p{L}/u;
/** Matches the text before the first word of a line. */
const LINE_START = /(?:^|\n)[ \t]*(?:[-*+][ \t]+)?$/;
const TARGET = /^[([]([^()[\]\n"]*)/;
/** Matches the first word of a text, without the punctuation at its end. */
const FIRST_WORD = /^(?:[^\s.,;:!?…]|[.,;:!?…]+(?=[^\s.,;:!?…]))*/;
/** Maximum length of a URL to read, in characters: longer than what a message quotes. */
const MAX_URL_LENGTH = 200;
/** Maximum length of the text in which to look for the parenthesis that ends a link, in characters. */
const MAX_SEARCH_LENGTH = 300;
const BLANK_LINE = /^\n[ \t>]*\n/;

/**
 * Mistyped link that appears as text: `[a](/b c)`, `[a](/b`, `[a] (/b)`, `(a)[/b]`; `[a][b]` without a definition of `b`. Also
 * two links of which the second begins where the first ends, so that their words are joined.
 */
export const brokenLink = {
  name: "broken-link",
  severity: "warning",
  fr: ({ instead, name, isOpen, isJoined }) =>
    isJoined
      ? `Ce lien touche le suivant : la page affiche leurs textes sans espace, « ${instead} ». Écrivez une espace ou une virgule entre les deux.`
      : name !== undefined
        ? `Ce lien s’affiche tel quel : aucune ligne « [${name}]: /adresse » ne donne son adresse. Écrivez « ${instead} ».`
        : isOpen
          ? `Ce lien est mal écrit : son adresse s’affiche. Il manque la parenthèse « ) » juste après l’adresse : « ${instead} ».`
          : `Ce lien est mal écrit : son adresse s’affiche. Mettez le texte entre crochets, puis l’adresse entre parenthèses, sans espace : « ${instead} ».`,
  en: ({ instead, name, isOpen, isJoined }) =>
    isJoined
      ? `This link touches the next one: the page shows their texts without a space, “${instead}”. Write a space or a comma between them.`
      : name !== undefined
        ? `This link appears as typed: no line “[${name}]: /page” defines its URL. Write “${instead}”.`
        : isOpen
          ? `This link is mistyped, so its URL appears. The parenthesis “)” right after the URL is missing: “${instead}”.`
          : `This link is mistyped, so its URL appears. Put the text in square brackets, then the URL in parentheses, without a space: “${instead}”.`,
  form: ({ instead, isJoined }) =>
    isJoined
      ? `Ce lien touche le suivant : « ${instead} ». Écrivez une espace ou une virgule entre les deux.`
      : `Ce lien est mal écrit : son adresse s’affiche. Effacez-le, puis créez un lien avec le bouton Lien. Dans un champ d’une seule ligne, écrivez « ${instead} ».`,

  prefilter: /\](?:\(|\s\()|[\])]\[|href/i,
  find: ({ value, reportMatch }) => ({
    link: (link, next) => {
      const [text, nextText] = [
        getText(link.children),
        next?.type === "link" && next.children[0]?.type !== "image" ? getText(next.children) : "",
      ];
      if (/[\p{L}\p{N}]$/u.test(text) && /^[\p{L}\p{N}]/u.test(nextText))
        reportMatch(next?.at ?? 0, { instead: `${text}${nextText}`, isJoined: true });
    },
    sourceText: (node) => {
      for (const { at } of matchVerbatim(value, node, CLOSING)) {
        const [reference] = REFERENCE.exec(value.slice(at, at + 90)) ?? [];
        if (reference !== undefined) {
          const open = findOpening(value, at);
          const text = value.slice(open + 1, at);
          const isTag =
            TAGS.test(value.slice(open, open + MAX_SEARCH_LENGTH)) && LINE_START.test(value.slice(0, open));
          if (!isTag && LINK_TEXT.test(value.slice(Math.max(open - 1, 0), at)))
            reportMatch(open, { instead: `[${text}](/adresse)`, name: reference.slice(2, -1) || text });
          continue;
        }
        if (!LINK_MIDDLE.test(value.slice(at, at + 12))) continue;
        const second = value.charAt(at + 1) === " " ? at + 2 : at + 1;
        const first = findOpening(value, at);
        const text = first < at ? value.slice(first + 1, at) : "texte";
        const [, target = ""] = TARGET.exec(value.slice(second, second + MAX_URL_LENGTH)) ?? [];
        if (isTemplateUrl(target)) continue;
        const isOpen = !hasClosing(value, second);
        const typedUrl = isOpen ? (FIRST_WORD.exec(target)?.[0] ?? "") : target.trim();
        const url = toSafeUrl(typedUrl.replace(/\s+/g, "%20"), "link") ?? "/adresse";
        reportMatch(first, { instead: `[${text}](${url})`, ...(isOpen && { isOpen }) });
      }
    },
  }),
} as const satisfies TextRule<{ instead: string; name?: string; isOpen?: true; isJoined?: true }>;

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

/** Whether the parenthesis that opens at `open` is closed in the same paragraph, at most `MAX_SEARCH_LENGTH` characters further. True for a bracket. */
function hasClosing(value: string, open: number): boolean {
  if (value.charAt(open) !== "(") return true;
  let depth = 0;
  for (let at = open; at < Math.min(open + MAX_SEARCH_LENGTH, value.length); at++) {
    const character = value.charAt(at);
    if (character === "(") depth += 1;
    else if (character === ")" && --depth === 0) return true;
    else if (character === "\n" && BLANK_LINE.test(value.slice(at, at + 40))) return false;
  }
  return false;
}

export const title = {
  fr: "Un lien mal écrit s’affiche tel quel, avec son adresse.",
  en: "A mistyped link appears as typed, with its URL.",
};

export const docs: RuleDocs = {
  section: "shown",
  why: {
    fr: "avec une espace dans l’adresse, ou entre `]` et `(`, ou sans la parenthèse `)`, la page ne reconnaît plus le lien.",
    en: "a link cannot contain a space in its URL, or between the brackets and the parenthesis, and it needs both parentheses.",
  },
  fix: {
    fr: "supprimez l’espace entre `]` et `(`, remplacez chaque espace de l’adresse par `%20`, et fermez la parenthèse juste après l’adresse.",
    en: "remove the space between `]` and `(`, replace each space in the URL with `%20`, and close the parenthesis right after the URL.",
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
