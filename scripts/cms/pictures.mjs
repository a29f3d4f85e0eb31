// Takes the screenshots of docs/cms.md in Decap CMS, with the last build: `npm run build`, then `node
// scripts/cms/pictures.mjs`.

import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { chromiumFlags, ensureChromium } from "../chromium.mjs";
import { ensureCms } from "./install.mjs";
import { serveCms } from "./server.mjs";

const folder = "docs/pictures/cms";
/** Screen of a desktop computer, at three quarters of its pixels, so that the text is readable and the file is small. */
const screen = { viewport: { width: 1500, height: 940 }, deviceScaleFactor: 0.75 };

/**
 * @typedef {object} Editor
 * @property {import("playwright").Page} page
 * @property {import("playwright").FrameLocator} preview
 */

/** @type {Readonly<Record<string, (editor: Editor) => Promise<void>>>} */
const pictures = {
  /** Edits the title of a step, and waits until the preview shows the new title. */
  editing: async ({ page, preview }) => {
    await page.locator('[id^="how-field-"]').getByTestId("expand-button").first().click();
    await page.locator("[contenteditable=true]").getByText("Votre dossier de candidature").click();
    await page.waitForTimeout(300); // the editor sets the selection only a moment after a click
    await page.keyboard.press("End");
    await page.keyboard.type(" en ligne");
    await preview.getByRole("heading", { name: "Votre dossier de candidature en ligne" }).waitFor();
  },
  /** Empties a required field, waits for its error in the preview, and selects the dark theme. */
  issues: async ({ page, preview }) => {
    await page.getByLabel("Titre de la page").fill("");
    await preview.locator("[data-severity=error]").waitFor();
    await preview.getByRole("button", { name: "Thème sombre" }).click();
  },
  /** Selects the width of a phone, opens the call for applications, and clicks the button of the issues. */
  phone: async ({ page, preview }) => {
    await preview.getByRole("button", { name: "Téléphone" }).click();
    await page.getByRole("switch").first().click();
    await preview.locator("[aria-controls=dsfrb-cms-issues]").click();
  },
  /** Selects the width of a desktop computer and the dark theme in the preview. */
  desk: async ({ preview }) => {
    await preview.getByRole("button", { name: "Ordinateur" }).click();
    await preview.getByRole("button", { name: "Thème sombre" }).click();
  },
};

process.chdir(join(import.meta.dirname, "../.."));

ensureCms(console.log);
mkdirSync(folder, { recursive: true });
const server = await serveCms();
const browser = await chromium.launch({ executablePath: ensureChromium(console.log), args: chromiumFlags });
try {
  for (const [name, prepare] of Object.entries(pictures)) await takePicture(name, prepare);
} finally {
  await browser.close();
  await server.close();
}

/**
 * Takes one screenshot.
 * @param {string} name
 * @param {(editor: Editor) => Promise<void>} prepare
 */
async function takePicture(name, prepare) {
  const page = await browser.newPage({ ...screen, locale: "fr-FR" });
  await page.goto(server.url);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.getByRole("link", { name: "Devenir EIG" }).click();
  const preview = page.frameLocator("#preview-pane");
  await preview.locator("h1").waitFor();
  await prepare({ page, preview });
  // wait for the fonts: an earlier screenshot would show fallback fonts
  await preview
    .locator("html")
    .evaluate(({ ownerDocument }) => ownerDocument.fonts.ready.then(() => undefined));
  await page.waitForTimeout(500); // wait for Decap's transitions
  const path = `${folder}/${name}.png`;
  await page.screenshot({ path });
  await page.close();
  console.log(`${path} (${Math.round(statSync(path).size / 1000)} kB)`);
}
