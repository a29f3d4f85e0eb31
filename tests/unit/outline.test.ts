// @vitest-environment jsdom

import { describe, expect, it } from "vitest";
import { insertInDocument } from "../support/inDocument";
import { findOutlineErrors } from "../../src/testing/outline";

describe("what the other tests ask of headings", () => {
  it.each([
    ["nothing", "<h1>A</h1><p>a</p><h2>B</h2><h3>C</h3><img alt=''>", []],
    ["a jump", "<h1>A</h1><h3>B</h3><p>b</p>", ["h3 « B » jumps from level 1"]],
    ["an empty one", "<h1>A</h1><h2> </h2><p>b</p>", ["h2 «   » is empty"]],
    ["one over nothing", "<h1>A</h1><h2>B</h2><p> </p><h2>C</h2><p>c</p>", ["h2 « B » heads nothing"]],
    ["one over nothing, at the end", "<h1>A</h1><h2>B <b>b</b></h2>", ["h2 « B b » heads nothing"]],
    ["two main ones", "<h1>A</h1><p>a</p><h1>B</h1><p>b</p>", ["not exactly one h1"]],
    ["none", "<p>a</p>", ["not exactly one h1"]],
  ])("finds %s", (_, html, faults) => expect(findOutlineErrors(insertInDocument(html), 1)).toEqual(faults));
});
