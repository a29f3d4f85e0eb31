import { renderToString } from "react-dom/server";
import { pageAt } from "./pages";
import { Site, titleOf } from "./Site";

export { paths } from "./pages";

/** A page as HTML, and its title, for the file at its address. */
export async function render(path: string): Promise<{ title: string; site: string }> {
  const page = await pageAt(path);
  if (!page) throw new Error(`No page at ${path}`);
  return { title: renderToString(titleOf(page)), site: renderToString(<Site path={path} page={page} />) };
}
