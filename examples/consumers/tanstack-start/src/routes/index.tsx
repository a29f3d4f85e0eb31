import { createFileRoute } from "@tanstack/react-router";
import { metaTagsOf, Page } from "dsfr-blocks/compiled";
import page from "../../content/devenir-eig.md";
import { SiteLink } from "../SiteLink";
import { useNow } from "../useNow";

export const Route = createFileRoute("/")({
  loader: () => ({ now: new Date() }),
  head: () => ({ meta: metaTagsOf(page) }),
  component: Candidates,
});

function Candidates() {
  const now = useNow(Route.useLoaderData().now);
  return <Page {...page} components={{ a: SiteLink }} now={now} />;
}
