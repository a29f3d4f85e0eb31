import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { examplePages } from "../shared/examples";
import { allFixtures } from "../shared/fixtures";

export interface Reviewed {
  /** Of its files in tests/transcripts. */
  readonly file: string;
  readonly html: string;
}

/** What a person reviews as text: the first example of each block that the catalogue shows, and each example page, open and closed where it has a call. */
export function listReviewed(): Reviewed[] {
  const blocks = allFixtures.flatMap(({ block, fixtures }) => {
    const first = fixtures.find(({ shown }) => shown);
    const component = block.component as FunctionComponent;
    return first
      ? [
          {
            file: block.folder,
            html: renderToStaticMarkup(createElement(component, { ...first.content, ...first.with })),
          },
        ]
      : [];
  });
  const pages = examplePages.flatMap(({ name, page, content }) => {
    const file = name === "devenir-eig" ? "page" : `page-${name}`;
    const Page = page as unknown as FunctionComponent<object>;
    const renderShown = (given: object) =>
      renderToStaticMarkup(createElement(Page, { ...content, ...given }));
    if (!("open" in content)) return [{ file, html: renderShown({}) }];
    return [true, false].map((open) => ({
      file: `${file}-${open ? "open" : "closed"}`,
      html: renderShown({ open }),
    }));
  });
  return [...blocks, ...pages];
}
