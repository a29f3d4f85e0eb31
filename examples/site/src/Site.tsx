import { type CompiledPage, type Now, Page, type Translation, translationsOf } from "dsfr-blocks/compiled";
import type { ReactElement, ReactNode } from "react";
import { Footer, type FooterTexts } from "./Footer";
import { Header, type HeaderTexts } from "./Header";

/** Texts around the pages, in the language of the page. */
export interface SiteTexts {
  readonly header: HeaderTexts;
  readonly footer: FooterTexts;
  readonly skipLinks: SkipLinksProps;
}

interface SiteProps {
  readonly path: string;
  readonly page: CompiledPage;
  /** Present day, which determines whether a call for applications is open. */
  readonly now: Now;
  /** French texts by default. */
  readonly texts?: SiteTexts | undefined;
  /** Elements between the page and the footer. */
  readonly children?: ReactNode;
}

/** Renders a page between the skip links, the header and the footer of the site. */
export function Site({ path, page, now, texts, children }: SiteProps): ReactElement {
  return (
    <Frame path={path} base={page.base} translations={translationsOf(page)} texts={texts}>
      {/* `home`: the home page is the root of the breadcrumb, so site.css hides the breadcrumb on this page */}
      <div id="page" className={/^\/(?:en\/)?$/.test(path) ? "home" : undefined}>
        <Page {...page} now={now} />
      </div>
      {children}
    </Frame>
  );
}

interface FrameProps extends Pick<SiteProps, "path" | "texts" | "children"> {
  /** Path under which the site is published, without a final slash. */
  readonly base: string | undefined;
  readonly translations?: readonly Translation[] | undefined;
}

/** Renders its children between the skip links, the header and the footer of the site. */
export function Frame({ path, base = "", translations, texts, children }: FrameProps): ReactElement {
  return (
    <>
      <SkipLinks {...texts?.skipLinks} />
      <Header path={path} base={base} translations={translations} texts={texts?.header} />
      {children}
      <Footer base={base} texts={texts?.footer} />
    </>
  );
}

interface SkipLinksProps {
  readonly label?: string;
  readonly content?: string;
  readonly menu?: string;
  readonly footer?: string;
}

function SkipLinks({
  label = "Accès rapide",
  content = "Contenu",
  menu = "Menu",
  footer = "Pied de page",
}: SkipLinksProps): ReactElement {
  const links = { "#contenu": content, "#navigation": menu, "#pied": footer };
  return (
    <div className="fr-skiplinks">
      <nav className="fr-container" aria-label={label}>
        <ul className="fr-skiplinks__list">
          {Object.entries(links).map(([href, text]) => (
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
