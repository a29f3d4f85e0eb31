import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { PAGE, createWorkshop, type Workshop } from "../../../../tests/support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());

const over = (how: string) => PAGE.replace(/^how:\n(?: .*\n|\n)*/m, how);
const TEXT = over(`how: # les étapes
  title: Les étapes
  desc: >-
    Deux étapes.


    1. Écrire **vite**

    Un texte.


    2. Envoyer

    Puis rien.
`);
const LIST = over(`how: # les étapes
  title: Les étapes
  desc: >-
    Deux étapes.
  steps:
    - title: Écrire **vite**
      desc: Un texte.
    - title: Envoyer
      desc: Puis rien.
`);

describe("--rewrite", () => {
  it("puts the steps of a text into the list, and leaves the rest of the file", async () => {
    expect(TEXT).not.toBe(PAGE);
    shop = createWorkshop({ "page.md": TEXT, "crlf.md": TEXT.replaceAll("\n", "\r\n") });
    const { code, out, err } = await shop.run("check . --rewrite steps");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("2 parties réécrites\n");
    expect(shop.read("page.md")).toBe(LIST);
    expect(shop.read("crlf.md")).toBe(LIST.replaceAll("\n", "\r\n"));
    expect((await shop.run("check . --rewrite steps --lang en")).out).toContain("0 parts rewritten\n");
  });

  it("puts them before those of a list that is there", async () => {
    const twice = TEXT.replace("    Puis rien.\n", "    Puis rien.\n  steps:\n    - title: Attendre\n");
    shop = createWorkshop({ "page.md": twice });
    expect((await shop.run("check page.md --rewrite steps")).code).toBe(0);
    expect(shop.read("page.md")).toBe(LIST.replace("rien.\n", "rien.\n    - title: Attendre\n"));
  });

  it("leaves a text whose steps the list would not show the same, a broken file, and, with a word, one behind a link", async () => {
    const after = TEXT.replace("    Puis rien.\n", "    Puis rien.\n\n\n    ## Après\n\n\n    Un texte.\n");
    const third = TEXT.replace("1. Écrire", "3. Écrire").replace("2. Envoyer", "4. Envoyer");
    const broken = TEXT.replace("open: true", "open: [");
    shop = createWorkshop({
      "after.md": after,
      "third.md": third,
      "broken.md": broken,
      "real/page.txt": TEXT,
    });
    symlinkSync("real/page.txt", join(shop.folder, "link.md"));
    const { out } = await shop.run("check . link.md --rewrite steps");
    expect(out).toContain("0 partie réécrite\n");
    expect(out).toContain("link.md:1:1  erreur  « --rewrite » n’a pas réécrit « link.md »");
    expect([shop.read("after.md"), shop.read("third.md"), shop.read("broken.md")]).toEqual([
      after,
      third,
      broken,
    ]);
    expect(shop.read("real/page.txt")).toBe(TEXT);
  });

  // of the front matter, all but `how` is to stay
  const AROUND = (how: string) =>
    over(`${how}# fin des étapes\n`)
      .replace("title: Le métier", 'title: "Le métier" # à revoir')
      .replace("desc: Un contrat.", "desc:   &contrat 'Un contrat.'   # le même plus bas  ")
      .replace("desc: Revenez bientôt.", "desc: *contrat # un alias")
      .concat("Un texte  sous l’en-tête.  \n\n");
  const QUOTED = `how:  # les étapes
  title: 'Les étapes'   # le titre
  desc: "Deux étapes.\\n\\n1. Écrire **vite**\\n\\nUn texte.\\n\\n2. Envoyer\\n\\nPuis rien." # le texte  # d’avant
`;
  const LISTED = `how:  # les étapes
  title: 'Les étapes'   # le titre
  desc: "Deux étapes." # le texte  # d’avant
  steps:
    - title: Écrire **vite**
      desc: Un texte.
    - title: Envoyer
      desc: Puis rien.
`;

  it.each([
    ["LF", (text: string) => text],
    ["CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
    ["CR", (text: string) => text.replaceAll("\n", "\r")],
    ["a byte order mark and CRLF", (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`],
  ])("keeps aliases, comments, quotes and spaces at the end of lines: %s", async (_name, shape) => {
    shop = createWorkshop({ "page.md": shape(AROUND(QUOTED)) });
    const { out } = await shop.run("check page.md --rewrite steps");
    expect(out).toContain("1 partie réécrite\n");
    expect(shop.read("page.md")).toBe(shape(AROUND(LISTED)));
  });

  it("replaces an alias of a rewritten text by the text as it was", async () => {
    const before = AROUND(QUOTED.replace("desc: ", "desc: &texte "))
      .replace("&contrat ", "")
      .replace("*contrat", "*texte");
    shop = createWorkshop({ "page.md": before });
    const { code, out } = await shop.run("check page.md --rewrite steps");
    expect(code).toBe(0);
    expect(out).toContain("1 partie réécrite\n");
    expect(shop.read("page.md")).toContain(LISTED);
    expect(shop.read("page.md")).toContain(`wait:
  title: Appel fermé
  desc: |- # un alias
    Deux étapes.

    1. Écrire **vite**

    Un texte.

    2. Envoyer

    Puis rien.
---
`);
  });

  it("writes HTML in Markdown, in keys and in the body, where it shows the same", async () => {
    const settings = `import { definePage, pageFields } from "dsfr-blocks";
import { markdown, list, object, optional } from "dsfr-blocks/schema";
const texts = optional(list(object({ text: markdown("Un texte.") }, "Un texte."), "Des textes."));
const TextsPage = definePage({ name: "TextsPage", layout: "texts", description: "Des textes.", fields: { ...pageFields, texts }, blocks: {}, body: true });
export default { pages: [TextsPage] };
`;
    const page = `---
layout: texts # la page
title: Un <b>mot</b>
texts:
  - text: >-
      Un <i>mot</i>
      ici.
---

<h2 class="x">Un titre</h2>

Un texte  <!-- <b>à revoir</b> -->
  * un <a href="/a">lien</a>
`;
    shop = createWorkshop({
      "dsfr-blocks.config.mjs": settings,
      "a.md": page,
      "b.md": page.replaceAll("\n", "\r\n"),
    });
    expect((await shop.run("check a.md b.md --rewrite html")).out).toContain("réécrites");
    const after = page
      .replace("<b>mot</b>", "**mot**")
      .replace("<i>mot</i>", "*mot*")
      .replace('<h2 class="x">Un titre</h2>', "## Un titre");
    expect(shop.read("a.md")).toBe(after);
    expect(shop.read("b.md")).toBe(after.replaceAll("\n", "\r\n"));
  });

  it("writes HTML in Markdown in the blocks that a body names, and leaves an element around one", async () => {
    const settings = `import { body, Callout, definePage, pageFields } from "dsfr-blocks";
const TextsPage = definePage({ name: "TextsPage", layout: "texts", description: "Des textes.", fields: pageFields, blocks: {}, body: body({ callout: Callout }) });
export default { pages: [TextsPage] };
`;
    const page = `---
layout: texts
title: Un titre
---

:::callout[Un <b>mot</b>]
Un <b>mot</b>
:::

<div lang="en">
:::callout[Deux]
<p>One</p>
:::
</div>

:::callout[Trois]
<div>
Un
:::
</div>

Deux <i>mots</i>
`;
    shop = createWorkshop({ "dsfr-blocks.config.mjs": settings, "a.md": page });
    await shop.run("check a.md --rewrite html");
    expect(shop.read("a.md")).toBe(
      page
        .replace(":::callout[Un <b>mot</b>]\nUn <b>mot</b>", ":::callout[Un **mot**]\nUn **mot**")
        .replace("<i>mots</i>", "*mots*"),
    );
    expect((await shop.run("check a.md")).out).toContain("a.md:17:1 ");
  });

  it("says which names there are", async () => {
    shop = createWorkshop({ "page.md": TEXT });
    const { code, err } = await shop.run("check page.md --rewrite step");
    expect(code).toBe(2);
    expect(err).toContain(
      "« step » n’est pas une valeur de « --rewrite ». Vouliez-vous écrire « steps » ? Valeurs : html, steps.",
    );
  });
});

it("with --dry-run says what would be rewritten, and writes nothing", async () => {
  shop = createWorkshop({ "page.md": TEXT });
  const { code, out } = await shop.run("check page.md --rewrite steps --dry-run");
  expect([code, shop.read("page.md")]).toEqual([0, TEXT]);
  expect(out).toContain("--dry-run : 1 partie réécrite\nSerait modifié : page.md\n");
});
