import { cpSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import { createWorkshop } from "../support/workshop";

const shop = createWorkshop({});
cpSync(resolve("examples/authors-order"), shop.folder, { recursive: true });
symlinkSync(resolve("node_modules"), join(shop.folder, "node_modules"));
afterAll(() => shop.remove());

it("the example of parts in the author's order has nothing to put right, and shows them all", async () => {
  const { code, out } = await shop.run("check content --format json --now 2026-11-29");
  const { issues } = JSON.parse(out) as { readonly issues: readonly { readonly severity: string }[] };
  // what the page puts right by itself is listed too
  expect([code, issues.filter(({ severity }) => severity !== "info")]).toEqual([0, []]);
  expect((await shop.run("render content/phare.md --out phare.html")).code).toBe(0);
  const html = shop.read("phare.html");
  // the lead is in the band, beside the title
  expect(/<div class="dsfrb-band">.*?<\/div><\/div><\/div>/s.exec(html)?.[0]).toContain(
    "<strong>deux gardiens</strong>",
  );
  const ids = [...html.matchAll(/<section id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids).toEqual([
    ...["chiffres", "texte", "citation", "etapes", "message", "encadre", "cartes"],
    ...["citation-2", "documents", "questions", "body", "body__encadre", "body__document", "body__message"],
  ]);
});
