import { createFileRoute } from "@tanstack/react-router";
import { Page } from "dsfr-blocks/compiled";
import page from "../../content/devenir-eig.md";
import { SiteLink } from "../SiteLink";

export const Route = createFileRoute("/")({
  head: () => ({ meta: [{ title: page.title }] }),
  component: Candidates,
});

function Candidates() {
  return <Page {...page} components={{ a: SiteLink }} />;
}
