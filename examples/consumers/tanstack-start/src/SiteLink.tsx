import { Link } from "@tanstack/react-router";
import type { AnchorHTMLAttributes } from "react";

/** The router's link for the site's own pages; a plain one for documents, which the router does not know. */
export function SiteLink({ href = "", ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  const isPage = href.startsWith("/") && !/\.\w+$/.test(href);
  return isPage ? <Link {...rest} to={href} /> : <a {...rest} href={href} />;
}
