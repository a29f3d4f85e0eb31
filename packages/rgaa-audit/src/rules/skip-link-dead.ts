import { deadSkipLinks } from "../page/skipLinks";
import { error, type PageRule } from "../rule";

export const skipLinkDead: PageRule = {
  name: "skip-link-dead",
  when: "width",
  ...error(["12.7.2"])`
    Un lien d’accès rapide ne mène nulle part. Donnez à sa cible l’id qu’il désigne.
    A skip link leads nowhere. Give its target the id that it points to.
    <nav aria-label="Accès rapide"><a href="#contenu">Aller au contenu</a></nav><main><h1>Déménager</h1><p>Un texte.</p></main>
    <nav aria-label="Accès rapide"><a href="#contenu">Aller au contenu</a></nav><main id="contenu"><h1>Déménager</h1><p>Un texte.</p></main>`,
  find: (_document, { once }) => once(deadSkipLinks),
};
