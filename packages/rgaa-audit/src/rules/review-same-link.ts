import { groupBy } from "@dsfr-blocks/base/groupBy";
import { findExposed, getLetters, quote } from "../page/dom";
import { findRepeatedLinks } from "../page/links";
import { getNameWithoutTitle, getTitle } from "../page/names";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewSameLinkMeta: RuleMeta = {
  severity: "review",
  tests: ["6.1.1"],
  title: {
    fr: "Des liens de même intitulé mènent à des adresses différentes : leur contexte les distingue-t-il ?",
    en: "Links with the same text lead to different URLs: does their context distinguish them?",
  },
  help: {
    fr: "Relisez la phrase, le titre ou la cellule de chaque lien. S’ils ne suffisent pas, précisez l’intitulé.",
    en: "Read the sentence, heading or cell of each link. If they are not enough, make the text of the link more precise.",
  },
  example: {
    before:
      '<h2>Le vélo</h2><p>Des pistes neuves. <a href="/a">Lire la suite</a></p><h2>Le bus</h2><p>Deux lignes de plus. <a href="/b">Lire la suite</a></p>',
    after:
      '<h2>Le vélo</h2><p>Des pistes neuves. <a href="/a">Lire la suite sur le vélo</a></p><h2>Le bus</h2><p>Deux lignes de plus. <a href="/b">Lire la suite sur le bus</a></p>',
  },
};

export const reviewSameLink: RuleFinder = {
  name: "review-same-link",
  when: "width",
  // report one review item per text, at the first link with another target
  find: (document, { once }) => {
    const links = findExposed<HTMLAnchorElement>(document, "a[href]").filter(
      (link) => getLetters(getNameWithoutTitle(link)) !== "" && !once(findRepeatedLinks).has(link),
    );
    return [...groupBy(links, (link) => getLetters(getNameWithTitle(link))).values()].flatMap(
      ([first, ...rest]) => {
        const different = rest.find((link) => link.getAttribute("href") !== first?.getAttribute("href"));
        return different ? [{ element: different, detail: quote(getNameWithoutTitle(different)) }] : [];
      },
    );
  },
};

/** Returns the name of a link with its `title`, which assistive technology reads if the title adds information. */
const getNameWithTitle = (link: Element) => `${getNameWithoutTitle(link)} ${getTitle(link)}`;
