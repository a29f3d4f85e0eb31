import { type CompiledPage, type Now, Page } from "dsfr-blocks/compiled";
import type { ReactElement } from "react";
import { DaySwitch } from "./DaySwitch";
import { Footer } from "./Footer";
import { Header } from "./Header";

interface SiteProps {
  readonly path: string;
  readonly page: CompiledPage;
  /** Present day, which determines whether a call for applications is open. */
  readonly now: Now;
}

/** Renders a page between the skip links, the header and the footer of the site. */
export function Site({ path, page, now }: SiteProps): ReactElement {
  const { base = "" } = page;
  return (
    <>
      <SkipLinks />
      <Header path={path} base={base} />
      {/* `home`: the home page is the root of the breadcrumb, so site.css hides the breadcrumb on this page */}
      <div id="page" className={path === "/" ? "home" : undefined}>
        <Page {...page} now={now} />
      </div>
      <DaySwitch />
      <Footer base={base} />
    </>
  );
}

const SKIP_LINKS = [
  { href: "#contenu", text: "Contenu" },
  { href: "#navigation", text: "Menu" },
  { href: "#pied", text: "Pied de page" },
];

function SkipLinks(): ReactElement {
  return (
    <div className="fr-skiplinks">
      <nav className="fr-container" aria-label="Accès rapide">
        <ul className="fr-skiplinks__list">
          {SKIP_LINKS.map(({ href, text }) => (
            <li key={href}>
              <a className="fr-link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
