import { AccessibilityMention } from "dsfr-blocks/components";
import type { ReactElement } from "react";

/** Groups of links in the footer, one for each audience. */
const LINK_GROUPS = [
  {
    title: "Le programme",
    links: [
      { href: "/#fonctionnement", text: "Comment cela marche" },
      { href: "/#phases", text: "Un an, quatre phases" },
      { href: "/faq/", text: "Questions fréquentes" },
    ],
  },
  {
    title: "Pour les relais",
    links: [
      { href: "/devenir/", text: "Devenir relais" },
      { href: "/devenir/#conditions", text: "Contrat et salaires" },
      { href: "/postuler/", text: "Postuler" },
    ],
  },
  {
    title: "Pour les ports",
    links: [
      { href: "/administrations/", text: "Accueillir un relais" },
      { href: "/administrations/#criteres", text: "Critères de choix" },
      { href: "/proposer/", text: "Proposer un projet" },
    ],
  },
];

const LEGAL = [
  { href: "/mentions-legales/", text: "Mentions légales" },
  { href: "/mentions-legales/#body-donnees-personnelles", text: "Données personnelles" },
];

interface FooterProps {
  /** Path under which the site is published, without a final slash. */
  readonly base: string;
}

/** Renders the DSFR's footer, with the links that the law requires. */
export function Footer({ base }: FooterProps): ReactElement {
  return (
    <footer role="contentinfo" className="fr-footer" id="pied">
      <div className="fr-footer__top">
        <div className="fr-container">
          <div className="fr-grid-row fr-grid-row--gutters">
            {LINK_GROUPS.map(({ title, links }) => (
              <div key={title} className="fr-col-12 fr-col-sm-4">
                <h2 className="fr-footer__top-cat">{title}</h2>
                <ul className="fr-footer__top-list">
                  {links.map(({ href, text }) => (
                    <li key={href}>
                      <a className="fr-footer__top-link" href={base + href}>
                        {text}
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
            <picture className="site-mark">
              <img src={`${base}/img/phare-icone.svg`} alt="" width="64" height="64" />
            </picture>
            <a className="fr-footer__brand-link site-brand" href={`${base}/`} title="Accueil – Relais numérique">
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
              {/* same state as in content/accessibilite.md */}
              <AccessibilityMention state="partiellement conforme" href={`${base}/accessibilite/`} />
            </li>
            {LEGAL.map(({ href, text }) => (
              <li key={href} className="fr-footer__bottom-item">
                <a className="fr-footer__bottom-link" href={base + href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </footer>
  );
}
