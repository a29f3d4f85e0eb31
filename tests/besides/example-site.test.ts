import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findChromium } from "../../scripts/chromium.mjs";
import { findFrenchTexts } from "../support/frenchTexts";
import { serve, type Site } from "../support/serve";
import { launch } from "../support/chromium";

// examples/site as `npm start` shows it: its pages, three of them also in English, between a header and a footer of the DSFR's

/** What the server of these tests keeps for those who have logged in. */
const PRIVATE = "/administrations/";

const [folder, sessions] = ["built", "sessions"].map((name) => mkdtempSync(join(tmpdir(), `${name}-`))) as [
  string,
  string,
];
let browser: Browser;
let site: Site;
beforeAll(async () => {
  execFileSync(process.execPath, [resolve("examples/site/build.mjs"), folder]);
  [browser, site] = await Promise.all([launch(), serve(folder)]);
});
afterAll(async () => {
  await browser.close();
  site.close();
  for (const each of [folder, sessions]) rmSync(each, { recursive: true });
});

const COOKIE = "session=secret-42";
const LOGIN = `<!doctype html><html lang="fr"><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1"><title>Connexion – Relais numérique</title></head>
  <body><header role="banner"><nav role="navigation" aria-label="Menu"><a href="/">Le programme</a></nav></header>
  <main role="main"><h1>Connexion</h1><form method="post">
    <p><label for="courriel">Courriel (exemple : nom@domaine.fr)</label> <input id="courriel" type="email" autocomplete="email"></p>
    <p><label for="passe">Mot de passe</label> <input id="passe" type="password" autocomplete="current-password"></p>
    <button>Se connecter</button></form></main></body></html>`;

/** The site on a server that shows the ports' folder to those who have logged in; `plant` changes what they see. */
async function servePrivately(plant: (html: string) => string = (html) => html): Promise<Site> {
  const html = { "content-type": "text/html; charset=utf-8" };
  return serve(folder, ({ url, method, headers }, response) => {
    if (url === "/connexion" && method === "POST")
      response.writeHead(303, { location: PRIVATE, "set-cookie": `${COOKIE}; Path=/; HttpOnly` }).end();
    else if (url === "/connexion") response.writeHead(200, html).end(LOGIN);
    else if (!url?.startsWith(PRIVATE)) return false;
    else if (!headers.cookie?.includes(COOKIE)) response.writeHead(302, { location: "/connexion" }).end();
    else response.writeHead(200, html).end(plant(readFileSync(join(folder, PRIVATE, "index.html"), "utf8")));
    return true;
  });
}

/** As a person does, in a window whose session Playwright keeps. */
async function logIn({ origin }: Site): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(origin + PRIVATE);
  await page.getByLabel("Courriel").fill("camille@port.example");
  await page.getByLabel("Mot de passe").fill("un-mot-de-passe");
  await page.getByRole("button").click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  const file = join(sessions, "session.json");
  await context.storageState({ path: file });
  await context.close();
  return file;
}

interface Report {
  readonly code: number;
  readonly text: string;
  readonly pages: number;
  readonly findings: readonly { readonly page: string; readonly rule: string }[];
  readonly failures: readonly { readonly page: string; readonly message: string }[];
}

/** The command of docs/audit.md, by the site's map and its journeys, on this server in the place of the public one. */
function audit({ origin }: Site, ...more: readonly string[]): Promise<Report> {
  const words = ["audit", "--sitemap", join(folder, "sitemap.xml"), "--journeys", "--format", "json"];
  const replace = ["--replace", `https://relais-numerique.example=${origin}`];
  const env = { ...process.env, CHROMIUM_PATH: findChromium() };
  const command = [resolve("dist/cli.js"), ...words, ...replace, ...more];
  const options = { cwd: resolve("examples/site"), env, maxBuffer: 2 ** 28 };
  return new Promise((done) => {
    execFile(process.execPath, command, options, (error, out, err) => {
      const text = out + err;
      const code = error ? Number(error.code) : 0;
      done({ ...(JSON.parse(out) as Report), code, text });
    });
  });
}

const BRIEFLY = ["--include", `${PRIVATE}**`, "--scheme", "light", "--width", "1280"];

it("has no fault on any page of its map, in any state of its journeys, behind the login and on its page", async () => {
  const guarded = await servePrivately();
  const session = await logIn(guarded);
  const words = [`${guarded.origin}/connexion`, "--storage-state", session, "--width", "320,1280"];
  const { code, pages, findings, failures } = await audit(guarded, ...words);
  expect({ code, pages, findings, failures }).toEqual({ code: 0, pages: 15, findings: [], failures: [] });

  // who has no session is not audited on the login's page under another name
  // a step of the journey waits in vain for what only the page behind the login has
  const outside = await audit(guarded, ...BRIEFLY, "--timeout", "15");
  guarded.close();
  expect([outside.code, outside.failures]).toEqual([
    2,
    [
      { page: guarded.origin + PRIVATE, message: expect.stringContaining("/connexion") as string },
      { page: "Accueillir un relais / Critères de choix", message: expect.any(String) as string },
    ],
  ]);
});

