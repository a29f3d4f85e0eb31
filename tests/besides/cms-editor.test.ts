import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Browser } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  askToSave,
  type Editor,
  hasCms,
  openEditor,
  openEntry,
  openPage,
  openPart,
  putCaretAfter,
  save,
  readSaved,
  uploadPicture,
} from "../support/cms";
import { readPage } from "../../src/definition/check";
import { CandidatesPage } from "../../src/pages";
import { launch } from "../support/chromium";

const isThere = await hasCms();
const source = readFileSync("examples/devenir-eig.md", "utf8");

/** The example's own files, each changed for one test: all are open to one editor, as on a real desk. */
const pages = {
  "devenir-eig.md": source,
  "typed.md": source,
  "titled.md": source,
  "opened.md": source,
  "listed.md": source,
  "added.md": source,
  "no-button.md": source.replace(/^ {2}apply:\n.*\n.*\n/m, ""),
  "broken.md": source.replace("---\n", "---\nbroken: [\n"),
  "misshapen.md": source.replace(/^head:\n(?: .*\n)+/m, "head: un texte\n"),
  "steps.md": source.replace(/^how:\n/m, "how:\n  steps:\n    - title: Un\n    - title: Voir [ici](/a)\n"),
  "dated.md": source.replace(/^open: .*$/m, "open: false\nopensAt: 2000-01-01\nclosesAt: 2999-01-01"),
  "soon.md": source.replace(/^open: .*$/m, "open: true\nopensAt: 2990-04-03\nclosesAt: 2990-04-26"),
  "backwards.md": source.replace(/^open: .*$/m, "open: true\nopensAt: 2030-05-01\nclosesAt: 2030-04-01"),
  "unknown.md": source.replace(
    /^ {2}list:\n(?: {4}- .*\n)+/m,
    "  list:\n    - Camil Exemple\n    - Alix Modèle\n",
  ),
  "address.md": source.replace(/url: \/participer.*/, "url: javascript:alert(1)"),
  "no-open.md": "---\nlayout: candidates\ntitle: Une page\n---\n",
  "bare.md": "---\nlayout: candidates\ntitle: Une page\nopen: true\n---\n",
};

/** The example's own page, on which a page with an error is not published. */
const html = readFileSync("examples/cms/index.html", "utf8").replace(
  "people,\n",
  'people,\n publish: "block",\n',
);

let browser: Browser;
let editor: Editor;
beforeAll(async () => {
  browser = await launch();
  if (isThere) editor = await openEditor(browser, { pages, files: { "/": html } });
});
afterAll(async () => {
  if (isThere) await editor.close();
  await browser.close();
});
// whatever a test does, nothing leaves the machine and nothing breaks
afterEach(() => {
  const faults = isThere ? editor.takeFaults() : [];
  expect(faults.filter((fault) => !EXPECTED.some((each) => each.test(fault)))).toEqual([]);
});

/** What Decap writes to the console of what is refused on purpose, and of a photo that is not on the site yet. */
const EXPECTED = [
  /at Object\.(?:fromFile|\w+ \[as fromFile\])/,
  /^error: (?:Object$|(?:Error: )?(?:La page n’est pas publiée|Le fichier de cette page))/,
  /404/,
];

const issues = () => editor.preview.getByRole("region", { name: "À corriger" });
const issue = (rule: string) => issues().locator(`[data-rule=${rule}]`);

