import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { REFERENCE } from "../../scripts/reference/page";

it.each(Object.entries(REFERENCE))(
  "%s is what the help and the types say: npm run reference",
  (file, write) => {
    expect(readFileSync(file, "utf8")).toBe(write());
  },
);
