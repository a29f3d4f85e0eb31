import { quote, getText } from "../page/dom";
import { hasLinkContext, findRepeatedLinks } from "../page/links";
import {
  getNameWithoutTitle,
  getTitle,
  isFileName,
  isPlaceholderName,
  isDescriptiveFileName,
} from "../page/names";
import type { RuleFinder, RuleMeta } from "../rule";

export const linkVagueMeta: RuleMeta = {
  severity: "error",
  tests: ["6.1.1", "6.1.2", "6.1.3", "6.1.4"],
  title: {
    fr: "L’intitulé d’un lien n’indique pas où mène ce lien",
    en: "A link’s text does not say where it leads",
  },
  help: {
    fr: "Nommez dans le lien la page ou le document auquel il mène.",
    en: "Name the page or document it leads to.",
  },
  example: {
    before:
      '<div><a href="/a">En savoir plus</a></div><div><a href="/b">En savoir plus</a></div><div><a href="/c">En savoir plus</a></div>',
    after:
      '<h2>Le vélo</h2><p>Des pistes neuves. <a href="/a">En savoir plus sur le vélo</a></p><h2>Le bus</h2><p>Deux lignes de plus. <a href="/b">En savoir plus sur le bus</a></p>',
  },
};

export const linkVague: RuleFinder = {
  name: "link-vague",
  when: "width",
  kind: { exposed: "a[href], [role=link]" },
  // report an empty value, a text without letters and digits, a meaningless file name, or vague words that links to different
  // targets share
  breaks: (link, { once }) => {
    const name = getNameWithoutTitle(link);
    if (link.hasAttribute("aria-labelledby") || getTitle(link) !== "" || name === "") return false;
    const isFile = isFileName(name) && !isDescriptiveFileName(name);
    const isMeaningless = isPlaceholderName(name) || (isFile && !/^(?:https?:|www)/.test(name));
    // the text around a symbol may indicate where the link leads
    const isDoubtful = !/[\p{L}\p{N}]/u.test(name) && hasLinkContext(link);
    const isFound = isMeaningless || once(findRepeatedLinks).has(link);
    return isFound && { detail: quote(name), isDoubtful, test: chooseTest(link) };
  },
};

function chooseTest(link: Element): string {
  if (link.closest("svg")) return "6.1.4";
  const hasImage = link.querySelector("img, svg, object, canvas, [role=img]") !== null;
  if (!hasImage) return "6.1.1";
  return getText(link) === "" ? "6.1.2" : "6.1.3";
}
