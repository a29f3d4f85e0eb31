import { isVagueLinkText } from "@dsfr-blocks/base/vague";
import { getText, collapseSpaces } from "../markdown/text";
import type { InlineNode } from "../markdown/tree";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Link whose text does not describe its target. */
export const vagueLink = {
  name: "vague-link",
  severity: "warning",
  fr: ({ text, isTitle }) =>
    `Le lien « ${text} » n’indique pas où il mène. Nommez la page${isTitle ? ", comme « foire aux questions »" : " : « [foire aux questions](…) »"}.`,
  en: ({ text, isTitle }) =>
    `The link “${text}” does not say where it leads. Name the page${isTitle ? ", for example “frequently asked questions”" : ": “[frequently asked questions](…)”"}.`,
  form: ({ text }) =>
    `Le lien « ${text} » n’indique pas où il mène. Nommez la page, comme « foire aux questions ».`,

  prefilter: /\[|href/i,
  find: ({ isLinkTitle, reportMatch }) => {
    let qualifiedLinks: ReadonlySet<InlineNode> = new Set();
    return {
      line: (inlines) => {
        qualifiedLinks = new Set(inlines.filter((_, index) => isQualifier(inlines[index + 1])));
        const text = isLinkTitle ? collapseSpaces(getText(inlines)) : "";
        if (isVagueLinkText(text)) reportMatch(0, { text, isTitle: true });
      },
      link: (link) => {
        const text = collapseSpaces(getText(link.children));
        const isClear =
          (QUALIFIABLE.test(text) && qualifiedLinks.has(link)) || linksToOwnDefinition(text, link.url);
        if (isVagueLinkText(text) && !isClear) reportMatch(link.at ?? 0, { text });
      },
    };
  },
} as const satisfies TextRule<{ text: string; isTitle?: true }>;

/** Matches a noun that the words after the link can qualify: « le [site] de la Suite territoriale ». */
const QUALIFIABLE = /^(?:site|page)$/i;

/** Whether a word links to its own definition: « un [lien] » to `/glossaire#lien`. */
function linksToOwnDefinition(word: string, url: string): boolean {
  return DEFINED_NOUN.test(word) && url.toLowerCase().endsWith(`#${word.toLowerCase()}`);
}

const DEFINED_NOUN = /^(?:lien|page|site|link)$/i;

function isQualifier(next: InlineNode | undefined): boolean {
  return next?.type === "text" && /^\s+(?:du|des|de|d[’'])[\s\p{L}\p{N}]/iu.test(next.value);
}

export const title = {
  fr: "Le texte d’un lien n’indique pas où mène ce lien.",
  en: "A link’s text does not say where it leads.",
};

export const docs: RuleDocs = {
  section: "links",
  about: {
    fr: "La règle s’applique aussi au texte d’un bouton et au titre d’une carte : « title » à côté de « url ».",
    en: "The rule also applies to the text of a button and to the title of a card: `title` beside `url`.",
  },
  why: {
    fr: "une personne qui utilise un lecteur d’écran passe souvent de lien en lien, sans entendre les phrases. « Cliquez ici » ou « en savoir plus » ne lui indiquent rien (RGAA 6.1).",
    en: "people with a screen reader often go through the links one by one, without the sentences around them. On their own, “Cliquez ici” and “en savoir plus” mean nothing (RGAA 6.1).",
  },
  fix: {
    fr: "écrivez dans le lien le nom de la page où il mène.",
    en: "use the name of the target page as the text of the link.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Pour tout savoir, [cliquez ici](/faq).`,
      after: `
        conditions:
          title: Les conditions
          desc: Lisez la [foire aux questions](/faq).`,
    },
  ],
};
