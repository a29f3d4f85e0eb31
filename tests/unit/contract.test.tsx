import { readdirSync } from "node:fs";
import { type FunctionComponent, isValidElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { read } from "../../src/content/read";
import { parseInline, parseMarkdown } from "../../src/content/markdown/parse";
import type { Schema } from "../../src/content/schema";
import { knownClasses } from "../support/dsfr";
import { allFixtures, type Fixture, folders } from "../support/fixtures";
import { htmlFaults } from "../support/html";
import { outlineFaults } from "../support/outline";
import { spoken } from "../support/spoken";
import { missingWords, visibleText, wordsOf } from "../support/words";

const known = knownClasses();

describe("every block", () => {
  it("is registered", () => {
    const onDisk = readdirSync("src/blocks", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const names = onDisk.map(({ name }) => name).filter((name) => name !== "common");
    expect(names.sort()).toEqual(allFixtures.map(({ block }) => block.folder).sort());
    expect([...folders].sort()).toEqual(names);
  });
});

describe.each(allFixtures)("$block.name", ({ block, fixtures, invalid }) => {
  const Component = block.component;
  const htmlOf = (fixture: Fixture, props = {}) =>
    renderToStaticMarkup(<Component {...fixture.content} {...fixture.with} {...props} />);

  describe.each(fixtures)("« $name »", (fixture) => {
    const html = htmlOf(fixture, { id: "essai" });
    const { body } = parse(html);

    it("is accepted by its schema, which gives it back unchanged", () => {
      const reading = read(`---\n${stringify(fixture.content)}---\n`, block.schema);
      expect(reading.issues).toEqual([]);
      expect(reading.value).toEqual(withoutNulls(fixture.content));
    });

    it("is valid HTML", () => {
      expect(htmlFaults(html)).toEqual([]);
    });

    it("loses no word of the author", () => {
      const expected = wordsOf(visibleText(fixture.content));
      const missing = missingWords(expected, wordsOf(spoken(body)));
      const moved = (fixture.moved ?? []).flatMap(wordsOf);
      expect(missingWords(missing, moved)).toEqual([]);
    });

    it("holds what its fixture announces", () => {
      for (const [selector, count] of Object.entries(fixture.select ?? {})) {
        expect([selector, body.querySelectorAll(selector).length]).toEqual([selector, count]);
      }
      const text = spoken(body).replace(/\s+/g, " ");
      for (const sentence of fixture.text ?? []) expect(text).toContain(sentence);
    });

    it("has headings without a jump, none empty, none over nothing, from any level", () => {
      expect(outlineFaults(body, 2)).toEqual([]);
      for (const headingLevel of [3, 4, 5]) {
        expect(outlineFaults(parse(htmlOf(fixture, { headingLevel })).body, headingLevel)).toEqual([]);
      }
    });

    it("uses only classes that the DSFR or our stylesheet knows", () => {
      const classes = [...body.querySelectorAll("[class]")].flatMap((element) => [...element.classList]);
      expect(classes.filter((name) => !known.has(name) && name !== `dsfrb-${block.folder}`)).toEqual([]);
    });

    it("has no script, no style attribute, no event attribute, no address with a dangerous scheme", () => {
      for (const element of body.querySelectorAll("*")) {
        expect(element.localName).not.toMatch(/^(script|style|iframe|object|embed)$/);
        for (const { name, value } of element.attributes) {
          expect(name).not.toMatch(/^(style|on.*)$/);
          if (/^(href|src)$/.test(name)) expect(value).not.toMatch(/^\s*(javascript|data|vbscript):/i);
        }
      }
    });

    it("forwards what its root is given", () => {
      const given = { id: "ici", className: "a-moi", "data-essai": "oui", lang: "fr" };
      const { firstElementChild: root } = parse(htmlOf(fixture, given)).body;
      if (!root) return expect(html).toBe("");
      expect(root.tagName).toBe("SECTION");
      expect(root.id).toBe("ici");
      expect(root.classList).toContain("a-moi");
      expect(root.getAttribute("data-essai")).toBe("oui");
      expect(root.getAttribute("lang")).toBe("fr");
    });

    it("has unique ids, and none without an id of its own", () => {
      const ids = [...body.querySelectorAll("[id]")].map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)]);
      expect(htmlOf(fixture)).not.toMatch(/ id="/);
    });

    it("calls no hook", () => {
      expect(() => evaluate(<Component {...fixture.content} {...fixture.with} />)).not.toThrow();
    });

    it("gives the same markup for Markdown already parsed", () => {
      const compiled = compile(fixture.content, block.schema) as object;
      expect(renderToStaticMarkup(<Component {...compiled} {...fixture.with} id="essai" />)).toBe(html);
    });
  });

  it.each(invalid)("refuses « $name »", ({ content, issues }) => {
    const reading = read(`---\n${stringify(content)}---\n`, block.schema);
    expect(reading.value).toBeUndefined();
    expect(reading.issues.map(({ rule }) => rule)).toEqual(issues);
  });
});

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

/** Calls every component of a tree outside React, where a hook throws. */
function evaluate(node: ReactNode): void {
  if (Array.isArray(node)) {
    for (const child of node as ReactNode[]) evaluate(child);
    return;
  }
  if (!isValidElement<{ children?: ReactNode }>(node)) return;
  if (typeof node.type !== "function") {
    evaluate(node.props.children);
    return;
  }
  evaluate((node.type as FunctionComponent)(node.props) as ReactNode);
}

/** The content with its Markdown parsed, as a build step would. */
function compile(value: unknown, schema: Schema): unknown {
  if (value === undefined || value === null) return value;
  if (schema.kind === "text") {
    const text = value as string;
    if (schema.format === "inline") return [{ type: "paragraph", children: parseInline(text) }];
    return schema.format === "markdown" ? parseMarkdown(text) : text;
  }
  if (schema.kind === "list") return (value as unknown[]).map((item) => compile(item, schema.item));
  if (schema.kind === "boolean") return value;
  const entries = Object.entries(value as Record<string, unknown>).map(([key, item]): [string, unknown] => {
    const field = schema.fields[key];
    return [key, field ? compile(item, field) : item];
  });
  return Object.fromEntries(entries);
}

function withoutNulls(content: unknown): unknown {
  return JSON.parse(JSON.stringify(content)) as unknown;
}
