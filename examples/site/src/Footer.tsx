import { AccessibilityMention } from "dsfr-blocks/components";
import type { ComponentProps, ReactElement } from "react";

interface FooterLink {
  readonly href: string;
  readonly text: string;
  /** Language of the page to which the link leads, if it is not that of the footer. */
  readonly hrefLang?: string;
}

export interface FooterTexts {
  readonly home: { readonly href: string; readonly text: string };
  readonly description: string;
  /** Groups of links, one for each audience. */
  readonly groups: readonly { readonly title: string; readonly links: readonly FooterLink[] }[];
  readonly legal: readonly FooterLink[];
  /** Labels of the accessibility mention, in another language than French. */
  readonly labels?: ComponentProps<typeof AccessibilityMention>["labels"];
}

const FRENCH: FooterTexts = {
  home: { href: "/", text: "Accueil" },
  description:
    "Ce site est un exemple : l’Office fictif des phares, son programme et les personnes que les pages nomment n’existent pas.",
  groups: [
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
],
  legal: [
  { href: "/mentions-legales/", text: "Mentions légales" },
  { href: "/mentions-legales/#body-donnees-personnelles", text: "Données personnelles" },
  ],
};

interface FooterProps {
  /** Path under which the site is published, without a final slash. */
  readonly base: string;
  readonly texts?: FooterTexts | undefined;
}

/** Renders the DSFR's footer, with the links that the law requires. */
export function Footer({ base, texts = FRENCH }: FooterProps): ReactElement {
  return (
    <footer role="contentinfo" className="fr-footer" id="pied">
      <div className="fr-footer__top">
        <div className="fr-container">
          <div className="fr-grid-row fr-grid-row--gutters">
            {texts.groups.map(({ title, links }) => (
              <div key={title} className="fr-col-12 fr-col-sm-4">
                <h2 className="fr-footer__top-cat">{title}</h2>
                <ul className="fr-footer__top-list">
                  {links.map(({ href, text, hrefLang }) => (
                    <li key={href}>
                      <a className="fr-footer__top-link" href={base + href} hrefLang={hrefLang}>
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
            <a className="fr-footer__brand-link site-brand" href={base + texts.home.href} title={`${texts.home.text} – Relais numérique`}>
              Relais numérique
            </a>
          </div>
          <div className="fr-footer__content">
            <p className="fr-footer__content-desc">
              {texts.description}
            </p>
          </div>
        </div>
        <div className="fr-footer__bottom">
          <ul className="fr-footer__bottom-list">
            <li className="fr-footer__bottom-item">
              {/* same state as in content/accessibilite.md */}
              <AccessibilityMention labels={texts.labels} state="non conforme" href={`${base}/accessibilite/`} />
            </li>
            {texts.legal.map(({ href, text, hrefLang }) => (
              <li key={href} className="fr-footer__bottom-item">
                <a className="fr-footer__bottom-link" href={base + href} hrefLang={hrefLang}>
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