/** What `render` makes of a file, as a browser reads it. */
async function rendered(): Promise<string> {
  const html = execFileSync(
    process.execPath,
    ["dist/cli.js", "render", "examples/devenir-eig.md", "--people", "examples/people"],
    { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
  const page = await browser.newPage({ javaScriptEnabled: true });
  await page.setContent(html);
  const markup = await page.locator(".dsfrb-page").evaluate((element) => element.outerHTML);
  await page.close();
  return markup;
}

describe.skipIf(!isThere)("the example page, in Decap CMS", () => {
  it("opens from the list of pages, and shows what `render` gives, to the last attribute", async () => {
    const { page, preview } = editor;
    await page.getByRole("link", { name: "Devenir EIG" }).first().click();
    const shown = await preview.locator(".dsfrb-page").evaluate((element) => element.outerHTML);
    expect(shown.length).toBeGreaterThan(5000);
    expect(shown).toBe(await rendered());
  });

  it("has the DSFR's typeface, the page's language and the theme that is chosen", async () => {
    const { preview } = editor;
    await openPage(editor, "devenir-eig");
    const html = preview.locator("html");
    const look = () =>
      html.evaluate((element) => ({
        lang: element.getAttribute("lang"),
        theme: element.dataset["frTheme"],
        background: getComputedStyle(element.ownerDocument.body).backgroundColor,
      }));
    const isMarianne = () =>
      html.evaluate(({ ownerDocument: { fonts } }) =>
        fonts.ready.then(() => fonts.check("700 16px Marianne")),
      );
    await expect.poll(isMarianne).toBe(true);
    expect(await look()).toEqual({ lang: "fr", theme: "light", background: "rgb(255, 255, 255)" });
    await preview.getByRole("button", { name: "Thème sombre" }).click();
    await expect.poll(look).toEqual({ lang: "fr", theme: "dark", background: "rgb(22, 22, 22)" });
  });

  it("shows a step's new title while it is typed, in view, and saves it", async () => {
    const { page, preview } = editor;
    await openPage(editor, "typed");
    await openPart(editor, "how");
    await putCaretAfter(editor, "Votre dossier de candidature");
    await page.keyboard.type(" papier", { delay: 20 });
    const title = preview.getByRole("heading", { name: "Votre dossier de candidature papier" });
    await title.waitFor();
    const isInView = () =>
      title.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        const covered =
          element.ownerDocument.querySelector(".dsfrb-cms__tools")?.getBoundingClientRect().bottom ?? 0;
        return top >= covered && bottom <= (element.ownerDocument.defaultView?.innerHeight ?? 0);
      });
    await expect.poll(isInView).toBe(true);

    const after = await save(editor, "typed");
    const { value, issues: faults } = readPage(after, CandidatesPage);
    expect(faults).toEqual([]);
    expect(value?.how.desc).toContain("1. Votre dossier de candidature papier\n");
    // the CMS's own editor writes the Markdown of this field anew, and of no other
    const around = (text: string) => [text.split("\nhow:")[0], text.split("\nwait:")[1]];
    expect(around(after)).toEqual(around(source));
  });

  it("says that a field must be filled in, by its name, and takes it back", async () => {
    const { page } = editor;
    await openPage(editor, "titled");
    const title = page.getByLabel("Titre de la page");
    await title.fill("");
    await expect
      .poll(() => issues().getByRole("listitem").first().textContent())
      .toMatch(/^erreurTitre de la page/);
    await expect.poll(() => issues().locator("[data-severity=error]").count()).toBe(1);
    await title.fill("Devenir EIG");
    await expect.poll(() => issues().locator("[data-severity=error]").count()).toBe(0);
  });

  it("swaps the notice and the buttons when the call opens, in the form", async () => {
    const { page, preview } = editor;
    await openPage(editor, "opened");
    const apply = preview.getByRole("link", { name: "Postuler", exact: true });
    const notice = preview.locator("#appel");
    const state = async () => [await apply.count(), await notice.count()];
    const closed = [0, 1];
    const open = [2, 0];
    expect(await state()).toEqual(closed);
    await page.getByRole("switch").first().click();
    await expect.poll(state).toEqual(open);
    await page.getByRole("switch").first().click();
    await expect.poll(state).toEqual(closed);
  });

  it("shows the page on the day that the call opens, and on the day after its last one, in words", async () => {
    const { preview } = editor;
    await openPage(editor, "soon");
    const buttons = () => preview.getByRole("link", { name: "Postuler", exact: true }).count();
    expect(await buttons()).toBe(0);
    await preview.getByRole("button", { name: /^Ouverture\. Le 3 avril 2990, le bouton apparaît/ }).click();
    await expect.poll(buttons).toBe(2);
    await preview.getByRole("button", { name: /^Lendemain/ }).click();
    await preview.getByText("Le 27 avril 2990, le bouton disparaît.").waitFor();
    await expect.poll(buttons).toBe(0);
    await preview.getByRole("button", { name: "La page aujourd’hui" }).click();
    await preview.getByText("il ouvrira le 3 avril 2990").waitFor();
  });

  it("shows the page as on another screen, whole, with tools that keep their size", async () => {
    const { page, preview } = editor;
    await openPage(editor, "devenir-eig");
    const inside = () =>
      preview.locator("html").evaluate(({ ownerDocument: { defaultView: view, documentElement: html } }) => ({
        width: view?.innerWidth,
        overflow: html.scrollWidth > html.clientWidth,
      }));
    const buttonHeight = async () =>
      (await preview.getByRole("button", { name: "Thème clair" }).boundingBox())?.height ?? 0;
    const height = await buttonHeight();
    for (const [name, width] of [
      ["Téléphone", 320],
      ["Tablette", 768],
      ["Ordinateur", 1280],
    ] as const) {
      await preview.getByRole("button", { name }).click();
      await expect.poll(inside).toEqual({ width, overflow: false });
      const { x = 0, width: drawn = 0 } = (await page.locator("#preview-pane").boundingBox()) ?? {};
      expect(drawn).toBeLessThanOrEqual(width + 1);
      // the screen ends where the pane does
      expect(x + drawn).toBeLessThanOrEqual(1600);
      expect(Math.abs((await buttonHeight()) - height)).toBeLessThan(2);
    }
    await preview.getByRole("button", { name: "À la largeur du volet" }).click();
    await expect.poll(async () => (await inside()).width).toBeGreaterThan(600);
  });

  it("follows a link to a part of the page without leaving it", async () => {
    const { page, preview } = editor;
    await openPage(editor, "devenir-eig");
    const count = page.context().pages().length;
    await preview.getByRole("link", { name: "Savoir quand l’appel ouvrira" }).click();
    const top = () => preview.locator("#appel").evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(1000);
    expect(page.context().pages()).toHaveLength(count);
  });
});

