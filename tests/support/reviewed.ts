import { readFileSync } from "node:fs";
import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { readPage } from "../../src/definition/check";
import { CandidatesPage } from "../../src/pages";
import { allFixtures } from "./fixtures";

export interface Reviewed {
  /** Of its files in tests/transcripts. */
  readonly file: string;
  readonly html: string;
}

/** What a person reviews as text: the first example of each block that the catalogue shows, and the page, open and closed. */
export function reviewed(): Reviewed[] {
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
  const { value: page } = readPage(readFileSync("examples/devenir-eig.md", "utf8"), CandidatesPage);
  if (!page) throw new Error("examples/devenir-eig.md cannot be read.");
  const pages = [true, false].map((open) => ({
    file: open ? "page-open" : "page-closed",
    html: renderToStaticMarkup(createElement(CandidatesPage, { ...page, open })),
  }));
  return [...blocks, ...pages];
}
