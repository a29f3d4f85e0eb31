import type { ReactNode } from "react";

interface PageLinkProps {
  /** A page of the catalogue, by its id. */
  readonly to: string;
  /** A part of it. */
  readonly part?: string;
  readonly children: ReactNode;
}

/**
 * A link to another page of the catalogue, whatever folder it is served from: the address is relative to
 * Storybook's frame, whose `<base>` opens links in its parent.
 */
export function PageLink({ to, part, children }: PageLinkProps) {
  return <a href={`./?path=/docs/${to}${part === undefined ? "" : `#${part}`}`}>{children}</a>;
}
