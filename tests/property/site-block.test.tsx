// @vitest-environment jsdom

import fc from "fast-check";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type CompiledBlock } from "../../src/compiled/tree";
import { compileBlock } from "../../src/compiled/compile";
import { Block } from "../../src/compiled/show";
import { toHtml } from "../../src/compiled/toHtml";
import { inline, list, markdown, object } from "@dsfr-blocks/content/schema";
import type { BlockContext } from "../../src/definition/context";
import { defineBlock } from "../../src/definition/defineBlock";
import { Heading } from "../../src/definition/BlockSection";
import { Inline, RichText } from "../../src/rich-text/RichText";
import { requirements } from "../../src/testing/requirements";
import { countRuns } from "../support/runs";

describe("a site's block, whose root has attributes of its own on either side of those that it is given", () => {
  const before = fc.subarray<[string, string | number | boolean]>([
    ["lang", "en"],
    ["data-own", "1"],
    ["tabIndex", 0],
  ]);
  const after = fc.subarray<[string, string | boolean]>([
    ["dir", "ltr"],
    ["aria-busy", false],
    ["title", "Un bloc"],
  ]);
  const heading = fc.record({
    /** Under the block's title. */
    deeper: fc.integer({ min: 0, max: 4 }),
    className: fc.constantFrom(undefined, "fr-h5", "fr-h6", "a b"),
    hasId: fc.boolean(),
  });
  const given = fc.shuffledSubarray<[string, unknown]>([
    ["id", "ici"],
    ["className", "a-moi"],
    ["lang", "fr"],
    ["hidden", true],
    ["data-given", false],
    ["aria-hidden", true],
    ["draggable", true],
    ["tabIndex", -1],
    ["dir", undefined],
    ["role", "note"],
    ["onClick", () => undefined],
    ["landmark", true],
  ]);
  const level = fc.constantFrom(2, 3, 4, 5, 6);

  it("shows live and compiled as the same HTML, in any order of attributes and at any level", () => {
    fc.assert(
      fc.property(
        before,
        after,
        fc.array(heading),
        given,
        level,
        (...[first, last, headings, attributes, headingLevel]) => {
          const view = (text: string, block: BlockContext): ReactNode => (
            <div {...Object.fromEntries(first)} {...block.root} {...Object.fromEntries(last)}>
              {headings.map(({ deeper, className, hasId }, index) => (
                <Heading
                  key={index}
                  level={block.level + deeper}
                  className={className}
                  id={hasId && block.root.id ? `${block.root.id}-${index}` : undefined}
                >
                  Titre
                </Heading>
              ))}
              <RichText block={block} content={text} />
            </div>
          );
          const Mine = defineBlock({
            name: "Mine",
            schema: object({ text: markdown("Le texte.") }, "Un bloc."),
            render: ({ text }, block) => view(text, block),
          });
          const content = { text: "# Un\n\n## Deux\n\n### Trois\n\nFin." };
          const place = { ...Object.fromEntries(attributes), headingLevel };
          const expected = renderToStaticMarkup(createElement(Mine, { ...content, ...place }));
          const compiled = JSON.parse(JSON.stringify(compileBlock(Mine, content))) as CompiledBlock;
          expect(renderToStaticMarkup(<Block {...compiled} {...place} />)).toBe(expected);
          expect(toHtml(compiled, place)).toBe(expected);
        },
      ),
      { numRuns: countRuns(300) },
    );
  });
});

describe("testBlock", () => {
  const compiled = requirements.find(({ name }) => name.includes("once compiled"));
  const loses = requirements.find(({ name }) => name.startsWith("shows every word"));
  const apart = ["p", "div", "li", "blockquote", "section", "figure", "h3", "details"] as const;
  const inside = ["strong", "em", "span", "a", "sup"] as const;
  const isApart = (element: string) => (apart as readonly string[]).includes(element);
  const piece = fc.record({ element: fc.constantFrom(...apart, ...inside), isShown: fc.boolean() });

  it("accuses a block of the words that it does not show, wherever text meets an element, and of no other", () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const words = pieces.map((_, index) => `mot${index}`);
        const Mine = defineBlock({
          name: "Mine",
          schema: object({ words: list(inline("Un mot."), "Des mots.") }, "Un bloc."),
          render: (content, block) => {
            const shown = content.words.flatMap((word, index) => {
              const { element = "p", isShown } = pieces[index] ?? {};
              return isShown ? [{ element, word }] : [];
            });
            return (
              <div {...block.root}>
                {shown.map(({ element, word }, index) => [
                  // words of one line have a space between them
                  !isApart(element) && !isApart(shown[index - 1]?.element ?? "p") && " ",
                  createElement(element, { key: index }, <Inline block={block} content={word} />),
                ])}
              </div>
            );
          },
        });
        const hidden = words.filter((_, index) => !pieces[index]?.isShown);
        const found = loses?.errors(Mine, { content: { words } }) ?? [];
        expect(found).toEqual(
          hidden.map(
            (word) =>
              `« ${word} » is not shown. If the block shows it in another form, list it in \`moved\`.`,
          ),
        );
      }),
      { numRuns: countRuns(200) },
    );
  });

  it("accuses a block that gives an element a function, which no built page keeps", () => {
    const Mine = defineBlock({
      name: "Mine",
      schema: object({ word: inline("Un mot.") }, "Un bloc."),
      render: ({ word }, block) => (
        <div {...block.root}>
          <button type="button" onClick={() => undefined}>
            <Inline block={block} content={word} />
          </button>
        </div>
      ),
    });
    expect(() => compiled?.errors(Mine, { content: { word: "mot" } })).toThrow(
      /<button> has onClick.*`component`/,
    );
  });

  it("accepts an image that is not lazy, for which React adds a link", () => {
    const Mine = defineBlock({
      name: "Mine",
      schema: object({ word: inline("Un mot.") }, "Un bloc."),
      render: ({ word }, block) => (
        <div {...block.root}>
          <img src="/a.png" alt="" />
          <Inline block={block} content={word} />
        </div>
      ),
    });
    expect(compiled?.errors(Mine, { content: { word: "mot" } })).toEqual([]);
  });

  it("reports a difference once compiled for the first props that show it", () => {
    let count = 0;
    const Mine = defineBlock({
      name: "Mine",
      schema: object({ word: inline("Un mot.") }, "Un bloc."),
      render: (_, block) => <div {...block.root}>{(count += 1)}</div>,
    });
    expect(compiled?.errors(Mine, { content: { word: "mot" } })).toEqual([
      "compiled differs:\n<div>1</div>\ninstead of\n<div>2</div>",
      "toHtml differs:\n<div>1</div>\ninstead of\n<div>2</div>",
    ]);
  });
});