it("has a fault found that only who has logged in can meet, on the page and in the journey's state", async () => {
  const broken = await servePrivately((html) =>
    html.replace('<div class="fr-footer__body">', '$&<img src="/img/cote.svg">'),
  );
  const session = await logIn(broken);
  const { code, text, findings, failures } = await audit(broken, ...BRIEFLY, "--storage-state", session);
  broken.close();
  expect([code, failures]).toEqual([1, []]);
  expect(findings.map(({ page, rule }) => [rule, page]).sort()).toEqual([
    ["image-alt", "Accueillir un relais / Critères de choix"],
    ["image-alt", broken.origin + PRIVATE],
  ]);
  expect(text).not.toContain("secret-42");
});

it.each(["/", "/devenir/", "/faq/", "/en/"])(
  "%s is taken by its script as it was written",
  async (address) => {
    const page = await browser.newPage();
    const heard: string[] = [];
    page.on("console", (message) => heard.push(message.text()));
    page.on("pageerror", ({ message }) => heard.push(message));
    await page.goto(site.origin + address, { waitUntil: "networkidle" });
    // React marks the element that it has taken, and says what does not fit
    const isTaken = await page
      .locator("#page")
      .evaluate((root) => Object.keys(root).some((key) => key.startsWith("__react")));
    await page.close();
    expect([isTaken, heard]).toEqual([true, []]);
  },
);

/** Each page, on sheets of paper. */
const SHEETS = {
  "/": 2,
  "/accessibilite/": 2,
  "/administrations/": 2,
  "/devenir/": 2,
  "/en/": 2,
  "/en/apply/": 1,
  "/en/faq/": 1,
  "/faq/": 1,
  "/mentions-legales/": 1,
  "/postuler/": 1,
  "/proposer/": 1,
};

it("prints on few sheets, without its menu, and with the whole addresses that it leads to", async () => {
  const page = await browser.newPage();
  const sheets: Record<string, number> = {};
  for (const address of Object.keys(SHEETS)) {
    await page.goto(site.origin + address, { waitUntil: "networkidle" });
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    sheets[address] = pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
  }
  expect(sheets).toEqual(SHEETS);
  await page.goto(`${site.origin}/devenir/`);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("#navigation").isVisible()).toBe(false);
  const listReported = (words: string) =>
    page
      .getByRole("link", { name: words })
      .first()
      .evaluate((link) => getComputedStyle(link, "::after").content);
  expect(await listReported("Postuler")).toBe('" (https://relais-numerique.example/postuler/)"');
  await page.close();
});

