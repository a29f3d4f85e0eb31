import type { ReactNode } from "react";

interface PageLinkProps {
  /** Id of a page of the catalogue. */
  readonly to: string;
  /** Anchor of a section of the page. */
  readonly part?: string;
  readonly children: ReactNode;
}

/**
 * Renders a link to another page of the catalogue. The URL is relative to Storybook's frame, so that the catalogue works in any
 * folder. The `<base>` of the frame makes links open in the parent window.
 */
export function PageLink({ to, part, children }: PageLinkProps) {
  return <a href={`./?path=/docs/${to}${part === undefined ? "" : `#${part}`}`}>{children}</a>;
}
