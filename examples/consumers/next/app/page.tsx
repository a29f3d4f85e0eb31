// A server component: no block, no content file and no parser goes to the browser.
import type { Metadata } from "next";
import { Page } from "dsfr-blocks/compiled";
import { loadPage } from "dsfr-blocks/node";

// called where it shows, so that `next dev` shows a text that has changed
const load = () => loadPage("content/devenir-eig.md", { people: "content/people", onWarning: console.warn });

export function generateMetadata(): Metadata {
  return { title: load().title };
}

export default function Candidates() {
  return <Page {...load()} />;
}
