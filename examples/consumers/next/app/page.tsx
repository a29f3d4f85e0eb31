// A server component: no block, no content file and no parser goes to the browser.
import type { Metadata } from "next";
import { CandidatesPage } from "dsfr-blocks/compiled";
import { loadPage } from "dsfr-blocks/node";

const page = loadPage("content/devenir-eig.md", { people: "content/people", onWarning: console.warn });

export const metadata: Metadata = { title: page.title };

export default function Page() {
  return <CandidatesPage {...page} />;
}
