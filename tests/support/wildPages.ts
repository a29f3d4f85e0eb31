import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { ContentOf } from "../../src/definition/check";
import { CandidatesPage } from "../../src/pages";
import { RichText } from "../../src/rich-text/RichText";
import { field, steps } from "./authors";
import { writeEveryField } from "./everyField";
import { markdownText } from "./hostile";
import { wrapInEveryBlock, vectors } from "./xss";

const text = fc.oneof(
  fc.oneof(field, steps).map((draft) => draft(() => "")),
  markdownText,
  fc.constantFrom(...vectors).map((vector) => wrapInEveryBlock(vector.text)),
);

/** Texts of the same kinds alone, as they show. */
export function createWildTexts(count: number): string[] {
  return fc
    .sample(text, { numRuns: count, seed: 2026 })
    .map((content) => renderToStaticMarkup(createElement(RichText, { content: content.slice(0, 500) })));
}

/** Pages with in each field what editors, careless or hostile, may write there: the same ones each time. */
export function createWildPages(count: number): string[] {
  const texts = fc.sample(text, { numRuns: count * 8, seed: 2026 });
  return Array.from({ length: count }, (_page, index) => {
    const own = texts.slice(index * 8, index * 8 + 8);
    let next = 0;
    const write = (format: string) =>
      format === "date" ? "2026-04-26" : (own[next++ % own.length] ?? "").slice(0, 2000);
    const content = writeEveryField(CandidatesPage.schema, write, index % 2 === 0) as ContentOf<
      typeof CandidatesPage
    >;
    return renderToStaticMarkup(
      createElement(CandidatesPage, { ...content, layout: "candidates", lang: "fr" }),
    );
  });
}