describe.skipIf(!isThere)("a new page", () => {
  it("has all the keys that a page needs as soon as it has a title, and is shown all the while", async () => {
    const { page, preview } = editor;
    await page.evaluate(() => (location.hash = "#/collections/candidates/new"));
    await expect.poll(() => preview.getByRole("heading", { level: 1 }).textContent()).toBe("Page sans titre");
    // nothing is wrong with a page that nobody has written yet
    expect(await issues().locator("li").count()).toBe(0);
    await issues().getByText("Écrivez d’abord le titre").waitFor();
    await page.getByLabel("Titre de la page").fill("Devenir testeuse");
    await preview.getByRole("heading", { name: "Devenir testeuse" }).waitFor();
    const { value, issues: faults } = readPage(await save(editor, "devenir-testeuse"), CandidatesPage);
    expect(faults).toEqual([]);
    expect(value).toMatchObject({ title: "Devenir testeuse", open: false, layout: "candidates" });
  });

  it("may have a button with a text and no address yet: what is blank is absent", async () => {
    const { page } = editor;
    await openPage(editor, "no-button");
    await openPart(editor, "head");
    await openPart(editor, "apply");
    await page.getByLabel("Texte du bouton").fill("Postuler");
    const { value, issues: faults } = readPage(await save(editor, "no-button"), CandidatesPage);
    expect(faults).toEqual([]);
    expect(value?.head.apply).toEqual({ title: "Postuler" });
  });

  it("without a word on its call is saved, in one line more", async () => {
    const { page } = editor;
    await openPage(editor, "no-open");
    await page.getByLabel("Titre de la page").fill("Une autre page");
    const after = await save(editor, "no-open");
    expect(after).toContain("title: Une autre page");
    const { value, issues: faults } = readPage(after, CandidatesPage);
    expect([value?.open, faults]).toEqual([false, []]);
  });

  it("with a title and nothing else is said to be one", async () => {
    await openPage(editor, "bare");
    await expect.poll(() => issue("only-title").textContent()).toContain("La page ne contient que son titre");
  });
});

