import type { ComponentType, ReactElement } from "react";
import { getDocumentFormat } from "@dsfr-blocks/base/url";
import { removeBasePath } from "../rich-text/url";

interface LinkProps {
  readonly href?: string;
  readonly route?: string;
}

/**
 * Creates a component that adds a `route` to each link that leads to a page of the site: the URL without the base path. A
 * site's own component receives `route` as its `href`, because a router's link adds the base path itself. A link to a document
 * or to another site has no `route`, because no router handles it.
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
