import { metaTagsOf, Page } from "dsfr-blocks/compiled";
import page from "../../content/devenir-eig.md";
import { SiteLink } from "../SiteLink";

export const meta = () => metaTagsOf(page);

export default function Candidates() {
  return <Page {...page} components={{ a: SiteLink }} />;
}
