import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { SCRIPT_CLASSES } from "../../src/styles/script";
import { classesAdded } from "../support/dsfrScript";

const source = readFileSync("node_modules/@gouvfr/dsfr/dist/dsfr.module.js", "utf8");

it("the classes that the DSFR's script adds are those of our list", () => {
  expect([...new Set(Object.values(SCRIPT_CLASSES).flat())].sort()).toEqual(classesAdded(source));
});

it("a class that it did not add before is seen", () => {
  const more = `${source}\nconst NewSelector = {\n  ON: ns.selector('new--on')\n};\nthis.addClass(NewSelector.ON);`;
  expect(classesAdded(more)).toContain("fr-new--on");
  expect(() => classesAdded("this.addClass(Unknown.ON);")).toThrow("What class is Unknown.ON?");
});
