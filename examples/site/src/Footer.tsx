import { AccessibilityMention } from "dsfr-blocks";
import type { ReactElement } from "react";

/** Where each reader goes next. */
const WAYS = [
  {
    title: "Le programme",
    links: [
      { href: "/#fonctionnement", words: "Comment cela marche" },
      { href: "/#phases", words: "Un an, quatre phases" },
      { href: "/faq/", words: "Questions fréquentes" },
    ],
  },
  {
    title: "Pour les relais",
    links: [
      { href: "/devenir/", words: "Devenir relais" },
      { href: "/devenir/#conditions", words: "Contrat et salaires" },
      { href: "/postuler/", words: "Postuler" },
    ],
  },
  {
    title: "Pour les ports",
    links: [
      { href: "/administrations/", words: "Accueillir un relais" },
      { href: "/administrations/#criteres", words: "Critères de choix" },
      { href: "/proposer/", words: "Proposer un projet" },
    ],
  },
];

const LEGAL = [
  { href: "/mentions-legales/", words: "Mentions légales" },
  { href: "/mentions-legales/#body-donnees-personnelles", words: "Données personnelles" },
];

/** The DSFR's footer, with what the law asks of it. */
export function Footer(): ReactElement {
  return (
    <footer role="contentinfo" className="fr-footer" id="pied">
      <div className="fr-footer__top">
        <div className="fr-container">
          <div className="fr-grid-row fr-grid-row--gutters">
            {WAYS.map(({ title, links }) => (
              <div key={title} className="fr-col-12 fr-col-sm-4">
                <h2 className="fr-footer__top-cat">{title}</h2>
                <ul className="fr-footer__top-list">
                  {links.map(({ href, words }) => (
                    <li key={href}>
                      <a className="fr-footer__top-link" href={href}>
                        {words}
                      </a>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </div>
      </div>
      <div className="fr-container">
        <div className="fr-footer__body">
          <div className="fr-footer__brand fr-enlarge-link">
            <img className="site-mark" src="/img/phare-icone.svg" alt="" width="64" height="64" />
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
            {LEGAL.map(({ href, words }) => (
              <li key={href} className="fr-footer__bottom-item">
                <a className="fr-footer__bottom-link" href={href}>
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </footer>
  );
}
