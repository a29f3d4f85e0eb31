import { AccessibilityMention } from "dsfr-blocks";
import type { ReactElement } from "react";

/** The DSFR's footer, in text alone, with what the law asks of it. */
export function Footer(): ReactElement {
  return (
    <footer role="contentinfo" className="fr-footer" id="pied">
      <div className="fr-container">
        <div className="fr-footer__body">
          <div className="fr-footer__brand fr-enlarge-link">
            <a className="fr-footer__brand-link site-brand" href="/" title="Accueil – Relais numérique">
              Relais numérique
            </a>
          </div>
          <div className="fr-footer__content">
            <p className="fr-footer__content-desc">
              Ce site est un exemple : l’Office fictif des phares, son programme et les personnes que les
              pages nomment n’existent pas.
            </p>
          </div>
        </div>
        <div className="fr-footer__bottom">
          <ul className="fr-footer__bottom-list">
            <li className="fr-footer__bottom-item">
              {/* as content/accessibilite.md says */}
              <AccessibilityMention state="partiellement conforme" href="/accessibilite/" />
            </li>
            <li className="fr-footer__bottom-item">
              <a className="fr-footer__bottom-link" href="/mentions-legales/">
                Mentions légales
              </a>
            </li>
          </ul>
        </div>
      </div>
    </footer>
  );
}
