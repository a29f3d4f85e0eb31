import { findDeadSkipLinks } from "../page/skipLinks";
import type { RuleFinder, RuleMeta } from "../rule";

export const skipLinkDeadMeta: RuleMeta = {
  severity: "error",
  tests: ["12.7.2"],
  title: { fr: "Un lien d’évitement ne mène nulle part", en: "A skip link leads nowhere" },
  help: {
    fr: "Donnez à l’élément à atteindre l’id écrit dans le href du lien.",
    en: "Give its target the id that it points to.",
  },
  example: {
    before:
      '<nav aria-label="Accès rapide"><a href="#contenu">Aller au contenu</a></nav><main><h1>Déménager</h1><p>Un texte.</p></main>',
    after:
      '<nav aria-label="Accès rapide"><a href="#contenu">Aller au contenu</a></nav><main id="contenu"><h1>Déménager</h1><p>Un texte.</p></main>',
  },
};

export const skipLinkDead: RuleFinder = {
  name: "skip-link-dead",
  when: "width",
  find: (_document, { once }) => once(findDeadSkipLinks),
};
