import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorkshop } from "../../../../tests/support/workshop";
import { launch } from "../../../../tests/support/chromium";
import { openServers, type PageServers } from "../../src/browser/servers";
import { openPage } from "../../src/openPage";
import { AuditError } from "../../src/sentences/errors";
import { createSubjects } from "../../src/subjects";

const htmlPage = (...styles: string[]) =>
  `<!doctype html><html lang="fr"><title>Page</title>${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join("")}<main><h1>Page</h1></main>`;

const shop = createWorkshop({
  "dist/based.html": htmlPage("/eig/assets/site.css"),
  "dist/guide/deep.html": htmlPage("/assets/site.css", "/eig/v2/assets/site.css"),
  "dist/part.html": htmlPage("/assets/site.css", "/assets/print.css"),
  "dist/alone.html": htmlPage("/styles/site.css"),
  "dist/index.html": `${htmlPage("/assets/site.css")}<p><a href="/">Accueil</a> <a href="/guide/deep#titre">Guide</a>
    <a href="/devenir/?a=1">Devenir</a> <a href="/devenir/#salaire">Salaire</a> <a href="https://exemple.fr/faq">Ailleurs</a>`,
  "site/assets/site.css": "p { color: red }",
  "site/index.html": `${htmlPage("/eig/assets/site.css")}<p><a href="/">Ministère</a> <a href="/eig/faq">Questions</a>`,
  ".next/server/app/index.html": htmlPage("/_next/static/site.css"),
  ".next/static/site.css": "p { color: red }",
  "dist/assets/site.css": "p { color: red }",
});
let browser: Browser;
let servers: PageServers;
beforeAll(async () => {
  browser = await launch();
  servers = openServers();
});
afterAll(async () => {
  await servers.close();
  await browser.close();
  shop.remove();
});

/** Opens an HTML file as the audit does. Returns the message if the page is not audited. */
async function open(name: string, base = "/"): Promise<string | undefined> {
  const opened = await openFile(`dist/${name}`, { root: "dist", base });
  return typeof opened === "string" ? opened : undefined;
}

async function openFile(
  file: string,
  { root, base = "/" }: { readonly root: string; readonly base?: string },
) {
  const none = { markdown: [], storybooks: [], urls: [], journeys: [] };
  const html = [{ file, root, isInNamedFolder: true }];
  const site = { publicFolder: undefined, base };
  const [subject] = await createSubjects({ ...none, html }, site, servers, shop.folder);
  if (!subject) throw new Error("no page");
  const page = await browser.newPage();
  try {
    const options = { waitFor: undefined, seconds: 30, allowsRedirects: false };
    return await openPage(page, subject, options, () => undefined);
  } catch (error) {
    if (error instanceof AuditError) return error.format("en");
    throw error;
  } finally {
    await page.close();
  }
}

const because = (paths: string) => `The page was not audited, because of missing stylesheets: ${paths}.`;

it("names the base path of a site whose stylesheets are missing without it", async () => {
  expect(await open("based.html")).toBe(
    `${because("/eig/assets/site.css")} The site is published under a path: add “--base /eig/”.`,
  );
  expect(await open("guide/deep.html")).toBe(
    `${because("/eig/v2/assets/site.css")} The site is published under a path: add “--base /eig/v2/”.`,
  );
});

it("says which options to try for a page without any of its stylesheets", async () => {
  expect(await open("alone.html")).toBe(
    `${because("/styles/site.css")} If the site is published under a path, add “--base /path/”. If these URLs start from another folder, add “--public DIR”.`,
  );
});

it("says that the folder of a Next site does not have its pages", async () => {
  expect(await openFile(".next/server/app/index.html", { root: ".next" })).toBe(
    `${because("/_next/static/site.css")} This is the folder of a Next site, whose server makes the pages: run “next start”, then audit their URLs (http://localhost:3000/).`,
  );
});

it("lists the links of a folder's page to pages of the site that are no files", async () => {
  expect(await openFile("dist/index.html", { root: "dist" })).toMatchObject({
    pathsWithoutFile: ["/devenir/"],
  });
});

it("opens a page under its base path, and a page that has other styles", async () => {
  expect(await open("part.html")).toBeUndefined();
  await servers.close();
  servers = openServers();
  expect(await open("based.html", "/eig/")).toBeUndefined();
  // a link to what is outside of the base path is not one to a page of this site
  expect(await openFile("site/index.html", { root: "site", base: "/eig/" })).toMatchObject({
    pathsWithoutFile: ["/eig/faq"],
  });
});
