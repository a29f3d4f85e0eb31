import { characterEntities } from "character-entities";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { decodeEntity } from "@dsfr-blocks/base/entities";
import { launch } from "../support/chromium";

/** Every name, each with a letter less and a letter more, in other cases, and what is no name. */
const names = Object.keys(characterEntities).flatMap((name) => [
  name,
  name.slice(0, -1),
  `${name}t`,
  `${name}semi`,
  name.toUpperCase(),
  name.toLowerCase(),
]);
const references = [...new Set(names), "constructor", "toString", "__proto__", "#60", "#x3c", "#0"].map(
  (name) => `&${name};`,
);

it("a browser decodes characters' names as a server does", async () => {
  const { outputFiles } = await build({
    entryPoints: ["packages/base/src/entities.ts"],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "entities",
    platform: "browser",
  });
  const script = outputFiles[0]?.text ?? "";
  // this is the build that asks the browser
  expect(script).toContain("innerHTML");
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    const decoded = await page.evaluate((all) => {
      const { entities } = window as unknown as { entities: { decodeEntity: (each: string) => string } };
      return all.map((each) => entities.decodeEntity(each));
    }, references);
    expect(references.length).toBeGreaterThan(8000);
    expect(decoded).toEqual(references.map(decodeEntity));
  } finally {
    await browser.close();
  }
});
