import type { ReactElement } from "react";

/** The menu, in the order in which it is read. */
const MENU = [
  { href: "/", words: "Le programme" },
  { href: "/devenir/", words: "Devenir relais" },
  { href: "/postuler/", words: "Postuler" },
  { href: "/administrations/", words: "Accueillir un relais" },
  { href: "/proposer/", words: "Proposer un projet" },
  { href: "/faq/", words: "Questions fréquentes" },
];

interface HeaderProps {
  readonly path: string;
}

/**
 * The DSFR's header and navigation for a site that is no State's, with its own mark. The menu needs no script: on a small
 * screen it unfolds as any `<details>`, on a large one it always shows.
 */
export function Header({ path }: HeaderProps): ReactElement {
  return (
    <header role="banner" className="fr-header site-header">
      <div className="fr-header__body">
        <div className="fr-container">
          <div className="fr-header__body-row">
            <div className="fr-header__brand fr-enlarge-link">
              <img className="site-mark" src="/img/phare-icone.svg" alt="" width="64" height="64" />
              <div className="fr-header__service">
                <a href="/" title="Accueil – Relais numérique">
                  <p className="fr-header__service-title">Relais numérique</p>
                </a>
                <p className="fr-header__service-tagline">Un programme de l’Office fictif des phares</p>
              </div>
            </div>
          </div>
        </div>
      </div>
      <div className="fr-container">
        <nav className="fr-nav site-nav" id="navigation" aria-label="Menu principal">
          <details className="site-menu">
            <summary className="fr-btn fr-btn--tertiary fr-btn--sm">Menu</summary>
            <ul className="fr-nav__list">
              {MENU.map(({ href, words }) => (
                <li key={href} className="fr-nav__item">
                  <a className="fr-nav__link" href={href} aria-current={href === path ? "page" : undefined}>
                    {words}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        </nav>
      </div>
    </header>
  );
}
