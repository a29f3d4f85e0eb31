// @vitest-environment jsdom

import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { inline, optional } from "@dsfr-blocks/content/schema";
import { definePage } from "./definePage";
import { RichSection } from "./RichSection";
import { PageFrame } from "./PageFrame";

const TextPage = definePage({
  name: "TextPage",
  layout: "text",
  description: "Un texte.",
  fields: { title: optional(inline("Le titre.")) },
  blocks: {},
  body: true,
});

const OpenedPage = definePage({
  name: "OpenedPage",
  layout: "opened",
  description: "Un texte, et un bandeau.",
  fields: { title: optional(inline("Le titre.")), intro: optional(inline("Un mot.")) },
  blocks: {},
  render: ({ title, intro }, page) => <PageFrame page={page} title={title} opening={intro} />,
});

const renderShown = (body: string) =>
  new DOMParser().parseFromString(
    renderToStaticMarkup(<TextPage title="Mentions" body={body} />),
    "text/html",
  ).body;

/** Each section of a text: its id, its title, and the headings below. */
const sections = (body: string) =>
  [...renderShown(body).querySelectorAll("section")].map(({ id, children }) =>
    [
      id,
      ...[...(children[0]?.querySelectorAll("h2, h3, h4") ?? [])].map(
        (h) => `${h.localName} ${h.textContent}`,
      ),
    ].join(", "),
  );

describe("a page's frame", () => {
  it("tells a long title, whatever stands beside it", () => {
    expect(renderShown("").querySelector(".dsfrb-axis__head:only-child h1")?.textContent).toBe("Mentions");
    for (const [title, long] of [
      ["Mentions", 0],
      ["Administrations", 0],
      ["Comment devenir relais au large", 0],
      ["Comment proposer un projet au jury", 1],
      ["Déclaration d’anticonstitutionnalité", 1],
      ["Les mentions que la loi demande aux sites publics", 1],
    ] as const)
      for (const intro of [undefined, "Bonjour"]) {
        const html = renderToStaticMarkup(<OpenedPage title={title} intro={intro} />);
        expect(html.split(/dsfrb-axis__head--long(?!e)/)).toHaveLength(long + 1);
        expect(html.includes('<div class="dsfrb-axis__body">Bonjour</div>')).toBe(intro !== undefined);
      }
  });

  it("sets long prose in one column, with a summary of three sections or more", () => {
    const LongPage = definePage({
      name: "LongPage",
      layout: "long",
      description: "Un long texte.",
      fields: { title: optional(inline("Le titre.")) },
      blocks: {},
      body: true,
      density: "text",
    });
    const linksIn = (body: string) => {
      const html = renderToStaticMarkup(<LongPage title="Mentions" body={body} />);
      const page = new DOMParser().parseFromString(html, "text/html");
      const links = [...page.querySelectorAll(".dsfrb-text nav a")];
      return links.map(
        (link) => page.querySelector(link.getAttribute("href") ?? "")?.querySelector("h2")?.textContent,
      );
    };
    expect(linksIn("Mot.\n\n## A\n\nUn.\n\n## B\n\nDeux.\n\n## C\n\nTrois.")).toEqual(["A", "B", "C"]);
    expect(linksIn("## A\n\nUn.\n\n## B\n\nDeux.")).toEqual([]);
  });

  it("sets short parts of a section side by side, under the section's title, and no long or headless one", () => {
    const sheets = (body: string) =>
      [...renderShown(body).querySelectorAll(".dsfrb-sheets > *")].map(({ textContent }) => textContent);
    expect(sheets("## A\n\nMot.\n\n### B\n\nUn.\n\n### C\n\nDeux.")).toEqual(["BUn.", "CDeux."]);
    expect(sheets("## A\n\n### B\n\nUn.\n\n### C\n\nDeux.\n\n## D\n\nTrois.")).toEqual(["BUn.", "CDeux."]);
    expect(sheets("## A\n\n### B\n\nUn.")).toEqual([]);
    expect(sheets(`## A\n\n### B\n\nUn.\n\n### C\n\n${"mot ".repeat(120)}`)).toEqual([]);
    expect(sheets("## A\n\n### B\n\n### C\n\nDeux.")).toEqual([]);
  });

  it("never has an empty title, nor an empty container", () => {
    const html = renderToStaticMarkup(<OpenedPage title=" " />);
    expect(html).toContain("<h1>Page sans titre</h1>");
    expect(html).toMatch(/<\/div><\/main><\/div>$/);
    expect(html).not.toContain('<div class="fr-container"></div>');
  });
});

describe("a text of a page", () => {
  it("has a section for each of its shallowest headings, whatever was typed", () => {
    expect(sections("#### Un\n\nA\n\n##### Deux\n\nB\n\n#### Trois\n\nC")).toEqual([
      "body, h2 Un, h3 Deux",
      "body-trois, h2 Trois",
    ]);
  });

  it("keeps what stands before its first heading, without a title", () => {
    expect(sections("A\n\n### Un\n\nB\n\n## Deux\n\nC")).toEqual(["body, h2 Un", "body-deux, h2 Deux"]);
    expect(sections("A")).toEqual(["body"]);
    expect(sections("")).toEqual([]);
  });

  it("cuts nothing at a heading over nothing", () => {
    expect(sections("## Un\n\n## Deux\n\nB\n\n## Trois")).toEqual(["body", "body-deux, h2 Deux"]);
    expect(renderShown("## Un\n\n## Deux\n\nB\n\n## Trois").textContent).toMatch(/Un.*Deux.*B.*Trois/);
  });

  it("has no id without one of its own, and none twice", () => {
    const html = renderToStaticMarkup(<TextPage body={"## A\n\nx\n\n### A\n\ny\n\n## A\n\nz"} />);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect([...ids].sort()).toEqual(["body", "body-a", "body-a-2", "contenu"]);
  });
});

it("a text shows where a page puts it, with its own id or none", () => {
  const Bare = definePage({
    name: "Bare",
    layout: "bare",
    description: "Un texte.",
    fields: { text: inline("Un texte.") },
    blocks: {},
    render: ({ text }, page) => <RichSection block={page} content={text} />,
  });
  expect(renderToStaticMarkup(<Bare text={"## A\n\nx"} />)).toMatch(
    /^<section class="dsfrb-section">.*<h2 class="fr-h2">A/,
  );
});
