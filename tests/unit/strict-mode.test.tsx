// @vitest-environment jsdom

import { readFileSync } from "node:fs";
import { cleanup, render } from "@testing-library/react";
import { StrictMode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, it } from "vitest";
import { readPage } from "../../src/definition/check";
import { CandidatesPage } from "../../src/pages";

afterEach(cleanup);

/** As a browser writes what React gave it: jsdom has its own way with attributes. */
const settled = (html: string) => {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return body.innerHTML;
};

it("gives headings the same ids when React renders each component twice, and again", () => {
  const { value } = readPage(readFileSync("examples/devenir-eig.md", "utf8"), CandidatesPage);
  if (!value) throw new Error("the example has no fault");
  const desc = "## Le dossier\n\nUn.\n\n## Le dossier\n\nDeux.";
  const page = { ...value, how: { ...value.how, desc }, profiles: { ...value.profiles, desc } };
  const html = settled(renderToStaticMarkup(<CandidatesPage {...page} />));
  expect(html).toContain('id="profils-le-dossier-2"');
  const strict = (
    <StrictMode>
      <CandidatesPage {...page} />
    </StrictMode>
  );
  const { container, rerender } = render(strict);
  const listIds = () => [...container.querySelectorAll("[id]")].map(({ id }) => id);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(listIds()).toEqual(ids);
  rerender(strict);
  expect(listIds()).toEqual(ids);
});
