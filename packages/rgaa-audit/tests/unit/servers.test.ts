import { symlinkSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorkshop } from "../../../../tests/support/workshop";
import { type PageServers, openServers } from "../../src/browser/servers";

const shop = createWorkshop({
  "secret.txt": "secret",
  "site/index.html": "accueil",
  "site/é a.html": "accents",
  "site/docs/index.html": "documents",
  "site/style.css": "p{}",
});
symlinkSync(join(shop.folder, "secret.txt"), join(shop.folder, "site/link.txt"));
let hosts: PageServers;
let origin: string;
beforeAll(async () => {
  hosts = openServers();
  origin = await hosts.serveFolder(join(shop.folder, "site"));
});
afterAll(async () => {
  await hosts.close();
  shop.remove();
});

const read = async (path: string) => {
  const response = await fetch(origin + path);
  return [response.status, await response.text()];
};

it("serves a folder as a static host does", async () => {
  expect(await read("/")).toEqual([200, "accueil"]);
  expect(await read("/docs/")).toEqual([200, "documents"]);
  expect(await read("/docs/index.html?x=1")).toEqual([200, "documents"]);
  expect(await read("/%C3%A9%20a.html")).toEqual([200, "accents"]);
  expect((await fetch(`${origin}/style.css`)).headers.get("content-type")).toMatch(/^text\/css/);
});

it("serves a folder under a base path, and nothing beside it", async () => {
  const others = openServers();
  const url = await others.serveFolder(join(shop.folder, "site"), "/eig/");
  const { origin: root } = new URL(url);
  expect(url).toBe(`${root}/eig`);
  const getStatus = async (path: string) => (await fetch(root + path)).status;
  for (const path of ["/eig/", "/eig/docs/", "/eig/style.css"]) expect(await getStatus(path)).toBe(200);
  for (const path of ["/", "/style.css", "/eigstyle.css", "/eig"]) expect(await getStatus(path)).toBe(404);
  await others.close();
});

it("serves nothing else", async () => {
  for (const path of [
    "/nope",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/link.txt",
    "/%E0%A4%A",
    "//secret.txt",
  ])
    expect((await read(path))[0]).toBe(404);
});

it("is this machine's own, whatever name somebody points at it", async () => {
  expect(new URL(origin).hostname).toBe("127.0.0.1");
  const status = await new Promise((resolve) => {
    request(`${origin}/`, { headers: { host: "exemple.fr" } }, ({ statusCode }) => resolve(statusCode)).end();
  });
  expect(status).toBe(403);
});

it("serves each folder once", async () => {
  expect(await hosts.serveFolder(join(shop.folder, "site"))).toBe(origin);
});
