import { metaTagsOf } from "dsfr-blocks/compiled";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { pageAt } from "./pages";
import { Site, titleOf } from "./Site";

export { paths } from "./pages";

/** A page as HTML, its title and what it says of itself to those who share it, for the file at its address. */
export async function render(path: string): Promise<{ title: string; meta: string; site: string }> {
  const page = await pageAt(path);
  if (!page) throw new Error(`No page at ${path}`);
  const [, ...tags] = metaTagsOf(page);
  return {
    title: renderToString(titleOf(page)),
    meta: tags.map((tag, index) => renderToStaticMarkup(<meta key={index} {...tag} />)).join("\n    "),
    site: renderToString(<Site path={path} page={page} />),
  };
}
