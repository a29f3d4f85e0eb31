import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { LineCounter, parseDocument, stringify } from "yaml";
import { compilePage } from "../../src/compiled/compile";
import { Page } from "../../src/compiled/show";
import { toHtml } from "../../src/compiled/toHtml";
import type { Schema } from "@dsfr-blocks/content/schema";
import { checkContent, checkPage, type ContentOf } from "../../src/definition/check";
import { field, steps } from "../support/authors";
import { markdownText, yamlText } from "../support/hostile";
import { countRuns } from "../support/runs";
import { AdministrationsPage, Simulator } from "../support/sitePage";
import { vectors } from "../support/xss";

const text = fc.oneof(
  fc.constantFrom(
    "227",
    "un mot",
    "",
    "Un *mot*  ici ?",
    "2026-04-26",
    "insee",
    "/a.png",
    "true",
    "&amp; \u{1F600}",
  ),
  fc.oneof(field, steps).map((draft) => draft(() => "").slice(0, 400)),
  markdownText.map((value) => value.slice(0, 400)),
  fc.constantFrom(...vectors.map((vector) => vector.text)),
);

/** What an author may write under any key, right or wrong. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
  text,
  fc.constantFrom<unknown>(
    null,
    true,
    3,
    -0.5,
    1e21,
    [],
    {},
    [[]],
    [null],
    { title: {} },
    { id: "x", key: 1 },
  ),
);

/** What a schema asks for; now and then, something else. */
function createWritten(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 60, arbitrary: createAsked(schema) }, { weight: 1, arbitrary: anything });
}

function createAsked(schema: Schema): fc.Arbitrary<unknown> {
  switch (schema.kind) {
    case "text":
      // this site's block shows its image's address as it is
      if (schema.format === "image") return fc.constantFrom("/a.png", "https://exemple.fr/b.png", "");
      if (schema.choices) return fc.constantFrom(...schema.choices);
      return schema.filled ? text.filter((value) => /\S/.test(value)) : text;
    case "number":
      return fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case "boolean":
      return fc.boolean();
    case "list":
      return fc.array(createWritten(schema.item), { maxLength: 3 });
    case "record":
      return fc.dictionary(text, createWritten(schema.item), { maxKeys: 3 });
    case "variant":
      return fc.oneof(...Object.values(schema.variants).map(createWritten));
    case "oneOf":
      return fc.oneof(...schema.options.map(createWritten));
    case "object": {
      const fields = Object.entries(schema.fields);
      const keys = Object.fromEntries(fields.map(([key, each]) => [key, createWritten(each)]));
      const requiredKeys = fields.flatMap(([key, each]) => (each.optional ? [] : [key]));
      return fc.record(keys, { requiredKeys: requiredKeys });
    }
  }
}

const styles = fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_LITERAL", "BLOCK_FOLDED");

/** A page's file: its content in one of YAML's styles, and a body. */
const files = fc
  .record({
    content: createWritten(AdministrationsPage.schema),
    style: styles,
    width: fc.constantFrom(0, 30, 80),
    body: markdownText.map((value) => value.slice(0, 400)),
    end: fc.constantFrom("\n", "\n", "\r\n"),
  })
  .map(({ content, style, width, body, end }) => {
    const said =
      content !== null && typeof content === "object" ? { ...content, layout: "administrations" } : content;
    const yaml = stringify(said, { defaultStringType: style, defaultKeyType: "PLAIN", lineWidth: width });
    return { source: `---\n${yaml}---\n${body}`.replace(/\n/g, end), content: said, body };
  });

/** The same with a piece of it replaced by another. */
const broken = fc.tuple(files, fc.nat(), fc.nat(20), yamlText).map(([{ source }, at, length, piece]) => {
  const start = at % source.length;
  return source.slice(0, start) + piece.slice(0, 30) + source.slice(start + length);
});

function expectWhole(source: string) {
  const { reading, issues } = checkPage(source, AdministrationsPage, { today: "2026-04-26", people: {} });
  const lines = source.split(/\r\n|\r|\n/);
  for (const { line, column } of issues) {
    expect(lines[line - 1]).toBeDefined();
    expect(column).toBeGreaterThan(0);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
  }
  if (reading.value) expectShown(reading.value);
  return { reading, issues };
}

/** What React's server puts before the markup for images that are not lazy. */
const HINTS = /^(?:<link rel="preload" as="image"[^>]*>)+/;

/** The three ways of a page: live, compiled, and without React. */
function expectShown(content: ContentOf<typeof AdministrationsPage>) {
  const live = renderToStaticMarkup(<AdministrationsPage {...content} />).replace(HINTS, "");
  const page = compilePage(AdministrationsPage, content);
  expect(renderToStaticMarkup(<Page {...page} blocks={{ Simulator }} />).replace(HINTS, "")).toBe(live);
  const blocks = {
    Simulator: ({ title, help }: Readonly<Record<string, unknown>>) =>
      `<section>${String(title)}${String(help)}</section>`,
  };
  expect(toHtml(page, { blocks })).toBe(live);
}

it("a site's page, whatever its file holds, is read, checked and shown alike by every door", () => {
  let shown = 0;
  fc.assert(
    fc.property(files, ({ source, content }) => {
      const { reading, issues } = expectWhole(source);
      if (reading.value) shown += 1;
      checkContent(content, AdministrationsPage, { today: "2026-04-26", people: {} });
      // YAML's own parser says where each value stands
      const lines = new LineCounter();
      const head = source.slice(0, source.search(/\n---\r?\n/) + 1);
      const document = parseDocument(head.slice(3).padStart(head.length), { lineCounter: lines });
      for (const { rule, path = [], line, column } of issues) {
        if (!/^(?:no-digit|wrong-type|wrong-choice)$/.test(rule)) continue;
        const node = document.getIn(path, true) as { readonly range?: readonly number[] } | undefined;
        const { line: due, col } = lines.linePos(node?.range?.[0] ?? -1);
        expect(`${rule} ${path.join(".")} ${line}:${column}`).toBe(`${rule} ${path.join(".")} ${due}:${col}`);
      }
    }),
    { numRuns: countRuns(150) },
  );
  // enough of them are whole for the rest to mean something
  expect(shown).toBeGreaterThan(countRuns(150) / 10);
});

it("a site's page, whatever is broken in its file, throws nothing and points into the file", () => {
  fc.assert(
    fc.property(broken, (source) => {
      expectWhole(source);
    }),
    { numRuns: countRuns(150) },
  );
});

it("a site's page takes any value in place of its content", () => {
  fc.assert(
    fc.property(fc.anything({ maxDepth: 3 }), (value) => {
      checkContent(value, AdministrationsPage);
    }),
    { numRuns: countRuns(300) },
  );
});
