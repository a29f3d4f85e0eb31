import { linkTagsOf, metaTagsOf } from "dsfr-blocks/compiled";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { DaySwitch } from "./DaySwitch";
import { ENGLISH, ENGLISH_DAYS } from "./english";
import { loadPage } from "./pages";
import { Site } from "./Site";
import { titleOf } from "./titleOf";
import { TODAY } from "./today";

export { paths } from "./pages";

/** Renders a page to HTML: its language, its title, its `<meta>` and `<link>` elements, and its content. Throws if there is no page at the path. */
export async function render(
  path: string,
): Promise<{ lang: string; title: string; meta: string; site: string }> {
  const page = await loadPage(path);
  if (!page) throw new Error(`No page at ${path}`);
  const { lang = "fr" } = page;
  const [, ...tags] = metaTagsOf(page);
  const elements = [
    ...tags.map((tag, index) => <meta key={index} {...tag} />),
    ...linkTagsOf(page).map((tag) => <link key={tag.hrefLang} {...tag} />),
  ];
  const [texts, days] = lang === "en" ? [ENGLISH, ENGLISH_DAYS] : [];
  return {
    lang,
    title: renderToString(titleOf(page)),
    meta: elements.map((element) => renderToStaticMarkup(element)).join("\n    "),
    site: renderToString(
      <Site path={path} page={page} now={TODAY} texts={texts}>
        <DaySwitch texts={days} />
      </Site>,
    ),
  };
}