it("unfolds its menu on a small screen, and shows it on a large one", async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  await page.goto(`${site.origin}/devenir/`);
  const entry = page.locator("#navigation").getByText("Proposer un projet");
  expect(await entry.isVisible()).toBe(false);
  const button = page.locator("#candidats .fr-btn");
  await page.evaluate(() => document.fonts.ready);
  expect((await button.boundingBox())?.y).toBeLessThan(750);
  await page.locator("summary").click();
  expect(await entry.isVisible()).toBe(true);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.reload();
  expect(await page.locator("summary").isVisible()).toBe(false);
  await page.getByRole("link", { name: "Contenu" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Le programme");
  await page.close();
});

it("shows the open call of its day, and what is over or to come", async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/postuler/`);
  const badges = page.locator("#calendrier .fr-badge");
  expect(await badges.allTextContents()).toEqual(["En cours", ...Array<string>(4).fill("À venir")]);
  // the state stands with its date, and the date on one line
  const line = page.locator(".dsfrb-calendar__line").first();
  await page.evaluate(() => document.fonts.ready);
  expect(await line.textContent()).toMatch(/du 7\savril au 30\smai 2031 à\s23\sh\s59 En cours$/);
  expect(await line.evaluate((each) => each.getBoundingClientRect().height)).toBeLessThan(48);
  for (const width of [320, 768, 992, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const heights = await badges.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    expect([width, Math.max(...heights)]).toEqual([width, 20]);
  }
  // without room for columns, whatever its length: the date, then what it is of, then the state, each on its own line
  await page.setViewportSize({ width: 320, height: 800 });
  const ends = await page
    .locator(".dsfrb-calendar__line")
    .evaluateAll((all) =>
      all.map((each) =>
        [".dsfrb-calendar__dates", ":scope > :first-child", ".fr-badge"].map((part) =>
          each.querySelector(part)?.getBoundingClientRect(),
        ),
      ),
    );
  expect(ends.length).toBe(5);
  for (const [dates, event, state] of ends) {
    expect(event?.top).toBeGreaterThanOrEqual(dates?.bottom ?? Infinity);
    expect(state?.top).toBeGreaterThanOrEqual(event?.bottom ?? Infinity);
  }
  expect(await page.getByRole("link", { name: "Envoyer votre dossier" }).isVisible()).toBe(true);
  expect(await page.getByText("Par courriel : candidatures@relais-numerique.example").isVisible()).toBe(true);
  await page.close();
});

it("has the action of each page that has one in its band, in the first screen", async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  for (const address of ["/", "/devenir/", "/postuler/", "/administrations/", "/proposer/"]) {
    await page.goto(site.origin + address, { waitUntil: "networkidle" });
    const { y = 0, height = 0 } = (await page.locator(".dsfrb-band .fr-btn").first().boundingBox()) ?? {};
    expect([address, y > 0 && y + height < 800]).toEqual([address, true]);
  }
  await page.close();
});

it("opens on its image beside title and text, or below where there is no room", async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const boxes = async () => {
    await page.goto(`${site.origin}/`, { waitUntil: "networkidle" });
    return page.evaluate(() => {
      const boxOf = (selector: string) =>
        document.querySelector(`.dsfrb-band ${selector}`)?.getBoundingClientRect().toJSON() as DOMRect;
      return { title: boxOf("h1"), text: boxOf(".dsfrb-axis__body"), image: boxOf("img") };
    });
  };
  for (const width of [992, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    const { title, text, image } = await boxes();
    expect([width, image.left > text.right && image.left > title.right]).toEqual([width, true]);
    // neither half is much taller than the other is
    expect(image.top).toBeLessThan(text.bottom);
    expect(image.bottom).toBeLessThanOrEqual(text.bottom);
    expect(text.top - title.bottom).toBeLessThan(60);
  }
  await page.setViewportSize({ width: 320, height: 800 });
  const { text, image } = await boxes();
  expect(image.top).toBeGreaterThanOrEqual(text.bottom);
  await page.close();
});

it("has its text before all else on a small screen, its summary folded; open beside it on a large one", async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 720 } });
  await page.goto(`${site.origin}/mentions-legales/`, { waitUntil: "networkidle" });
  const text = page.getByText("Ce site est un exemple. L’Office");
  expect((await text.boundingBox())?.y).toBeLessThan(400);
  const link = page.locator(".dsfrb-summary a").first();
  expect(await link.isVisible()).toBe(false);
  await page.locator(".dsfrb-summary summary").click();
  expect(await link.isVisible()).toBe(true);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.reload();
  expect(await link.isVisible()).toBe(true);
  expect(await page.locator(".dsfrb-summary summary").isVisible()).toBe(false);
  expect(await page.getByRole("navigation", { name: "Sommaire" }).getByRole("link").count()).toBe(5);
  await page.close();
});

it.each([320, 1280])("has targets of 24 px in its summary and its footer, at %i px", async (width) => {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(`${site.origin}/faq/`, { waitUntil: "networkidle" });
  await page.locator("details").evaluateAll((all) => {
    for (const each of all) each.setAttribute("open", "");
  });
  const small = await page
    .locator(".dsfrb-summary a, .dsfrb-summary summary, .fr-footer a")
    .evaluateAll((all) =>
      all.flatMap((each) => {
        const { height, width: wide } = each.getBoundingClientRect();
        return height > 0 && (height < 24 || wide < 24) ? [`${each.textContent} ${height}`] : [];
      }),
    );
  expect(small).toEqual([]);
  // the lines of an entry are nearer to each other than to the next entry
  const steps = await page.locator(".dsfrb-summary li").evaluateAll((all) =>
    all.map((each) => {
      const { lineHeight } = getComputedStyle(each.querySelector("a") ?? each);
      const { paddingTop, paddingBottom } = getComputedStyle(each);
      return [lineHeight, paddingTop, paddingBottom].map(parseFloat);
    }),
  );
  expect(steps.length).toBeGreaterThan(5);
  expect(steps).toEqual(steps.map(() => [20, 8, 8]));
  await page.close();
});

it("needs no sideways scroll at 320 px with letters twice as large, on any page", async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  for (const address of Object.keys(SHEETS)) {
    await page.goto(site.origin + address, { waitUntil: "networkidle" });
    await page.addStyleTag({ content: ":root { font-size: 200% !important; }" });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect([address, width]).toEqual([address, 320]);
  }
  await page.close();
});

it.each(["/en/", "/en/apply/", "/en/faq/"])(
  "%s has no French label, date or typography, on any of its days, on screen and on paper",
  async (address) => {
    const page = await browser.newPage();
    const root = page.locator("html");
    for (const media of ["screen", "print"] as const) {
      await page.emulateMedia({ media });
      for (const day of ["2031-03-01", "2031-04-07", "2031-05-30", "2031-05-31"]) {
        await page.goto(`${site.origin}${address}?jour=${day}`, { waitUntil: "networkidle" });
        expect([media, day, await findFrenchTexts(root)]).toEqual([media, day, []]);
      }
    }
    // the same page would be reported in French
    await page.goto(site.origin + address.replace("/en/apply/", "/postuler/").replace("/en/", "/"));
    await root.evaluate((html) => html.setAttribute("lang", "en"));
    expect((await findFrenchTexts(root)).length).toBeGreaterThan(3);
    await page.close();
  },
);

it("leads to the content and to the menu before all else", async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/faq/`);
  await page.keyboard.press("Tab");
  const link = page.getByRole("link", { name: "Contenu" });
  expect(await link.evaluate((each) => each === document.activeElement)).toBe(true);
  await expect.poll(() => link.evaluate((each) => each.getBoundingClientRect().top)).toBeGreaterThan(0);
  await page.close();
});
