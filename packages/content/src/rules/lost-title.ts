import { getTitleAddition } from "../markdown/linkTitle";
import { getText, collapseSpaces } from "../markdown/text";
import type { ImageNode, LinkNode } from "../markdown/tree";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

const getVisibleText = (node: LinkNode | ImageNode) =>
  node.type === "image" ? node.alt : getText(node.children).trim();

/** Title of a link or an image with words that the page does not show. */
export const lostTitle = {
  name: "lost-title",
  severity: "warning",
  fr: (d) =>
    d.kind === "image"
      ? `Le titre « ${d.title} » de l’image ne s’affiche pas. Écrivez ces mots dans la phrase, ou dans le texte de remplacement, entre les crochets.`
      : `Le titre « ${d.title} » du lien ne s’affiche pas : il ne commence pas par le texte du lien. Écrivez ces mots dans la phrase, ou commencez le titre par le texte du lien : « ${d.text}, … ».`,
  en: (d) =>
    d.kind === "image"
      ? `The image’s title “${d.title}” is not shown. Write it in the text, or between the brackets.`
      : `The link’s title “${d.title}” is not shown, because it does not begin with the link’s text. Write it in the text, or begin it with the link’s text: “${d.text}, …”.`,

  prefilter: /["'()]/,
  find: ({ reportMatch }) => {
    const checkTitle = (node: LinkNode | ImageNode) => {
      const title = getLostTitle(node);
      if (title !== undefined)
        reportMatch(node.at ?? 0, { title, text: getVisibleText(node), kind: node.type });
    };
    return { link: checkTitle, image: checkTitle };
  },
} as const satisfies TextRule<{ kind: string; title: string; text: string }>;

/**
 * Returns the title of a link or an image, if the page does not show it. Returns undefined if the page shows the title, or if
 * each word of the title is generic, in the visible text, in the link's domain or in its address that begins the title. The page never shows the title of an image,
 * only the alternative text.
 */
function getLostTitle(node: LinkNode | ImageNode): string | undefined {
  const title = collapseSpaces(node.title ?? "");
  const domain = node.type === "link" ? (/^https?:\/\/([^/?#]*)/i.exec(node.url)?.[1] ?? "") : "";
  const [firstWord = ""] = title.split(" ");
  const address =
    node.type === "link" && firstWord.includes(".") && node.url.includes(firstWord) ? firstWord : "";
  const visibleWords = new Set([getVisibleText(node), domain, address].flatMap(splitWords));
  const isVisible = splitWords(title.replace(NEW_WINDOW, "")).every(
    (word) => visibleWords.has(word) || GENERIC_WORDS.test(word),
  );
  if (isVisible) return undefined;
  return node.type === "link" && getTitleAddition(node) !== undefined ? undefined : title;
}

/** Matches the announcement of a new window, which our pages do not open. */
const NEW_WINDOW = /nouvel(?:le fenêtre| onglet)|new (?:window|tab)/gi;

/** Matches a word that describes neither the target of a link nor the content of an image. */
const GENERIC_WORDS =
  /^(?:.|le|la|les|un|une|de|du|des|au|aux|et|en|dans|sur|vers|pour|www|accéder|accès|aller|consulter|lien|site|page|externe|ouvrir|s?ouvre|voir|visiter|image)$/;

const splitWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

export const title = {
  fr: "Le titre d’un lien ou d’une image ne s’affiche pas.",
  en: "The title of a link or an image is not shown.",
};

export const docs: RuleDocs = {
  section: "links",
  about: {
    fr: "Le titre est le texte entre guillemets, après l’adresse. La règle ignore « nouvelle fenêtre », et un titre dont les mots sont déjà dans le lien ou dans le domaine de son adresse.",
    en: "The title is the text in quotes after the URL. The rule ignores “nouvelle fenêtre”, and a title whose words are already in the link or in the domain of its URL.",
  },
  why: {
    fr: "un titre s’affiche seulement au passage de la souris, et un lecteur d’écran le lit parfois à la place du lien. La page garde un titre qui commence par le texte du lien et le complète (RGAA 6.1) ; elle supprime les autres.",
    en: "a title appears only under the mouse pointer, and a screen reader sometimes reads it instead of the link. The page keeps a title that begins with the link’s text and completes it (RGAA 6.1); it removes any other title.",
  },
  fix: {
    fr: "écrivez les mots du titre dans la phrase, ou commencez le titre par le texte du lien.",
    en: "write these words in the text, or begin the title with the link’s text.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Lisez [la charte](/charte "en vigueur") avant de signer.`,
      after: [
        `
        conditions:
          title: Les conditions
          desc: Lisez [la charte en vigueur](/charte) avant de signer.`,
        `
        conditions:
          title: Les conditions
          desc: Lisez [la charte](/charte "La charte, en vigueur") avant de signer.`,
      ],
    },
  ],
};
