import type { ReactNode } from "react";

interface PageLinkProps {
  /** Id of a page of the catalogue. */
  readonly to: string;
  /** Anchor of a section of the page. */
  readonly part?: string;
  readonly children: ReactNode;
}

/**
 * Renders a link to another page of the catalogue. The URL is relative to Storybook's frame, so it works in any folder; the
 * `<base>` of the frame opens links in the parent window.
 */
export function PageLink({ to, part, children }: PageLinkProps) {
  return <a href={`./?path=/docs/${to}${part === undefined ? "" : `#${part}`}`}>{children}</a>;
}
