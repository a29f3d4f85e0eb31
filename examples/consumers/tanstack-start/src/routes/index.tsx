import { createFileRoute } from "@tanstack/react-router";
import { metaTagsOf, Page } from "dsfr-blocks/compiled";
import page from "../../content/devenir-eig.md";
import { SiteLink } from "../SiteLink";

export const Route = createFileRoute("/")({
  head: () => ({ meta: metaTagsOf(page) }),
  component: Candidates,
});

function Candidates() {
  return <Page {...page} components={{ a: SiteLink }} />;
}
