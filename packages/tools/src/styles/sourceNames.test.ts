import { afterEach, describe, expect, it } from "vitest";
import { workshop, type Workshop } from "../../../../tests/support/workshop";
import { collectSourceNames, isSourceFile } from "./sourceNames";

let shop: Workshop;
afterEach(() => shop.remove());
const namesIn = (files: Record<string, string>) => {
  shop = workshop(files);
  return [...collectSourceNames(shop.folder)].sort();
};

describe("the names that a site's code contains", () => {
  it.each([
    ['<p className="fr-tile fr-tile--sm" />', [".fr-tile", ".fr-tile--sm", "p"]],
    ["const name = `fr-col-${size} ${'fr-btn--' + kind}`;", [".fr-btn--*", ".fr-col-*"]],
    ["<Button data-fr-theme={theme} />", ["button"]],
    ["createElement('fieldset')", ["fieldset"]],
    ['const style = { color: "var(--text-title-grey)" };', ["--text-title-grey"]],
    ['document.querySelector(".fr-header__menu")', [".fr-header__menu"]],
    ["// a dsfr-header has no class", []],
  ])("%s", (code, names) => {
    expect(namesIn({ "src/App.tsx": code })).toEqual(names);
  });

  it("are the tokens alone in a stylesheet, and none in the DSFR's own", () => {
    expect(
      namesIn({
        "src/site.scss": ".fr-btn{color:var(--text-label-grey)}",
        "src/dsfr.css": "/*! DSFR v1.14.4 */.a{color:var(--grey-200-850)}",
      }),
    ).toEqual(["--text-label-grey"]);
  });
});

describe("a file of the site's code", () => {
  it.each(["src/App.tsx", "app/out/page.jsx", "src/pages/index.astro", "index.html", "src/site.css"])(
    "%s is one",
    (path) => expect(isSourceFile(path)).toBe(true),
  );

  it.each([
    ...["src/App.test.tsx", "src/Tile.stories.tsx", "src/env.d.ts", "src/vendor.min.js"],
    ...["dist/index.html", "build/client/app.js", "public/dsfr/dsfr.module.js", "content/page.md"],
  ])("%s is none", (path) => expect(isSourceFile(path)).toBe(false));
});
