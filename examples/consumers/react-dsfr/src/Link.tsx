import type { AnchorHTMLAttributes } from "react";

/** The site's own link, one for both libraries; a router's goes in its place. */
export function Link(props: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a {...props} data-link="" />;
}
