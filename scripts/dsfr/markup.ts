import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { RichText } from "../../src/rich-text/RichText";
import { examplePages } from "../../tests/shared/examples";
import { allFixtures } from "../../tests/shared/fixtures";
import everyMarkdown from "./every-markdown.md?raw";

/** Sets of options that change elements or their attributes. Each fixture is rendered with each set. */
const VARIANTS: readonly object[] = [
  {},
  ...[3, 4, 5].map((headingLevel) => ({ headingLevel })),
  { id: "essai", landmark: true },
  { newWindow: () => true, sizeOf: () => 259_000, abbreviations: { EIG: "Entrepreneur" } },
];

const DAY = "2026-04-26";
const CALLS: readonly object[] = [
  { open: true },
  { open: true, closesAt: DAY, now: DAY },
  { open: false },
  { open: false, opensAt: DAY, now: "2026-04-25" },
];

/**
 * Returns HTML with every type of element that the library renders: each fixture with each set of options, all Markdown
 * syntax, and the example pages with each state of their call for applications.
 */
export function renderLibrary(): string[] {
  return [...VARIANTS.flatMap(renderFixtures), ...renderMarkdown(), ...renderPages()];
}

/** Renders every fixture of every block. */
export function renderFixtures(options: object = {}): string[] {
  return allFixtures.flatMap(({ block, fixtures: examples }) =>
    examples.map(({ content, with: context }) =>
      renderHtml(block.component as FunctionComponent, { ...content, ...context, ...options }),
    ),
  );
}

function renderMarkdown(): string[] {
  return [2, 3, 4, 5, 6].map((headingLevel) =>
    renderHtml(RichText as FunctionComponent<object>, { content: everyMarkdown, headingLevel }),
  );
}

const LONG_TITLE = "Un titre de page plus long que tous ceux que l’on écrit d’habitude";
const TITLES: readonly object[] = [
  { title: LONG_TITLE },
  { title: `${LONG_TITLE}, et plus long que celui-là` },
];

/**
 * Renders the example pages with each state of their call for applications, with titles long enough to change the layout, and
 * with a lead.
 */
export function renderPages(): string[] {
  return examplePages.flatMap(({ page, content }) => {
    const { list = [] } = (content["profiles"] ?? {}) as { list?: readonly string[] };
    const people = Object.fromEntries(list.map((name) => [name, { job: "Designer", href: "/a" }]));
    const calls = "open" in page.schema.fields ? CALLS : [{}, { now: DAY }];
    const lead = {
      description: "Un chapeau.",
      ...("image" in page.schema.fields && { image: "/a.png", alt: "" }),
    };
    return [...calls, ...TITLES, lead].map((variant) =>
      renderHtml(page as unknown as FunctionComponent<object>, { ...content, people, ...variant }),
    );
  });
}

function renderHtml<Props extends object>(component: FunctionComponent<Props>, props: Props): string {
  return renderToStaticMarkup(createElement(component, props));
}
