import { getLetters, quote } from "../page/dom";
import { getVisibleText } from "../page/links";
import { getTitle } from "../page/names";
import type { RuleFinder, RuleMeta } from "../rule";

export const linkTitleMeta: RuleMeta = {
  severity: "warning",
  tests: ["6.1.5"],
  title: {
    fr: "Le title d’un lien ne reprend pas son intitulé",
    en: "A link’s title does not repeat its text",
  },
  help: {
    fr: "Écrivez dans title l’intitulé visible du lien, puis votre complément ; ou retirez title.",
    en: "Repeat the visible text, then add to it; otherwise remove the title.",
  },
  example: {
    before: '<p><a href="/a" title="Cliquez ici">Le dossier de l’été</a></p>',
    after: '<p><a href="/a" title="Le dossier de l’été (PDF)">Le dossier de l’été</a></p>',
  },
};

export const linkTitle: RuleFinder = {
  name: "link-title",
  when: "width",
  kind: { exposed: "a[href]" },
  breaks: (link) => {
    const [text, title] = [getLetters(getVisibleText(link)), getLetters(getTitle(link))];
    if (title === "" || text === "" || title.includes(text)) return false;
    return `${quote(getVisibleText(link))} ≠ title=${quote(getTitle(link))}`;
  },
};
