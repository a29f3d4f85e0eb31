import { lettersOf, quote } from "../page/dom";
import { titleOf, visibleText } from "../page/links";
import { type PageRule, warning } from "../rule";

export const linkTitle: PageRule = {
  name: "link-title",
  when: "width",
  ...warning(["6.1.5"])`
    Le title d’un lien ne reprend pas son intitulé. Reprenez l’intitulé visible, puis complétez-le ; sinon, retirez le title.
    A link’s title does not hold its text. Repeat the visible text, then add to it; otherwise remove the title.
    <p><a href="/a" title="Cliquez ici">Le dossier de l’été</a></p>
    <p><a href="/a" title="Le dossier de l’été (PDF)">Le dossier de l’été</a></p>`,
  kind: { exposed: "a[href]" },
  breaks: (link) => {
    const [text, title] = [lettersOf(visibleText(link)), lettersOf(titleOf(link))];
    if (title === "" || text === "" || title.includes(text)) return false;
    return `${quote(visibleText(link))} ≠ title=${quote(titleOf(link))}`;
  },
};