describe.skipIf(!isThere)("a file", () => {
  it("that cannot be read is named as such, and no empty form is saved over it", async () => {
    const { page, preview } = editor;
    await openEntry(editor, "broken");
    await expect
      .poll(() => preview.getByRole("alert").textContent())
      .toMatch(/Le fichier de cette page ne peut pas être lu : ligne \d+\. /);
    await page.getByLabel("Titre de la page").fill("Autre");
    // the form itself asks for this one before it lets anything be saved
    await page.getByRole("switch").first().click();
    await askToSave(editor);
    await page
      .getByText(/Échec de l.enregistrement de l.entrée : Le fichier.*l’enregistrement est bloqué/)
      .waitFor();
    expect(await readSaved(editor, "broken.md")).toBe(pages["broken.md"]);
  });

  it("whose part is a text is named as such, and breaks nothing", async () => {
    await openEntry(editor, "misshapen");
    await expect
      .poll(() => editor.preview.getByRole("alert").textContent())
      .toContain("« head » doit contenir");
  });

  it("with an error is not published, and the CMS says why", async () => {
    const { page } = editor;
    await openPage(editor, "backwards");
    await expect.poll(() => issue("closes-before-opens").textContent()).toContain("Clôture de l’appel");
    await page.getByLabel("Titre de la page").fill("Autre");
    await askToSave(editor);
    await page
      .getByText(/La page n’est pas publiée\. Clôture de l’appel : L’appel fermerait/)
      .first()
      .waitFor();
    expect(await readSaved(editor, "backwards.md")).toBe(pages["backwards.md"]);
  });
});

describe.skipIf(!isThere)("from an issue to its field, and back", () => {
  it("a line opens the parts that hold its field, and brings it into view", async () => {
    const { page, preview } = editor;
    await openPage(editor, "steps");
    const field = page.getByLabel("Titre de l’étape").last();
    await preview.getByRole("button", { name: /Étape 2, «\sVoir ici\s» › Titre de l’étape$/ }).click();
    await expect.poll(() => field.isVisible()).toBe(true);
    await expect.poll(() => field.inputValue()).toBe("Voir [ici](/a)");
    await expect
      .poll(() => field.evaluate((element) => element === element.ownerDocument.activeElement))
      .toBe(true);
    const top = () => preview.locator("#etapes").evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(400);
  });

  it("a block of the page opens its part of the form", async () => {
    const { page, preview } = editor;
    await openPage(editor, "devenir-eig");
    const title = page.locator('[id^="conditions-field-"]').getByLabel("Titre de la partie");
    expect(await title.isVisible()).toBe(false);
    await preview.locator("#conditions h2").click();
    await expect.poll(() => title.isVisible()).toBe(true);
  });

  it.each([
    ["the page’s title", "h1", "Devenir EIG"],
    ["a block’s title", "#conditions h2", "Les conditions de recrutement"],
    ["a salary", "#conditions td", "Un poste au coeur"],
    ["a step", "#etapes h3", "Votre dossier de candidature"],
    ["a person", "#profils .fr-card__title", ""],
  ])("%s that is clicked leads to the field that holds it, in view", async (_, selector, held) => {
    const { page, preview } = editor;
    await openPage(editor, "devenir-eig");
    await preview.locator(selector).first().click();
    const focused = () =>
      page.evaluate(() => {
        const { activeElement: field } = document;
        if (!field || field.tagName === "IFRAME") return undefined;
        const { top, bottom } = field.getBoundingClientRect();
        const text = field instanceof HTMLInputElement ? field.value : field.textContent;
        return { text, isInView: top >= 0 && bottom <= innerHeight };
      });
    await expect.poll(async () => (await focused())?.text).toContain(held);
    await expect.poll(async () => (await focused())?.isInView).toBe(true);
  });

  it("a title leads to its own field, whether the part beside it, which has a title too, is open or folded", async () => {
    const { page, preview } = editor;
    const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement).value);
    await openPage(editor, "devenir-eig");
    await preview.locator("#definition h2").click();
    await expect.poll(focused).toBe("EIG, kézako ?");
    await preview.getByText("au sens de").click();
    await expect.poll(focused).toContain("épicène");
    await preview.locator("#definition h2").click();
    await expect.poll(focused).toBe("EIG, kézako ?");
  });

  it("a part of the form that is opened brings the page to it", async () => {
    const { preview } = editor;
    await openPage(editor, "devenir-eig");
    const top = () => preview.locator("#etapes").evaluate((element) => element.getBoundingClientRect().top);
    expect(await top()).toBeGreaterThan(1000);
    await openPart(editor, "how");
    await expect.poll(top).toBeLessThan(400);
  });

  it("an address that the form would refuse is said with the rest", async () => {
    await openPage(editor, "address");
    const said = issue("dropped-address");
    await expect
      .poll(() => said.textContent())
      .toMatch(/Bouton pour postuler › Adresse.*«\sjavascript:alert\(1\)\s»/);
    // what the page puts right by itself is left out
    expect(await issue("no-break-space").count()).toBe(0);
  });
});

