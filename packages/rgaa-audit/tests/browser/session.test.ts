import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chromiumFlags, findChromium } from "../../../../scripts/chromium.mjs";
import { recordSession } from "../../src/browser/session";
import { createWorkshop } from "../../../../tests/support/workshop";
import { launch } from "../../../../tests/support/chromium";

const htmlPage = (body: string) =>
  `<!doctype html><html lang="fr"><meta name="viewport" content="width=device-width"><title>Compte</title><main><h1>Compte</h1>${body}</main>`;

let browser: Browser;
let server: Server;
let origin: string;
const shop = createWorkshop({});

beforeAll(async () => {
  browser = await launch();
  server = createServer(({ url, headers }, response) => {
    const html = { "content-type": "text/html; charset=utf-8" };
    const isKnown = headers.cookie?.includes("session=secret-42");
    if (url?.startsWith("/entrer"))
      response.writeHead(302, { location: "/", "set-cookie": "session=secret-42; HttpOnly" }).end();
    else if (url === "/connexion")
      response.writeHead(200, html).end(htmlPage('<form action="/entrer"><button>Entrer</button></form>'));
    else if (!isKnown) response.writeHead(302, { location: "/connexion" }).end();
    else response.writeHead(200, html).end(htmlPage('<p>Bonjour Camille.</p><img src="/plan.png">'));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  shop.remove();
});

/** What a person does in the window that `sessionAt` opens. */
async function asPerson(act: (page: Page, context: BrowserContext) => Promise<void>, url = `${origin}/`) {
  const session = recordSession(url, browser);
  // a failure is awaited below
  session.catch(() => undefined);
  await expect.poll(() => browser.contexts().flatMap((context) => context.pages()).length).toBe(1);
  const [context] = browser.contexts();
  const [page] = context?.pages() ?? [];
  if (!context || !page) throw new Error("no window opens");
  try {
    await page.getByRole("heading").waitFor();
    await act(page, context);
    return await session;
  } finally {
    await context.close();
  }
}

const BRIEFLY = "--scheme light --width 320 --format json";
/** Time in which Chromium without our flags sends requests of its own, in milliseconds. */
const OWN_REQUESTS_MS = 8000;

function audit(line: string, address = `${origin}/`): Promise<{ code: number; out: string }> {
  const words = `${address} ${line} ${BRIEFLY}`.split(" ").filter(Boolean);
  const env = { ...process.env, CHROMIUM_PATH: findChromium() };
  return new Promise((done) => {
    // the last build: the sources have no script to put into pages
    execFile(
      process.execPath,
      [resolve("packages/rgaa-audit/dist/cli.js"), ...words],
      { cwd: shop.folder, env },
      (error, out, err) => done({ code: error ? Number(error.code) : 0, out: out + err }),
    );
  });
}

it("keeps the session of the site that was named, once every window is closed, and audits with it", async () => {
  const session = await asPerson(async (page, context) => {
    await context.addCookies([{ name: "autre", value: "suivi", domain: "ailleurs.exemple.fr", path: "/" }]);
    await page.getByRole("button").click();
    await page.getByText("Bonjour").waitFor();
    const second = await context.newPage();
    await page.close();
    await second.close();
  });
  expect(session).toMatchObject({ cookies: [{ name: "session", domain: "127.0.0.1" }], origins: [] });
  expect(session.cookies).toHaveLength(1);
  shop.write("session.json", JSON.stringify(session));

  const outside = await audit("");
  expect([outside.code, outside.out]).toEqual([2, expect.stringContaining("/connexion")]);
  const inside = await audit("--storage-state session.json");
  expect([inside.code, inside.out]).toEqual([1, expect.stringContaining('"image-alt"')]);
  expect(inside.out).not.toContain("secret-42");
});

it("says when the site has kept nothing", async () => {
  await expect(asPerson((page) => page.close())).rejects.toMatchObject({ messageName: "noSession" });
});

it("sends the credentials of HTTP authentication, and the user agent, to the audited site only, and prints none", async () => {
  const sent: string[] = [];
  const open = createServer(({ headers, url }, response) => {
    sent.push(`${url} ${headers.authorization ?? "none"} ${headers["user-agent"]}`);
    response.writeHead(401, { "www-authenticate": "Basic" }).end();
  });
  await new Promise<void>((done) => open.listen(0, "127.0.0.1", done));
  const { port } = open.address() as AddressInfo;
  const expected = `Basic ${Buffer.from("equipe:secret-43").toString("base64")}`;
  const closed = createServer(({ headers }, response) => {
    const isLet = headers.authorization === expected;
    response
      .writeHead(isLet ? 200 : 401, {
        "content-type": "text/html; charset=utf-8",
        "www-authenticate": "Basic",
      })
      .end(
        htmlPage(
          `<p>Bonjour.</p><img src="http://127.0.0.1:${port}/suivi.png"><a href="http://a:secret-44@b.fr">a</a>`,
        ),
      );
  });
  await new Promise<void>((done) => closed.listen(0, "127.0.0.1", done));
  const closedPort = (closed.address() as AddressInfo).port;
  try {
    const refused = await audit("", `http://127.0.0.1:${closedPort}/`);
    expect([refused.code, refused.out]).toEqual([2, expect.stringContaining("401")]);
    const options = "--http-auth equipe:secret-43 --user-agent Essai";
    const all = [
      await audit(options, `http://127.0.0.1:${closedPort}/`),
      await audit("", `http://equipe:secret-43@127.0.0.1:${closedPort}/`),
    ];
    for (const { code, out } of all) {
      expect([code, out]).toEqual([1, expect.stringContaining('"image-alt"')]);
      expect(out).not.toMatch(/secret-4/);
    }
    expect(sent[0]).toBe("/suivi.png none Essai");
    expect(sent.every((each) => each.includes(" none "))).toBe(true);
  } finally {
    for (const each of [open, closed]) {
      each.closeAllConnections();
      each.close();
    }
  }
});

it("lets Chromium send no request of its own", async () => {
  const file = join(shop.folder, "net.json");
  const args = [...chromiumFlags, `--log-net-log=${file}`];
  const logged = await chromium.launch({ executablePath: findChromium() ?? "", args });
  const page = await logged.newPage();
  await page.goto(`${origin}/connexion`);
  await page.setContent('<label>Nom <input name="name"></label><label>Courriel <input name="mail"></label>');
  await page.waitForTimeout(OWN_REQUESTS_MS);
  await logged.close();
  const urls = [...readFileSync(file, "utf8").matchAll(/"url":"(https?:[^"]+)"/g)].map(([, url = ""]) => url);
  const hosts = new Set(urls.map((url) => new URL(url).hostname));
  expect(hosts).toContain("127.0.0.1");
  expect([...hosts].filter((host) => !["127.0.0.1", "localhost"].includes(host))).toEqual([]);
});
