import { createFileRoute, notFound } from "@tanstack/react-router";
import { type CompiledPage, metaTagsOf, Page } from "dsfr-blocks/compiled";
import { SiteLink } from "../SiteLink";
import { useNow } from "../useNow";

const files = import.meta.glob<CompiledPage>("../../content/*.md", { eager: true, import: "default" });

/** The page of an address: `/postuler` is `content/postuler.md`. */
function pageAt(name: string): CompiledPage {
  const page = files[`../../content/${name}.md`];
  if (!page) throw notFound();
  return page;
}

export const Route = createFileRoute("/$page")({
  loader: ({ params }) => {
    pageAt(params.page);
    return { now: new Date() };
  },
  head: ({ params }) => ({ meta: metaTagsOf(pageAt(params.page)) }),
  component: SitePage,
});

function SitePage() {
  const now = useNow(Route.useLoaderData().now);
  return <Page {...pageAt(Route.useParams().page)} components={{ a: SiteLink }} now={now} />;
}
