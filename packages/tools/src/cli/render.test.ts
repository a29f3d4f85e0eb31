import { createHash } from "node:crypto";
import { existsSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import postcss from "postcss";
import { afterEach, describe, expect, it } from "vitest";
import { type Files, PAGE, createWorkshop, type Workshop } from "../../../../tests/support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());
const createShop = (files: Files) => (shop = createWorkshop(files));

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const styleOf = (html: string) => /<style>(.*)<\/style>/s.exec(html)?.[1] ?? "";
const PERSON = "---\ntitle: Camille Exemple\njob: Responsable\ndefis: [Un, Deux]\nimage: photo.png\n---\n";

describe("the page", () => {
  it("is one file that asks for nothing else", async () => {
    createShop({ "page.md": PAGE });
    const { code, out, err } = await shop.run("render page.md --out page.html");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^Page écrite : page\.html \(\d+\sko\)\n$/);
    expect(shop.list()).toEqual(["page.html", "page.md"]);
    const html = shop.read("page.html");
    expect(html.match(/<(script|link|iframe|base)\b/g)).toBeNull();
    expect(html.match(/http-equiv="[^"]*"/g)).toEqual(['http-equiv="Content-Security-Policy"']);
    const addresses = [...styleOf(html).matchAll(/url\(\s*"?([^)"]{0,20})/g)].map(([, url]) => url);
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((url) => !url?.startsWith("data:"))).toEqual([]);
    expect(styleOf(html)).not.toMatch(/@import|https?:\/\//);
    expect(html.length).toBeLessThan(800_000);
  });

  it("is a whole document, in French, with its own title", async () => {
    createShop({ "page.md": PAGE.replace("title: Devenir testeuse", 'title: "Devenir *testeuse* & <co>"') });
    const { out } = await shop.run("render page.md");
    const head = out.replace(/<style>.*<\/style>/s, "<style></style>").split("<body>")[0];
    expect(head?.replace(/sha256-[^']*/, "sha256-…")).toMatchInlineSnapshot(`
      "<!doctype html>
      <html lang="fr" data-fr-scheme="system">
      <head>
      <meta charset="utf-8">
      <meta name="generator" content="dsfr-blocks">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-…'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Devenir testeuse &amp; &lt;co></title>
      <meta property="og:type" content="website">
      <meta property="og:locale" content="fr_FR">
      <meta property="og:title" content="Devenir testeuse &amp; &lt;co>">
      <style></style>
      </head>
      "
    `);
    expect(out).toMatch(/<h1[^>]*>Devenir <em>testeuse<\/em>/);
  });

  it("allows its own styles, by their hash, and what it holds; nothing else", async () => {
    createShop({ "page.md": PAGE });
    const { out } = await shop.run("render page.md");
    const hash = createHash("sha256").update(styleOf(out)).digest("base64");
    expect(out).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}';`,
    );
  });

  it("has its links under the path of --base, and its images in it", async () => {
    createShop({
      "page.md": PAGE.replace("Une lettre.", "[a](/b/) ![Un point](/img/point.png)"),
      "public/img/point.png": PNG,
    });
    const { out, err } = await shop.run("render page.md --public public --base /eig/");
    expect(err).toBe("");
    expect(out).toContain('href="/eig/b/"');
    expect(out).toContain('src="data:image/png;base64,');
  });

  it("goes to standard output without --out, and warnings beside it", async () => {
    createShop({ "page.md": PAGE, "people/alix.md": "---\ntitle: Alix Exemple\n---\n" });
    const { code, out, err } = await shop.run("render page.md --people people");
    expect([code, out.slice(0, 15)]).toEqual([0, "<!doctype html>"]);
    expect(err).toContain("[unknown-entry]");
    expect(shop.list()).toEqual(["page.md", "people"]);
  });

  it("is the same each time", async () => {
    createShop({ "page.md": PAGE });
    expect((await shop.run("render page.md")).out).toBe((await shop.run("render page.md")).out);
  });

  it("is open or closed as of the day it is asked for", async () => {
    createShop({ "page.md": PAGE.replace("open: true", "open: true\nclosesAt: 2026-04-26") });
    const hasButton = async (flags: string) =>
      /class="fr-btn"/.test((await shop.run(`render page.md ${flags}`)).out);
    expect(await hasButton("")).toBe(true);
    expect(await hasButton("--now 2026-04-26")).toBe(true);
    expect(await hasButton("--now 2026-04-27")).toBe(false);
  });
});

describe("the styles", () => {
  const stylesOf = async (flags = "", page = PAGE) => {
    createShop({ "page.md": page });
    const { out } = await shop.run(`render page.md ${flags}`);
    return { html: out, root: postcss.parse(styleOf(out)) };
  };

  it("follow the visitor's scheme, or a fixed one", async () => {
    const system = await stylesOf();
    expect(system.html).toContain('<html lang="fr" data-fr-scheme="system">');
    expect(styleOf(system.html)).toContain("color-scheme:light dark");
    const query = "(prefers-color-scheme:dark)";
    const selectors: string[] = [];
    system.root.walkAtRules("media", (rule) => {
      if (rule.params === query) rule.walkRules(({ selector }) => void selectors.push(selector));
    });
    expect(selectors).toContain(":root[data-fr-scheme=system]:where(:not([data-fr-theme]))");
    shop.remove();

    const dark = await stylesOf("--scheme dark");
    expect(dark.html).toContain('<html lang="fr" data-fr-scheme="dark" data-fr-theme="dark">');
    expect(styleOf(dark.html)).toContain(":root[data-fr-theme=dark]");
    expect(styleOf(dark.html)).not.toContain("prefers-color-scheme:dark");
    shop.remove();

    const light = await stylesOf("--scheme light");
    expect(light.html).toContain('data-fr-theme="light"');
    expect(styleOf(light.html)).not.toContain("data-fr-theme=dark");
  });

  it("hold the fonts that the page is set in, and no other", async () => {
    const faces = (root: postcss.Root) => {
      const found: string[] = [];
      root.walkAtRules("font-face", (face) => {
        const value = (prop: string) =>
          face.nodes?.find((node) => node.type === "decl" && node.prop === prop);
        found.push(
          ["font-family", "font-weight", "font-style"]
            .map((prop) => String(value(prop)).split(":")[1])
            .join(" "),
        );
      });
      return found;
    };
    const { root } = await stylesOf();
    expect(faces(root)).toMatchInlineSnapshot(`
      [
        "Marianne 400 normal",
        "Marianne 400 italic",
        "Marianne 500 normal",
        "Marianne 700 normal",
      ]
    `);
  });

  it("keep the DSFR's licence notice", async () => {
    expect(styleOf((await stylesOf()).html)).toMatch(/\/\*!\s*\* DSFR v/);
  });
});

describe("content with an error", () => {
  it("is reported as by check, and writes nothing", async () => {
    createShop({ "page.md": PAGE.replace("open: true", "open: oui"), "old.html": "old" });
    const { code, out, err } = await shop.run("render page.md --out page.html");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatchInlineSnapshot(`
      "page.md:4:7  erreur  « open » doit contenir \`true\` ou \`false\`, et non un texte. Écrivez \`true\`, sans guillemets.  [wrong-type]
        3 | title: Devenir testeuse
      > 4 | open: oui
          |       ^

      "
    `);
    expect(shop.list()).toEqual(["old.html", "page.md"]);
  });

  it("leaves the page that was there", async () => {
    createShop({ "page.md": PAGE });
    await shop.run("render page.md --out page.html");
    const before = shop.read("page.html");
    shop.write("page.md", "---\ntitle: [\n---\n");
    expect((await shop.run("render page.md --out page.html")).code).toBe(1);
    expect(shop.list()).toEqual(["page.html", "page.md"]);
    expect(shop.read("page.html")).toBe(before);
  });
});

describe("what cannot be done", () => {
  it("is told, ends with 2 and writes nothing", async () => {
    createShop({ "page.md": PAGE, "folder/keep": "" });
    const lines = [
      "render nope.md --out page.html",
      "render folder --out page.html",
      "render page.md --out nope/page.html",
      "render page.md --out folder",
      "render page.md --out ./folder/../page.md",
      "render page.md --out /dev/null",
      "render page.md --out page.html --people nope",
      "render page.md --out page.html --public page.md",
    ];
    const answers = [];
    for (const line of lines) {
      const { code, out, err } = await shop.run(line);
      expect([line, code, out]).toEqual([line, 2, ""]);
      answers.push(`${line}\n    ${err.trimEnd()}`);
    }
    expect(answers.join("\n")).toMatchInlineSnapshot(`
      "render nope.md --out page.html
          « nope.md » n’existe pas. Vérifiez le chemin.
      render folder --out page.html
          « folder » est un dossier, et non un fichier.
      render page.md --out nope/page.html
          Le dossier de sortie « nope » n’existe pas. Créez-le d’abord.
      render page.md --out folder
          « folder » est un dossier, et non un fichier.
      render page.md --out ./folder/../page.md
          « ./folder/../page.md » est un fichier que la commande lit : elle ne peut pas y écrire son résultat. Choisissez un autre nom.
      render page.md --out /dev/null
          « /dev/null » n’est pas un fichier ordinaire, mais un tube nommé ou un périphérique. Indiquez le nom d’un fichier.
      render page.md --out page.html --people nope
          « nope » n’existe pas. Vérifiez le chemin.
      render page.md --out page.html --public page.md
          « page.md » n’est pas un dossier."
    `);
    expect(shop.list()).toEqual(["folder", "page.md"]);
    expect(shop.read("page.md")).toBe(PAGE);
  });

  it("replaces the page that it had made, and leaves nothing beside it", async () => {
    createShop({ "page.md": PAGE });
    await shop.run("render page.md --out page.html");
    shop.write("page.md", PAGE.replace("Une lettre.", "Deux lettres."));
    expect((await shop.run("render page.md --out page.html")).code).toBe(0);
    expect(shop.read("page.html")).toContain("Deux lettres.");
    expect(shop.list()).toEqual(["page.html", "page.md"]);
  });
});

describe("people", () => {
  const page = (files: Files) => createShop({ "page.md": PAGE, ...files });

  it("have their card, with the photo inside the page", async () => {
    page({ "people/camille.md": PERSON, "people/photo.png": PNG });
    const { out, err } = await shop.run("render page.md --people people");
    expect(err).toBe("");
    expect(out).toContain(`src="data:image/png;base64,${PNG.toString("base64")}"`);
    expect(out).toContain("Responsable");
    expect(out).toContain("Un, Deux");
  });

  it("may have their photo under the site's root", async () => {
    page({ "people/camille.md": PERSON.replace("photo.png", "/img/a%20b.png"), "static/img/a b.png": PNG });
    expect((await shop.run("render page.md --people people --public static")).out).toContain(
      "data:image/png",
    );
    expect((await shop.run("render page.md --people people")).err).toContain("--public");
  });

  it("go without a photo that is not theirs to show", async () => {
    page({ "people/photo.txt": "x", "secret.png": PNG, "people/deep/p.md": "" });
    symlinkSync(join(shop.folder, "secret.png"), join(shop.folder, "people", "link.png"));
    const images = [
      "nope.png",
      "../secret.png",
      "deep/../../secret.png",
      "%2E%2E/secret.png",
      "link.png",
      "photo.txt",
      "https://exemple.fr/a.png",
      "//exemple.fr/a.png",
      "data:image/png;base64,AAAA",
      "%E0%A4%A",
    ];
    const answers = [];
    for (const image of images) {
      shop.write("people/camille.md", PERSON.replace("photo.png", JSON.stringify(image)));
      const { code, out, err } = await shop.run("render page.md --people people");
      expect([image, code, /<img/.test(out)]).toEqual([image, 0, false]);
      answers.push(err.split("\n").find((line) => line.startsWith("people/camille.md")));
    }
    expect(answers.join("\n")).toMatchInlineSnapshot(`
      "people/camille.md:5:8  avertissement  L’image « nope.png » est introuvable : la page est créée sans elle. Vérifiez son adresse, majuscules comprises.  [image-left-out]
      people/camille.md:5:8  avertissement  L’image « ../secret.png » est hors du dossier d’où part son adresse, ou passe par un lien symbolique : la page est créée sans elle. Copiez-la dans ce dossier.  [image-left-out]
      people/camille.md:5:8  avertissement  L’image « deep/../../secret.png » est hors du dossier d’où part son adresse, ou passe par un lien symbolique : la page est créée sans elle. Copiez-la dans ce dossier.  [image-left-out]
      people/camille.md:5:8  avertissement  L’image « %2E%2E/secret.png » est hors du dossier d’où part son adresse, ou passe par un lien symbolique : la page est créée sans elle. Copiez-la dans ce dossier.  [image-left-out]
      people/camille.md:5:8  avertissement  L’image « link.png » est hors du dossier d’où part son adresse, ou passe par un lien symbolique : la page est créée sans elle. Copiez-la dans ce dossier.  [image-left-out]
      people/camille.md:5:8  avertissement  L’image « photo.txt » n’est pas au format AVIF, GIF, JPEG, PNG, SVG ou WebP : la page est créée sans elle. Convertissez-la dans l’un de ces formats.  [image-left-out]
      people/camille.md:5:8  avertissement  L’image « https://exemple.fr/a.png » n’est pas un fichier du site : la page est créée sans elle. Copiez-la dans le site.  [image-left-out]
      people/camille.md:5:8  avertissement  L’image « //exemple.fr/a.png » n’est pas un fichier du site : la page est créée sans elle. Copiez-la dans le site.  [image-left-out]
      people/camille.md:5:8  avertissement  L’image ne s’affiche pas : « data:image/png;base64,AAAA » n’est pas une adresse d’image. Écrivez une adresse comme « /image.png » ou « https://… ».  [dropped-address]
      people/camille.md:5:8  avertissement  L’image « %E0%A4%A » est introuvable : la page est créée sans elle. Vérifiez son adresse, majuscules comprises.  [image-left-out]"
    `);
  });
});

describe("images and documents of the page", () => {
  it("are inside it, or replaced by their alternative", async () => {
    const markdown = "![Un plan](/img/plan.png) et ![Une carte](https://exemple.fr/carte.png)";
    createShop({
      "page.md": PAGE.replace("desc: Un contrat.", `desc: "${markdown}"`),
      "public/img/plan.png": PNG,
    });
    const { out, err } = await shop.run("render page.md");
    expect(out).toMatch(/<img [^>]*alt="Un plan"[^>]*src="data:image\/png/);
    expect(out).not.toContain("https://exemple.fr");
    expect(out).toContain("Une carte");
    expect(err.split("\n")[0]).toMatchInlineSnapshot(
      `"page.md:32:52  avertissement  L’image « https://exemple.fr/carte.png » n’est pas un fichier du site : la page est créée sans elle. Copiez-la dans le site.  [image-left-out]"`,
    );
  });

  it("leave no empty place in a band and a quote where they are lost", async () => {
    createShop({
      "page.md": [
        "---",
        "layout: program",
        "title: Un programme",
        "image: perdue.jpg",
        "quote:",
        "  photo: perdu.jpg",
        "  quote: Un mot.",
        "  name: Alix Modèle",
        "---",
        "",
      ].join("\n"),
    });
    const { out, err } = await shop.run("render page.md");
    expect(err.match(/image-left-out/g)).toHaveLength(2);
    const [, main = ""] = out.split("<main");
    expect(main).toContain("Alix Modèle");
    expect(main).not.toMatch(/dsfrb-axis--image|dsfrb-axis__image|fr-quote--column|fr-quote__image|<img/);
  });

  it("leave no empty paragraph where a decoration was alone and is lost", async () => {
    createShop({
      "page.md": PAGE.replace("desc: Un contrat.", 'desc: "Un contrat.\\n\\n![](img/perdue.svg)"'),
    });
    const { out } = await shop.run("render page.md");
    expect(out).toContain("Un contrat.");
    expect(out).not.toContain("<p></p>");
  });

  it("have their weight, when they are at hand", async () => {
    createShop({ "page.md": PAGE, "public/img/reglement.pdf": Buffer.alloc(259_061) });
    expect((await shop.run("render page.md")).out).toContain("PDF – 259\u00A0ko");
    createShop({ "page.md": PAGE, "static/img/reglement.pdf": Buffer.alloc(259_061) });
    expect((await shop.run("render page.md --public static")).out).toContain("PDF – 259\u00A0ko");
    expect((await shop.run("render page.md")).out).not.toContain("259");
  });
});

it("renders the example of this project", async () => {
  createShop({});
  const example = join(import.meta.dirname, "../../../../examples");
  expect(existsSync(example)).toBe(true);
  const { code, out } = await shop.run(`render ${example}/devenir-eig.md --people ${example}/people`);
  expect(code).toBe(0);
  expect(out.match(/<h1\b/g)).toHaveLength(1);
  expect(styleOf(out).match(/@font-face\{[^}]*?family:Spectral/g)).toHaveLength(2);
});
