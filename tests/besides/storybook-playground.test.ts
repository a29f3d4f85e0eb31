import { readFileSync } from "node:fs";
import { deflateSync } from "fflate";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkPage } from "../../src/definition/check";
import { CandidatesPage } from "../../src/pages";
import { decodeHash, MAX_TEXT_BYTES, encodeHash } from "../../stories/playground/link";
import { listCatalogue, STORYBOOK } from "../support/storybook";
import { launch } from "../support/chromium";
import { openVisit, measureOverflow, serveUnderAFolder, type Site } from "../support/storybook-site";

const PLAYGROUND = "iframe.html?id=bac-a-sable--bac-a-sable&viewMode=story";
const example = readFileSync("examples/devenir-eig.md", "utf8");
let browser: Browser;
let site: Site;

beforeAll(async () => {
  await listCatalogue();
  site = await serveUnderAFolder(STORYBOOK);
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  site?.server.close();
});

/** The playground in a browser that has never seen it. */
async function open(hash = "", width = 1280) {
  const { page, complaints } = await openVisit(browser, site, {
    viewport: { width, height: 900 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await page.goto(`${site.address}${PLAYGROUND}${hash}`);
  await preview(page).locator("h1").waitFor();
  return { page, complaints };
}

const preview = (page: Page) => page.frameLocator("iframe[title='Aperçu de la page']");
const faults = (page: Page) => page.locator(".playground__fault");
const count = (page: Page) => page.locator("h3 + [role=status]");

/** Types at the end of a line of the text, with the keyboard. */
async function typeAtLine(page: Page, line: number, text: string) {
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+Home");
  for (let at = 1; at < line; at++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await page.keyboard.type(text);
}

/** Puts a whole text in the place of what is there. */
async function write(page: Page, text: string) {
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
}

describe("a fault that is typed", () => {
  it("is said at its line, in the words of `check`, and leaves when it is fixed", async () => {
    const { page, complaints } = await open();
    await typeAtLine(page, 2, "x");
    const [expected] = checkPage(
      example.replace("open: false", "open: falsex"),
      CandidatesPage,
    ).issues.filter(({ severity }) => severity === "error");
    const fault = faults(page).first();
    await expect.poll(() => fault.textContent()).toContain(expected?.message.replaceAll("`", ""));
    expect(await fault.textContent()).toContain("Erreur");
    expect(await fault.getByRole("button").first().textContent()).toBe(
      `Ligne 2, colonne ${expected?.column}`,
    );
    expect(await count(page).textContent()).toMatch(/^1 erreur/);
    expect(await page.locator(".cm-gutter-lint .cm-lint-marker-error").count()).toBe(1);
    await page.keyboard.press("Backspace");
    await expect.poll(() => count(page).textContent()).toMatch(/^5 avertissements/);
    expect(await page.locator(".cm-lint-marker-error").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("leaves the last page that could be read, and says that it is not today's", async () => {
    const { page } = await open();
    await typeAtLine(page, 2, "x");
    await page.getByText("l’aperçu affiche sa dernière version lisible").waitFor();
    expect(await preview(page).locator("h1").textContent()).toBe("Devenir EIG");
    await page.context().close();
  });

  it("is fixed by its button where no judgement is needed", async () => {
    const { page } = await open();
    await page.getByLabel("Afficher aussi les remarques").check({ force: true });
    const before = await faults(page).count();
    await page.getByRole("button", { name: "Corriger" }).first().click();
    await expect.poll(() => faults(page).count()).toBe(before - 1);
    await page.context().close();
  });
});

it("a fixed text changes the page", async () => {
  const { page } = await open();
  await write(page, example.replace("title: Devenir EIG", "title: Devenir autre chose"));
  await expect.poll(() => preview(page).locator("h1").textContent()).toBe("Devenir autre chose");
  await page.context().close();
});

it("a text of another layout is that layout's page", async () => {
  const { page, complaints } = await open(encodeHash(readFileSync("examples/postuler.md", "utf8")));
  await expect.poll(() => preview(page).locator("h1").textContent()).toBe("Appel à candidatures");
  expect(await count(page).textContent()).not.toContain("erreur");
  expect(complaints).toEqual([]);
  await page.context().close();
});

it("the call can be opened and closed, whatever the text says", async () => {
  const { page } = await open();
  const button = preview(page).locator(".fr-btn");
  expect(await button.count()).toBe(0);
  await page.getByText("Ouvert", { exact: true }).click();
  await expect.poll(() => button.count()).toBe(2);
  await page.getByText("Fermé", { exact: true }).click();
  await expect.poll(() => button.count()).toBe(0);
  await page.context().close();
});

it("the theme changes for the page and all around it, and the width for the page alone", async () => {
  const { page } = await open();
  await page.getByText("Sombre", { exact: true }).click();
  const ground = () =>
    preview(page)
      .locator("body")
      .evaluate((body) => getComputedStyle(body).backgroundColor);
  await expect.poll(ground).toBe("rgb(22, 22, 22)");
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(22, 22, 22)");
  const inner = () =>
    preview(page)
      .locator("body")
      .evaluate(() => window.innerWidth);
  for (const width of [320, 768, 1280]) {
    await page.getByText(`${width} px`, { exact: true }).click();
    await expect.poll(inner).toBe(width);
    expect(await measureOverflow(page)).toBe(0);
  }
  await page.context().close();
});

describe("a link", () => {
  it("carries the text to a browser that has never seen it, and to no server", async () => {
    const { page } = await open();
    await page.waitForLoadState("networkidle");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(`${request.method()} ${request.url()}`));
    await write(page, example.replace("title: Devenir EIG", "title: Un autre titre, « été » 🦊"));
    await page.getByRole("button", { name: "Copier le lien" }).click();
    const link = await page.getByLabel("Lien vers ce texte").inputValue();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    expect(asked).toEqual([]);
    await page.context().close();

    const fresh = await open(new URL(link).hash);
    await expect.poll(() => preview(fresh.page).locator("h1").textContent()).toContain("Un autre titre");
    expect(link.startsWith(`${site.address}${PLAYGROUND}#`)).toBe(true);
    await fresh.page.context().close();
  });

  it("that is damaged brings the example, and says so", async () => {
    const { page } = await open("#texte=%%%");
    await page.getByText("Ce lien est abîmé").waitFor();
    expect(await preview(page).locator("h1").textContent()).toBe("Devenir EIG");
    await page.context().close();
  });

  it("gives back any text as it was", () => {
    for (const text of ["a", example, "é\u202F🦊\n\n---\n", "#texte=&?"])
      expect(decodeHash(encodeHash(text))).toBe(text);
    expect(decodeHash("")).toBe("");
  });

  it("that would unfold without end is refused", () => {
    const packed = Buffer.from(deflateSync(new Uint8Array(MAX_TEXT_BYTES + 1).fill(97))).toString(
      "base64url",
    );
    expect(packed.length).toBeLessThan(2000);
    expect(decodeHash(`#texte=${packed}`)).toBeUndefined();
    const fitting = Buffer.from(deflateSync(new Uint8Array(MAX_TEXT_BYTES).fill(97))).toString("base64url");
    expect(decodeHash(`#texte=${fitting}`)).toHaveLength(MAX_TEXT_BYTES);
  });

  it("from somebody hostile runs nothing and asks nobody", async () => {
    const hostile = example
      .replace(
        "sub: Rejoignez",
        'sub: "Lu. <script>top.ran = 1</script> ![](https://espion.invalid/a.gif)"\n  # ',
      )
      .replace("    - Clara Carneiro Alves", '    - "<img src=x onerror=top.ran=1>"');
    const { page, complaints } = await open(encodeHash(hostile));
    await expect.poll(() => preview(page).getByText("Lu.").count()).toBe(1);
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

it("the text can be kept as a file, left for another page, and begun again from the example", async () => {
  const { page } = await open();
  const written = example.replace("title: Devenir EIG", "title: Gardé");
  await write(page, written);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Télécharger le fichier" }).click();
  expect(readFileSync(await (await download).path(), "utf8")).toBe(written);

  await page.reload();
  await expect.poll(() => preview(page).locator("h1").textContent()).toBe("Gardé");

  await page.getByRole("button", { name: "Revenir à l’exemple" }).click();
  await expect.poll(() => preview(page).locator("h1").textContent()).toBe("Devenir EIG");
  await page.context().close();
});

describe("with the keyboard alone", () => {
  /** Presses Tab until a control has the focus; fails where it never comes. */
  async function tabTo(page: Page, control: string) {
    for (let stops = 0; stops < 60; stops++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, control))
        return;
    }
    throw new Error(`Tab never reached ${control}.`);
  }

  it("one enters the editor, leaves it, finds a fault, and is taken back to its line", async () => {
    const { page } = await open();
    await tabTo(page, ".cm-content");
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Copier le lien");
    expect(await page.locator(".cm-line").first().textContent()).toBe("---");
    await tabTo(page, ".playground__fault button");
    await page.keyboard.press("Tab");
    await tabTo(page, ".playground__fault button");
    const at = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.matches(".cm-content"))).toBe(true);
    const line = await page.locator(".cm-activeLineGutter.cm-gutterElement").first().textContent();
    expect(`Ligne ${line}, colonne 5`).toBe(at);
    await page.context().close();
  });

  it("every control shows where the focus is", async () => {
    const { page } = await open();
    const hidden: string[] = [];
    for (let stops = 0; stops < 30; stops++) {
      await page.keyboard.press("Tab");
      const unseen = await page.evaluate(() => {
        const { activeElement } = document;
        if (!activeElement || activeElement === document.body || activeElement.localName === "iframe")
          return "";
        const ring = activeElement.closest(".cm-editor") ?? activeElement.nextElementSibling ?? activeElement;
        const looks = [activeElement, ring].map((element) => getComputedStyle(element));
        const isSeen = looks.some(
          ({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && outlineWidth !== "0px",
        );
        return isSeen ? "" : activeElement.outerHTML.slice(0, 120);
      });
      if (unseen !== "") hidden.push(unseen);
    }
    expect(hidden).toEqual([]);
    await page.context().close();
  });
});

it("fits a window of 320 px, text above page", async () => {
  const { page } = await open("", 320);
  expect(await measureOverflow(page)).toBe(0);
  const [text, shown] = await Promise.all(
    [".playground__text", ".playground__page"].map((part) => page.locator(part).boundingBox()),
  );
  expect(shown?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0));
  await page.context().close();
});
