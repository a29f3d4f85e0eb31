import { readFileSync } from "node:fs";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Editor, hasCms, openEditor, save } from "../support/cms";
import { launch } from "./chromium";

/** The settings of a Hugo site that was there before: one collection of files, its own fields, and `img` for images. */
const CONFIG = `
locale: fr
backend: { name: test-repo }
media_folder: static/img
public_folder: img
collections:
  - name: pages
    label: Pages
    format: as-written
    files:
      - name: mentions
        label: Mentions légales
        file: pages/mentions.md
        fields:
          - { name: title, label: Titre }
      - name: devenir-eig
        label: Devenir EIG
        file: pages/devenir-eig.md
        fields:
          - { name: title, label: Titre de la page }
          - { name: open, label: Ouvert, widget: boolean }
          - name: how
            label: Comment
            widget: object
            collapsed: true
            fields:
              - { name: title, label: Titre }
              - { name: desc, label: Texte, widget: markdown }
`;

const HTML = `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <title>Éditeur</title>
    <link rel="icon" href="data:,">
    <link href="config.yml" type="text/yaml" rel="cms-config-url">
    <script>window.CMS_MANUAL_INIT = true;</script>
    <script src="/decap-cms/decap-cms.js"></script>
    <script src="/repository.js"></script>
  </head>
  <body>
    <script type="module">
      import { CandidatesPage, registerPreviews } from "/dsfr-blocks/cms.browser.js";
      registerPreviews(CMS, {
        pages: [{ page: CandidatesPage, collection: "pages", file: "devenir-eig" }],
        styles: ["/dsfr/dsfr.main.min.css", "/dsfr-blocks/blocks.css"],
      });
      CMS.init();
    </script>
  </body>
</html>`;

const isThere = await hasCms();
const source = readFileSync("examples/devenir-eig.md", "utf8");
const mentions = "---\n# à relire\ntitle: Mentions\nlayout: simple\n---\n\nLe texte.\n";

let browser: Browser;
let editor: Editor;
beforeAll(async () => {
  browser = await launch();
  const pages = { "devenir-eig.md": source, "mentions.md": mentions };
  editor = await openEditor(browser, pages, { "/": HTML, "/config.yml": CONFIG });
});
afterAll(async () => {
  await editor.close();
  await browser.close();
});

const openFile = (name: string) =>
  editor.page.evaluate((file) => void (location.hash = `#/collections/pages/entries/${file}`), name);

describe.skipIf(!isThere)("a site with fields of its own", () => {
  it("sees its page, and saves what was edited, and nothing else", async () => {
    await openFile("devenir-eig");
    await editor.preview.getByRole("heading", { level: 1, name: "Devenir EIG" }).waitFor();
    await editor.page.getByLabel("Titre de la page").fill("Devenir testeuse");
    await editor.preview.getByRole("heading", { level: 1, name: "Devenir testeuse" }).waitFor();
    const after = await save(editor, "devenir-eig");
    expect(after).toBe(source.replace("title: Devenir EIG\n", "title: Devenir testeuse\n"));
    expect(editor.faults).toEqual([]);
  });
});
