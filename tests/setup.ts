import "@testing-library/jest-dom/vitest";
import { cleanup } from "@testing-library/react";
import fc from "fast-check";
import { afterAll, afterEach } from "vitest";
import { isExploring } from "./support/runs";

// Testing Library does it by itself only where afterEach is a global
afterEach(cleanup);

// the next file may run in the same document
afterAll(() => {
  if (typeof document !== "undefined") document.body.replaceChildren();
});

// The same cases in each run, so that a red one tells of the change at hand; new ones where they are looked for.
if (!isExploring) fc.configureGlobal({ seed: 2026 });
