import { quote } from "../page/dom";
import { hasContext, linkName, repeatedLinks, titleOf } from "../page/links";
import { isFileName, isTellingFileName, saysNothing } from "../page/names";
import { error, type PageRule } from "../rule";

export const linkVague: PageRule = {
  name: "link-vague",
  when: "width",
  ...error(["6.1.1", "6.1.2", "6.1.3"])`
    L’intitulé d’un lien ne dit pas où il mène. Nommez la page ou le document.
    A link’s text does not say where it leads. Name the page or the document.
    <div><a href="/a">En savoir plus</a></div><div><a href="/b">En savoir plus</a></div><div><a href="/c">En savoir plus</a></div>
    <h2>Le vélo</h2><p>Des pistes neuves. <a href="/a">En savoir plus sur le vélo</a></p><h2>Le bus</h2><p>Deux lignes de plus. <a href="/b">En savoir plus sur le bus</a></p>`,
  kind: { exposed: "a[href]" },
  // a text without a letter, a file's name that is a number or a program's, or a few words that lead each time elsewhere with nothing said around them
  breaks: (link, { once }) => {
    const name = linkName(link);
    if (link.hasAttribute("aria-labelledby") || titleOf(link) !== "" || name === "") return false;
    const isFile = isFileName(name) && !isTellingFileName(name);
    const isBare = saysNothing(name) || (isFile && !/^(?:https?:|www)/.test(name));
    // what is around a sign may say where it leads
    const isDoubtful = !/[\p{L}\p{N}]/u.test(name) && hasContext(link);
    return (isBare || once(repeatedLinks).has(link)) && { detail: quote(name), isDoubtful };
  },
};
