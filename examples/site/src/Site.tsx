import { type CompiledPage, Page } from "dsfr-blocks/compiled";
import type { ReactElement } from "react";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { TODAY } from "./today";

interface SiteProps {
  readonly path: string;
  readonly page: CompiledPage;
}

/** A page between the site's header and its footer. */
export function Site({ path, page }: SiteProps): ReactElement {
  return (
    <>
      <SkipLinks />
      <Header path={path} />
      {/* the breadcrumb begins on the home page, which has none */}
      <div id="page" className={path === "/" ? "home" : undefined}>
        <Page {...page} now={TODAY} />
      </div>
      <Footer />
    </>
  );
}

/** What the browser's tab says: no two pages the same. */
export function titleOf({ title }: CompiledPage): string {
  return `${title} – Relais numérique`;
}

const PARTS = [
  { href: "#contenu", words: "Contenu" },
  { href: "#navigation", words: "Menu" },
  { href: "#pied", words: "Pied de page" },
];

function SkipLinks(): ReactElement {
  return (
    <div className="fr-skiplinks">
      <nav className="fr-container" aria-label="Accès rapide">
        <ul className="fr-skiplinks__list">
          {PARTS.map(({ href, words }) => (
            <li key={href}>
              <a className="fr-link" href={href}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