describe.skipIf(!isThere)("what lists and the call say", () => {
  it("each folded item says what it holds, and a new one adds its own lines and no other", async () => {
    const { page, preview } = editor;
    await openPage(editor, "listed");
    await openPart(editor, "what");
    await page.getByText("Piloter le lancement de services numériques", { exact: true }).first().waitFor();
    await page.getByRole("button", { name: "Ajouter raison" }).click();
    await page
      .getByLabel(/^Raison/)
      .last()
      .fill("Apprendre en faisant");
    await preview.getByText("Apprendre en faisant").waitFor();
    const before = pages["listed.md"];
    const last = "    - def: Intégrer l’écosystème du numérique public\n";
    expect(await save(editor, "listed")).toBe(
      before.replace(last, `${last}    - def: Apprendre en faisant\n`),
    );
  });

  it("a step and a line of the salary table that are added follow those of the text", async () => {
    const { page, preview } = editor;
    await openPage(editor, "added");
    await openPart(editor, "conditions");
    await openPart(editor, "how");
    const steps = preview.locator("#etapes ol.dsfrb-steps > li");
    const rows = preview.locator("#conditions table tbody tr");
    const [stepsBefore, rowsBefore] = [await steps.count(), await rows.count()];
    await page.getByRole("button", { name: "Ajouter étape" }).click();
    await page.getByRole("button", { name: "Ajouter salaire" }).click();
    const field = (label: string) => page.getByLabel(label, { exact: false }).last();
    await field("Titre de l’étape").fill("Un contrat");
    await field("Expérience").fill("Au-delà de 20 ans");
    await field("Salaire net mensuel").fill("6000 €");
    await expect.poll(() => steps.last().textContent()).toContain("Un contrat");
    await expect.poll(() => rows.last().textContent()).toMatch(/Au-delà de 20 ans6\s000/);
    expect([await steps.count(), await rows.count()]).toEqual([stepsBefore + 1, rowsBefore + 1]);
    expect(await preview.locator("#conditions table").count()).toBe(1);
    expect(await issues().locator("[data-severity=error]").count()).toBe(0);
  });

  it("a name that the directory does not know stays in its list, and is said", async () => {
    const { page } = editor;
    await openPage(editor, "unknown");
    await expect.poll(() => issue("unknown-entry").textContent()).toContain("Camil Exemple");
    await openPart(editor, "profiles");
    await page.getByText("Camil Exemple", { exact: true }).first().waitFor();
    await page.getByText("Alix Modèle", { exact: true }).first().waitFor();
    // unfolded too: the CMS's own field would be empty
    await editor.preview
      .getByRole("button", { name: /Personnes › Personne 1, «\sCamil Exemple\s»$/ })
      .click();
    const note = page.getByText("« Camil Exemple » n’est pas dans la liste");
    await note.waitFor();
    const control = note.locator("..");
    await control.getByText("Camil Exemple", { exact: true }).waitFor();
    const choice = control.getByRole("combobox");
    const isFocused = () => choice.evaluate((each) => each === each.ownerDocument.activeElement);
    await expect.poll(isFocused).toBe(true);
    await choice.click();
    await page.getByRole("option", { name: "Camille Exemple" }).click();
    await note.waitFor({ state: "detached" });
    const before = pages["unknown.md"];
    expect(await save(editor, "unknown")).toBe(before.replace("- Camil Exemple", "- Camille Exemple"));
  });

  it("the call is closed when it is switched off, whatever its dates, and the panel says why", async () => {
    const { page, preview } = editor;
    await openPage(editor, "dated");
    const readTopic = () => preview.locator(".dsfrb-cms__topic").textContent();
    await expect
      .poll(readTopic)
      .toMatch(/Appel fermé\s: «\sAppel ouvert\s» n’est pas activé, alors que ses dates/);
    await page.getByRole("switch").first().click();
    await expect.poll(readTopic).toContain("Appel ouvert aujourd’hui");
  });
});

describe.skipIf(!isThere)("a person", () => {
  it("is shown as a card, with the photo that was just uploaded, and what it asks for", async () => {
    const { preview } = editor;
    await openEntry(editor, "camille-exemple", "people");
    await preview.getByText("Camille Exemple").waitFor();
    await uploadPicture(editor, "portrait.png");
    const photo = preview.locator("img");
    await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(3);
    await preview.getByText("Choisissez une photo carrée").waitFor();
  });
});
