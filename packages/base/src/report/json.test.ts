import { expect, it } from "vitest";
import { formatJsonChunks, formatJson } from "./json";

it.each([[[]], [[1]], [[{ a: "un\nmot", b: [1, { c: "\u202e" }] }, "deux", null]]])(
  "says in pieces what it says at once: %j",
  (items) => {
    const around = (list: unknown) => ({ version: 1, runs: [{ list, after: { b: 2 } }] });
    expect([...formatJsonChunks(around, items)].join("")).toBe(formatJson(around(items)));
  },
);
