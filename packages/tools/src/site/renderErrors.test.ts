import { createRequire } from "node:module";
import * as React19 from "react";
import { describe, expect, it } from "vitest";
import { UnsupportedPropError } from "dsfr-blocks/internal";
import { findHandler, findHook } from "./renderErrors";

const require = createRequire(import.meta.url);
const React18 = require("react-18") as typeof React19;

const HOOKS = ["useState", "useEffect", "useContext", "useId", "useMemo", "useRef", "useReducer"] as const;
const silence = (work: () => unknown) => {
  const said = console.error;
  console.error = () => {};
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  } finally {
    console.error = said;
  }
};

describe.each([
  ["18.2", React18],
  ["19", React19],
])("React %s", (version, react) => {
  it("is of that version", () => expect(react.version.startsWith(version)).toBe(true));

  it.each(HOOKS)("%s outside a component is named", (hook) => {
    const call = react[hook] as (...args: unknown[]) => unknown;
    const error = silence(() => call(() => {}, []));
    expect(error).toBeInstanceOf(TypeError);
    expect(findHook(error)).toBe(hook);
  });
});

it("`use` is named, which React 19 alone has", () => {
  expect(findHook(silence(() => React19.use(React19.createContext(1))))).toBe("use");
});

it("another error names no hook", () => {
  const user = null as unknown as { name: string };
  expect(findHook(silence(() => user.name))).toBeUndefined();
  expect(findHook(new Error("(reading 'useState')"))).toBeUndefined();
  expect(findHook("useState")).toBeUndefined();
});

it("a handler is told from another prop that compiled content cannot hold", () => {
  expect(findHandler(new UnsupportedPropError("button", "onClick", "function"))).toBe("onClick");
  expect(findHandler(new UnsupportedPropError("button", "onClick", "object"))).toBeUndefined();
  expect(findHandler(new UnsupportedPropError("a", "download", "function"))).toBeUndefined();
  expect(findHandler(new TypeError("<a> has onClick, of type function"))).toBeUndefined();
});
