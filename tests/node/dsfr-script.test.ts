import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { SCRIPT_CLASSES } from "@dsfr-blocks/tools/styles/script";
import { findAddedClasses } from "../support/dsfrScript";

const source = readFileSync("node_modules/@gouvfr/dsfr/dist/dsfr.module.js", "utf8");

it("the classes that the DSFR's script adds are those of our list", () => {
  expect([...new Set(Object.values(SCRIPT_CLASSES).flat())].sort()).toEqual(findAddedClasses(source));
});
