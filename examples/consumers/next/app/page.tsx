// A server component: no block, no content file and no parser goes to the browser.
import type { Metadata } from "next";
import { metadataOf, Page } from "dsfr-blocks/compiled";
import page from "../content/devenir-eig.md";

export const metadata: Metadata = metadataOf(page);

export default function Candidates() {
  return <Page {...page} />;
}
