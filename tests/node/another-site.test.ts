import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, expect, it } from "vitest";
import { createWorkshop } from "../support/workshop";

const shop = createWorkshop({
  "content/chiffres/README.md": "# À lire\n",
  "content/produit.md": "---\nid: 1A\n---\n",
  "content/chiffres/a.md": "---\npart: 12\ncss: home.css\n---\n",
  "content/chiffres/b.md": "---\npart: 89%\ncss:\n  - home.css\n---\n",
});
afterEach(() => shop.remove());

it("the script takes another site's files through every tool, and README files for no pages", () => {
  cpSync(resolve("examples/from-another-site/content"), join(shop.folder, "content"), { recursive: true });
  const printed = execFileSync(process.execPath, [resolve("scripts/another-site.mjs"), shop.folder], {
    encoding: "utf8",
  });
  expect(printed).toContain("\n7 files, ");
  expect(printed.match(/^\S+: [\d.]+ s\n7 of 7 pages built$/gm)?.map((line) => line.split(":")[0])).toEqual([
    "render",
    "Node",
    "Next",
    "Astro",
    "Vite",
  ]);
  expect(shop.read("dsfr-blocks.config.ts")).toContain(
    '["content/chiffres/*.md","!content/chiffres/README.md"]',
  );
  // what the files hold is taken
  expect(shop.read("dsfr-blocks.config.ts")).toContain('"part": optional(oneOf([number(');
  expect(printed).not.toContain("wrong-type");
});
