// @vitest-environment jsdom

import { readdirSync } from "node:fs";
import { isValidElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as views from "../../src/blocks/views";
import { getSpokenText } from "../../src/testing/getSpokenText";
import { listKnownClasses } from "../support/dsfr";
import { findHtmlErrors } from "../support/html";

const examples = import.meta.glob<{ Example: () => ReactElement<object> }>(
  "../../examples/components/*.tsx",
  { eager: true },
);
const known = listKnownClasses();

/** Props that hold an address, a day, an id or a choice, and no words. */
const WORDLESS = new Set(
  "className id kind url href src image photo icon link lang btnUrl noticeHref first last opensAt closesAt now".split(
    " ",
  ),
);

/** Returns each text among the props of an element, or in the nodes that they hold. */
function listTexts(value: unknown, key = ""): string[] {
  if (typeof value === "string") return WORDLESS.has(key) ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  const parts: object = isValidElement(value) ? (value.props as object) : value;
  return Object.entries(parts).flatMap(([name, part]) => listTexts(part, name));
}

/** A text without its spaces and with straight apostrophes, which French typography changes. */
const bare = (text: string) => text.replace(/\s/g, "").replaceAll("’", "'");

afterEach(() => vi.restoreAllMocks());

it("there is an example of each component, and of nothing else", () => {
  const files = readdirSync("examples/components").map((file) => file.replace(/\.tsx$/, ""));
  expect(files.sort()).toEqual(Object.keys(views).sort());
});

describe.each(Object.entries(examples))("%s", (path, { Example }) => {
  const name = /(\w+)\.tsx$/.exec(path)?.[1] as keyof typeof views;
  const html = renderToStaticMarkup(<Example />);
  const { body } = new DOMParser().parseFromString(html, "text/html");

  it("shows its own component", () => expect(Example().type).toBe(views[name]));

  it("shows all its words", () => {
    const shown = bare(getSpokenText(body));
    expect(listTexts(Example().props).filter((text) => !shown.includes(bare(text)))).toEqual([]);
  });

  it("has a string, and a React node in the place of one", () => {
    expect(
      Object.values(Example().props).some((prop) => typeof prop === "string" || Array.isArray(prop)),
    ).toBe(true);
    expect(hasNode(Example().props)).toBe(true);
  });

  it("is valid HTML, with classes that the DSFR or our stylesheet knows", () => {
    expect(findHtmlErrors(html)).toEqual([]);
    const classes = [...body.querySelectorAll("[class]")].flatMap((element) => [...element.classList]);
    const own = `dsfrb-${name.replace(/(?<=.)[A-Z]/g, "-$&").toLowerCase()}`;
    expect(classes.filter((each) => !known.has(each) && each !== own)).toEqual([]);
  });

  it("writes nothing to the console", () => {
    const written = (["warn", "error", "log"] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation(() => undefined),
    );
    renderToStaticMarkup(<Example />);
    expect(written.flatMap(({ mock }) => mock.calls)).toEqual([]);
  });
});

/** Whether a React node stands among props. */
function hasNode(value: unknown): boolean {
  if (isValidElement(value)) return true;
  return typeof value === "object" && value !== null && Object.values(value).some(hasNode);
}
