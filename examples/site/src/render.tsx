import { metaTagsOf } from "dsfr-blocks/compiled";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { loadPage } from "./pages";
import { Site } from "./Site";
import { titleOf } from "./titleOf";
import { TODAY } from "./today";

export { paths } from "./pages";

/** Renders a page to HTML: its title, its `<meta>` elements and its content. Throws if there is no page at the path. */
export async function render(path: string): Promise<{ title: string; meta: string; site: string }> {
  const page = await loadPage(path);
  if (!page) throw new Error(`No page at ${path}`);
  const [, ...tags] = metaTagsOf(page);
  return {
    title: renderToString(titleOf(page)),
    meta: tags.map((tag, index) => renderToStaticMarkup(<meta key={index} {...tag} />)).join("\n    "),
    site: renderToString(<Site path={path} page={page} now={TODAY} />),
  };
}
