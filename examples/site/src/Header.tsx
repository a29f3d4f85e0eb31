import type { Translation } from "dsfr-blocks/compiled";
import type { ReactElement } from "react";

export interface HeaderTexts {
  readonly home: string;
  readonly tagline: string;
  readonly menu: string;
  readonly menuLabel: string;
  /** Links of the menu, in order. */
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

const FRENCH: HeaderTexts = {
  home: "Accueil",
  tagline: "Un programme de l’Office fictif des phares",
  menu: "Menu",
  menuLabel: "Menu principal",
  links: [
    { href: "/", text: "Le programme" },
    { href: "/devenir/", text: "Devenir relais" },
    { href: "/postuler/", text: "Postuler" },
    { href: "/administrations/", text: "Accueillir un relais" },
    { href: "/proposer/", text: "Proposer un projet" },
    { href: "/faq/", text: "Questions fréquentes" },
  ],
};

interface HeaderProps {
  readonly path: string;
  /** Path under which the site is published, without a final slash. */
  readonly base: string;
  /** Languages of the page. The menu has a link to each other language. */
  readonly translations?: readonly Translation[] | undefined;
  readonly texts?: HeaderTexts | undefined;
}

/**
 * Renders the DSFR's header and navigation for a site that does not belong to the French State: the site has its own logo. The
 * menu needs no script: on a small screen, the menu is a `<details>`; on a large screen, the menu is always visible.
 */
export function Header({ path, base, translations = [], texts = FRENCH }: HeaderProps): ReactElement {
  return (
    <header role="banner" className="fr-header site-header">
      <div className="fr-header__body">
        <div className="fr-container">
          <div className="fr-header__body-row">
            <div className="fr-header__brand fr-enlarge-link">
              <picture className="site-mark">
                <img src={`${base}/img/phare-icone.svg`} alt="" width="64" height="64" />
              </picture>
              <div className="fr-header__service">
                <a href={base + texts.links[0]?.href} title={`${texts.home} – Relais numérique`}>
                  <p className="fr-header__service-title">Relais numérique</p>
                </a>
                <p className="fr-header__service-tagline">{texts.tagline}</p>
              </div>
            </div>
          </div>
        </div>
      </div>
      <div className="fr-container">
        <nav className="fr-nav site-nav" id="navigation" aria-label={texts.menuLabel}>
          <details className="site-menu">
            <summary className="fr-btn fr-btn--tertiary fr-btn--sm">{texts.menu}</summary>
            <ul className="fr-nav__list">
              {texts.links.map(({ href, text }) => (
                <li key={href} className="fr-nav__item">
                  <a className="fr-nav__link" href={base + href} aria-current={href === path ? "page" : undefined}>
                    {text}
                  </a>
                </li>
              ))}
              {translations.map(
                ({ lang, label, url, isCurrent }) =>
                  !isCurrent && (
                    <li key={lang} className="fr-nav__item">
                      <a lang={lang} hrefLang={lang} className="fr-nav__link" href={url}>
                        {label}
                      </a>
                    </li>
                  ),
              )}
            </ul>
          </details>
        </nav>
      </div>
    </header>
  );
}
