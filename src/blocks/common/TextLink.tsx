import type { ReactElement, ReactNode } from "react";
import { getPrintAttributes } from "../../rich-text/links";
import type { TextContext } from "../../rich-text/prose";

interface TextLinkProps {
  readonly block: Pick<TextContext, "prose">;
  readonly href: string | undefined;
  readonly children: ReactNode;
}

/** Renders a DSFR link, or only the text of the link if `href` is undefined. */
export function TextLink({ block, href, children }: TextLinkProps): ReactElement {
  const { a: Link } = block.prose.components;
  if (href === undefined) return <>{children}</>;
  return (
    <Link className="fr-link" href={href} {...getPrintAttributes(href, block.prose)}>
      {children}
    </Link>
  );
}
