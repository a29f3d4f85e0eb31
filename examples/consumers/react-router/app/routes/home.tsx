import { metaTagsOf, Page } from "dsfr-blocks/compiled";
import { useLoaderData } from "react-router";
import page from "../../content/devenir-eig.md";
import { SiteLink } from "../SiteLink";

export const meta = () => metaTagsOf(page);

// the day of the request, or of the build
export const loader = () => ({ now: new Date() });

// the visitor's day, once React has hydrated the page as it was rendered
export const clientLoader = () => ({ now: new Date() });
clientLoader.hydrate = true as const;

export default function Candidates() {
  const { now } = useLoaderData<typeof clientLoader>();
  return <Page {...page} components={{ a: SiteLink }} now={now} />;
}
