import { findDeadSkipLinks, isSamePageLink, findExposedStops, findTarget } from "../page/skipLinks";
import type { RuleFinder, RuleMeta } from "../rule";

export const skipLinkMissingMeta: RuleMeta = {
  severity: "error",
  tests: ["12.7.1"],
  whole: true,
  title: { fr: "Aucun lien ne mène directement au contenu", en: "No link leads directly to the content" },
  help: {
    fr: "Ajoutez, avant le menu, un lien d’évitement vers l’élément main.",
    en: "Add a link to the main element before the menu.",
  },
  example: {
    before:
      '<header><nav aria-label="Menu"><ul><li><a href="/1">Un</a></li><li><a href="/2">Deux</a></li><li><a href="/3">Trois</a></li><li><a href="/4">Quatre</a></li><li><a href="/5">Cinq</a></li><li><a href="/6">Six</a></li><li><a href="/7">Sept</a></li><li><a href="/8">Huit</a></li><li><a href="/9">Neuf</a></li></ul></nav></header><main><h1>Déménager</h1><p>Un texte.</p></main>',
    after:
      '<nav aria-label="Accès rapide"><a href="#c">Contenu</a></nav><header><nav aria-label="Menu"><ul><li><a href="/1">Un</a></li><li><a href="/2">Deux</a></li><li><a href="/3">Trois</a></li><li><a href="/4">Quatre</a></li><li><a href="/5">Cinq</a></li><li><a href="/6">Six</a></li><li><a href="/7">Sept</a></li><li><a href="/8">Huit</a></li><li><a href="/9">Neuf</a></li></ul></nav></header><main id="c"><h1>Déménager</h1><p>Un texte.</p></main>',
  },
};

export const skipLinkMissing: RuleFinder = {
  name: "skip-link-missing",
  when: "width",
  find: (document, { once }) => {
    // without a `main` element, the content starts at the `h1` or at the first paragraph
    const content = ["main, [role=main]", "h1", "p"].flatMap((each) => document.querySelector(each) ?? [])[0];
    if (!content || once(findDeadSkipLinks).length > 0) return [];
    const before = once(findExposedStops).filter(
      (stop) => (stop.compareDocumentPosition(content) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );
    const isSkipped = before.some((stop) => isSamePageLink(stop) && findTarget(stop));
    const menuStops = before.filter((stop) => stop.matches(MENU_STOP));
    const isRequired = before.length >= MANY_STOPS || menuStops.length >= MANY_MENU_STOPS;
    return isRequired && !isSkipped ? [content] : [];
  },
};

/** Numbers of stops from which a skip link is required: stops before the content, and stops in menus before the content. */
const [MANY_STOPS, MANY_MENU_STOPS] = [8, 3];
const MENU_STOP = "nav *, [role=navigation] *, li > a:only-child";
