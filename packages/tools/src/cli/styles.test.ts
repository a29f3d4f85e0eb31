import { afterEach, describe, expect, it } from "vitest";
import { type Files, createWorkshop, type Workshop } from "../../../../tests/support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());
const createShop = (files: Files) => (shop = createWorkshop(files));

const page = (body: string) =>
  `<!doctype html><html lang=fr data-fr-scheme=system><body>${body}</body></html>`;
const MODAL = `<dialog id=m class="fr-modal"><div class="fr-modal__body"><h1 class="fr-modal__title">Titre</h1><div class="fr-modal__footer"></div></div></dialog>`;

describe("styles", () => {
  it("hold what the pages can match, from anybody's HTML, and no other rule", async () => {
    createShop({
      "dist/index.html": page('<ul class=fr-raw-list><li>Un<li>Deux</ul><A HREF="/x" class=fr-btn>Aller</a>'),
      "dist/more/modal.html": page(MODAL),
    });
    const { code, out, err } = await shop.run("styles dist/**/*.html --out dist/dsfr.css");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^Styles écrits : dist\/dsfr\.css \(\d+\sko\), avec \d+ polices et icônes à côté\n$/);
    const css = shop.read("dist/dsfr.css");
    for (const has of [".fr-btn{", ".fr-raw-list{", "ul>li::marker", ".fr-modal__title", "a[href]:hover"])
      expect(css).toContain(has);
    for (const lost of [".fr-header", ".fr-table", ".dsfrb-"]) expect(css).not.toContain(lost);
  });

  it("hold the tokens that the site's own stylesheets and pages ask for, their own former ones aside", async () => {
    createShop({
      "dist/index.html": page('<p style="color:var(--text-label-green-menthe)">Un</p>'),
      "dist/site.css": ".mine{background:var( --background-flat-purple-glycine )}",
      "dist/dsfr.css": "/*! dsfr-blocks styles */\n.old{color:var(--text-label-pink-tuile)}",
      "dist/dsfr.min.css":
        '@charset "UTF-8";\n/*!\n * DSFR v1.14.4 | SPDX */a{color:var(--text-label-pink-macaron)}',
    });
    await shop.run("styles dist --out dist/dsfr.css");
    const css = shop.read("dist/dsfr.css");
    for (const has of ["--text-label-green-menthe:", "--background-flat-purple-glycine:"])
      expect(css).toContain(has);
    for (const lost of ["pink-tuile", "pink-macaron"]) expect(css).not.toContain(lost);
    expect((await shop.run("styles dist/site.css --out dist/dsfr.css")).code).toBe(2);
  });

  it("hold the states that the DSFR's script puts elements in, which no page shows", async () => {
    createShop({ "index.html": page(MODAL) });
    await shop.run("styles index.html --out dsfr.css");
    expect(shop.read("dsfr.css")).toContain(".fr-modal--opened");
    expect(shop.read("dsfr.css")).toContain(".fr-scroll-divider");
    expect(shop.read("dsfr.css")).not.toContain("fr-collapse--expanded");
  });

  it("bring their fonts and icons beside them, under addresses that lead there", async () => {
    createShop({ "dist/index.html": page('<a class="fr-btn fr-icon-add-line">Un</a>') });
    await shop.run("styles dist --out dist/dsfr.css");
    const urls = Array.from(shop.read("dist/dsfr.css").matchAll(/url\("([^"]+)"\)/g), ([, url = ""]) => url);
    expect(urls).toContain("dsfr/fonts/Marianne-Medium.woff2");
    expect(urls.some((url) => /icons\/.*add-line\.svg$/.test(url))).toBe(true);
    for (const url of urls) expect(shop.read(`dist/${url}`).length).toBeGreaterThan(50);
  });

  it("keep what they are told to, with its fonts, for what comes later", async () => {
    createShop({ "index.html": page("<p>Un texte.</p>") });
    await shop.run("styles index.html --out without.css");
    expect(
      (await shop.run(["styles", "index.html", "--out", "with.css", "--keep", "fr-alert*,fr-h6"])).code,
    ).toBe(0);
    const [without, kept] = [shop.read("without.css"), shop.read("with.css")];
    expect(without).not.toContain("fr-alert");
    for (const has of [".fr-alert--error", ".fr-alert__title", ".fr-h6", "Marianne-Bold"])
      expect(kept).toContain(has);
    expect(kept).not.toContain(".fr-btn");
  });

  it("hold one theme where one is asked for", async () => {
    createShop({ "index.html": page("<p>Un texte.</p>") });
    await shop.run("styles index.html --out dsfr.css --scheme light");
    expect(shop.read("dsfr.css")).not.toContain("dark");
  });
});

it.each([
  ["styles", "Indiquez les pages HTML du site"],
  ["styles index.html", "Indiquez où écrire la feuille de style"],
  ["styles nothing --out dsfr.css", "« nothing » n’existe pas"],
  ["styles no/*.html --out dsfr.css", "« no » n’existe pas"],
  ["styles empty --out dsfr.css", "Aucun fichier HTML ne correspond à « empty »"],
  [
    "styles index.html --out dsfr.css --keep fr-alrt",
    "aucune classe du DSFR installé ne correspond à « fr-alrt »",
  ],
])("%s is wrong usage", async (line, sentence) => {
  createShop({ "index.html": page(""), "empty/page.md": "" });
  const { code, err } = await shop.run(line);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
});
