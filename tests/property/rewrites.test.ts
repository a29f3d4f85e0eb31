import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { rewriteFile } from "@dsfr-blocks/tools/cli/checking/rewriteFile";
import { serialiseRendering } from "@dsfr-blocks/tools/cli/rewriting/serialiseRendering";
import { parseInline, parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { inline, list, markdown, object, optional } from "@dsfr-blocks/content/schema";
import { readPage } from "../../src/definition/check";
import { definePage } from "../../src/definition/definePage";
import { pageFields } from "../../src/definition/fields";
import { DEFAULT_SETTINGS } from "@dsfr-blocks/tools/site/settings";
import { countRuns } from "../support/runs";
import { createWorkshop } from "../support/workshop";

const TextsPage = definePage({
  name: "TextsPage",
  layout: "texts",
  description: "Des textes.",
  fields: {
    ...pageFields,
    texts: list(
      object({ title: optional(inline("Un titre.")), text: markdown("Un texte.") }, "Un texte."),
      "Des textes.",
    ),
  },
  blocks: {},
  body: true,
});
const SITE = { ...DEFAULT_SETTINGS, pages: [TextsPage] };

const shop = createWorkshop({ "page.md": "" });
afterAll(() => shop.remove());

/** How editors lay their HTML out: on one line, on lines of their own, or with blank lines between. */
interface Layout {
  readonly between: string;
  readonly indent: string;
}

const some = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: 1, maxLength: 3 });
const element = (tag: string, inside: string) => `<${tag}>${inside}</${/^\w+/.exec(tag)?.[0]}>`;

const words = some(
  fc.constantFrom("mot", "été", "12.", "a_b", "2 * 3", "5 &lt; 6", "&nbsp;", "# non", "- un", "a: b", "c\\d"),
).map((all) => all.join(" "));
const inlineTags = [
  ...["b", "strong", "em", "i", "u", "del", "code", "sup", 'a href="/x"', 'a href="/x y" title="t"'],
  ...['span lang="en"', 'span class="x"', 'font color="red"', 'abbr title="a"'],
];
const line = some(
  fc.oneof(
    { weight: 3, arbitrary: words },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom(...inlineTags), words).map(([tag, text]) => element(tag, text)),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom("<br>", '<img src="/a.png" alt="Un plan">', "**gras**", "<!-- à revoir -->"),
    },
  ),
).map((all) => all.join(" "));

/** Elements in another, each on a line of its own where the layout says so. */
const wrapIn = (tag: string, all: readonly string[], { between, indent }: Layout) =>
  element(tag, `${all.map((each) => between + indent + each).join("")}${between}`);

const block = (depth: number): fc.Arbitrary<(layout: Layout) => string> =>
  fc.oneof(
    fc.tuple(fc.constantFrom("p", "div", "h2", 'h3 class="x"', 'p id="a"'), line).map(
      ([tag, text]) =>
        () =>
          element(tag, text),
    ),
    fc.tuple(fc.constantFrom("ul", "ol"), some(line)).map(
      ([tag, items]) =>
        (layout: Layout) =>
          wrapIn(
            tag,
            items.map((item) => element("li", item)),
            layout,
          ),
    ),
    some(fc.tuple(line, line)).map((rows) => (layout: Layout) => {
      const cells = rows.map((row, index) =>
        row.map((cell) => element(index === 0 ? "th" : "td", cell)).join(""),
      );
      return wrapIn(
        "table",
        cells.map((row) => element("tr", row)),
        layout,
      );
    }),
    fc
      .constantFrom("<hr>", '<iframe src="/f" title="Un film"></iframe>', "Un texte", "- un\n- <b>deux</b>")
      .map((text) => () => text),
    ...(depth > 0
      ? [
          fc.tuple(fc.constantFrom("div", "blockquote", "section"), some(block(depth - 1))).map(
            ([tag, all]) =>
              (layout: Layout) =>
                wrapIn(
                  tag,
                  all.map((each) => each(layout)),
                  layout,
                ),
          ),
        ]
      : []),
  );

const text = fc
  .tuple(
    some(block(1)),
    fc.record({ between: fc.constantFrom("", "\n", "\n\n"), indent: fc.constantFrom("", "  ") }),
    fc.constantFrom("\n", "\n\n"),
  )
  .map(([blocks, layout, gap]) => blocks.map((each) => each(layout)).join(gap));

const comment = fc.constantFrom("", " # à revoir", "\t# l’ancien : « deux »");

/** A text behind a key, in each style in which people write it, its comment where YAML lets one be. */
const scalar = (value: string, style: string, said: string) => {
  const block = (source: string) => `${style}${said}\n${source.replace(/^(?=.)/gm, "      ")}`;
  if (style === '"') return JSON.stringify(value) + said;
  if (style.startsWith(">")) return block(value.replace(/\n+/g, "$&\n"));
  return block(value);
};

const page = fc.record({
  texts: some(
    fc.record({
      title: line,
      text,
      style: fc.constantFrom('"', "|", "|-", "|+", "|2", ">", ">-"),
      comments: fc.tuple(comment, comment),
    }),
  ),
  body: text,
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
});

const rewrite = (source: string) => {
  shop.write("page.md", source);
  let written = source;
  const { count } = rewriteFile({ file: "page.md", source, mark: "" }, "html", SITE, {
    cwd: shop.folder,
    write: (_page, after) => (written = after),
  });
  return { written, count };
};
const commentsIn = (source: string) => source.match(/[ \t]# (?:à revoir|l’ancien.*)/g) ?? [];
const renderShown = (source: string) =>
  readPage(source, TextsPage, { file: "page.md" }).texts.map(({ value, format }) =>
    serialiseRendering(
      format === "markdown" ? parseMarkdown(value) : [{ type: "paragraph", children: parseInline(value) }],
    ),
  );

it("HTML written as Markdown keeps the file's line ends and comments, and a second run changes nothing", () => {
  let rewritten = 0;
  let total = 0;
  fc.assert(
    fc.property(page, ({ texts, body, lineEnd }) => {
      const items = texts.map(({ title, text, style, comments: [first, second] }) => {
        return `  - title: ${JSON.stringify(title)}${first}\n    text: ${scalar(text, style, second)}\n`;
      });
      const source =
        `---\nlayout: texts # la page\ntitle: Un titre\ntexts:\n${items.join("")}---\n\n${body}\n`.replaceAll(
          "\n",
          lineEnd,
        );
      fc.pre(readPage(source, TextsPage, { file: "page.md" }).value !== undefined);
      const { written, count } = rewrite(source);
      total++;
      if (count > 0) rewritten++;
      expect(written.replaceAll(lineEnd, "")).not.toMatch(/[\r\n]/);
      expect(commentsIn(written)).toEqual(commentsIn(source));
      expect(renderShown(written)).toEqual(renderShown(source));
      expect(rewrite(written)).toEqual({ written, count: 0 });
    }),
    { numRuns: countRuns(150) },
  );

  expect(rewritten / total).toBeGreaterThan(0.9);
});
