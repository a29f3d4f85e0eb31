import type { ComponentType, ReactElement } from "react";
import { getDocumentFormat } from "@dsfr-blocks/base/url";
import { removeBasePath } from "../rich-text/url";

interface LinkProps {
  readonly href?: string;
  readonly route?: string;
}

/**
 * Creates a component that adds to a link its `route`, its URL without the base path, if the link leads to a page of the site.
 * A site's own component gets the `route` as its `href`, since a router's link adds the base path itself. No router knows a
 * document or another site: such a link has no `route`.
 */
export function createRoutedLink(
  Link: ComponentType<LinkProps>,
  basePath: string,
): (props: LinkProps) => ReactElement {
  return (props) => {
    const { href = "" } = props;
    const route = removeBasePath(href, basePath);
    return route === href || getDocumentFormat(route) ? (
      <Link {...props} />
    ) : (
      <Link {...props} route={route} />
    );
  };
}
