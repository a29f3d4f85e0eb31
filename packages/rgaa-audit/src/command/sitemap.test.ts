import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { readSitemapUrls, type SitemapOptions } from "./sitemap";
import { serve } from "../../../../tests/support/serve";
import { createWorkshop } from "../../../../tests/support/workshop";

const ALL: SitemapOptions = { include: [], exclude: [], replace: [], sample: undefined };
const paths = ["/", "/aide/a", "/aide/b?x=1&amp;y=2", "/aide/c", "/lois/d", "/lois/d/e"];
const map = (addresses: readonly string[]) =>
  `<?xml version="1.0"?><urlset>${addresses.map((each) => `<url><loc> https://exemple.fr${each} </loc></url>`).join("")}</urlset>`;

const shop = createWorkshop({
  "sitemap.xml": map(paths),
  "index.xml":
    "<sitemapindex><sitemap><loc>sitemap.xml</loc></sitemap><sitemap><loc>index.xml</loc></sitemap></sitemapindex>",
  "empty.xml": "<urlset></urlset>",
  "cdata.xml":
    '\n\n<?xml version="1.0"?><sm:urlset xmlns:sm="https://exemple.fr/sm"><sm:url><sm:loc><![CDATA[ https://exemple.fr/a?b=1&c=2 ]]></sm:loc><image:image xmlns:image="https://exemple.fr/im"><image:loc>https://exemple.fr/a.png</image:loc></image:image></sm:url></sm:urlset>',
  "broken.xml": "<urlset>\n<url><loc>https://exemple.fr/?a&b</loc></url></urlset>",
  "page.html": "<!doctype html><title>Erreur 404</title>",
  "entities.xml":
    '<!DOCTYPE u [<!ENTITY a SYSTEM "file:///etc/hostname">]><urlset><url><loc>&a;</loc></url></urlset>',
  "blanks.xml": `<urlset><url><loc>${" ".repeat(3_000_000)}</urlset>`,
  "deep.xml": "<urlset><url><loc>" + "<loc>".repeat(400_000),
  "figures.xml": map(["/aide?x=1&#38;y=2&#x26;z=&quot;3&quot;"]),
});
afterAll(() => shop.remove());

const read = async (more: Partial<SitemapOptions> = {}, file = "sitemap.xml") =>
  (await readSitemapUrls(file, shop.folder, { ...ALL, ...more })).map((each) =>
    each.replace("https://exemple.fr", ""),
  );

/** A server that gives the same text at every path, but for those of `others`. */
const served = (text: string, others: Readonly<Record<string, string>> = {}) =>
  serve(shop.folder, ({ url = "" }, response) => {
    response.end(others[url] ?? text);
    return true;
  });

describe("a sitemap", () => {
  it("gives its addresses in order, each once, entities read", async () => {
    expect(await read()).toEqual(["/", "/aide/a", "/aide/b?x=1&y=2", "/aide/c", "/lois/d", "/lois/d/e"]);
  });

  it("may write a character by its number", async () => {
    expect(await read({}, "figures.xml")).toEqual(['/aide?x=1&y=2&z="3"']);
  });

  it("may be a map of maps, and one that names itself ends", async () => {
    expect(await read({}, "index.xml")).toHaveLength(6);
  });

  it("is parted by patterns of paths", async () => {
    expect(await read({ include: ["/aide/**"] })).toEqual(["/aide/a", "/aide/b?x=1&y=2", "/aide/c"]);
    expect(await read({ exclude: ["/aide/**", "/lois/*"] })).toEqual(["/", "/lois/d/e"]);
  });

  it("is sampled by template: so many of a folder and a depth", async () => {
    expect(await read({ sample: 1 })).toEqual(["/", "/aide/a", "/lois/d", "/lois/d/e"]);
  });

  it("may lead to another server", async () => {
    const replace = ["https://exemple.fr=http://localhost:3000"];
    expect((await readSitemapUrls("sitemap.xml", shop.folder, { ...ALL, replace, sample: 1 }))[0]).toBe(
      "http://localhost:3000/",
    );
    await expect(read({ replace: ["exemple"] })).rejects.toMatchObject({ messageName: "wrongReplacement" });
  });

  it("may name its elements with a prefix, and quote its addresses; an image's address is no page's", async () => {
    expect(await read({}, "cdata.xml")).toEqual(["/a?b=1&c=2"]);
  });

  it.each(["broken.xml", "page.html", "entities.xml"])(
    "that is no XML is said, at its place: %s",
    async (file) => {
      await expect(read({}, file)).rejects.toMatchObject({
        messageName: "sitemapFails",
        details: { path: file, cause: expect.stringMatching(/^\d+:\d+: /) as string },
      });
    },
  );

  it.each(["sitemap.xml", "/sitemap.xml", "./a/../sitemap.xml?b=1"])(
    "on a server has its places there, and none on this machine: %s",
    async (place) => {
      const index = `<sitemapindex><sitemap><loc>${place}</loc></sitemap></sitemapindex>`;
      const there = `<urlset><url><loc>/là-bas</loc></url><url><loc>https://exemple.fr/b</loc></url></urlset>`;
      const site = await served(there, { "/index.xml": index });
      try {
        expect(await read({}, `${site.origin}/index.xml`)).toEqual([`${site.origin}/l%C3%A0-bas`, "/b"]);
      } finally {
        site.close();
      }
    },
  );

  it.each([
    [true, (place: string) => `<sitemapindex><sitemap><loc>${place}</loc></sitemap></sitemapindex>`],
    [true, (place: string) => `<urlset><url><loc>${place}</loc></url></urlset>`],
    [false, (place: string) => `<urlset><url><loc>${place}</loc></url></urlset>`],
  ])("that names a file of this machine is refused: on a server %s", async (isRemote, mapOf) => {
    const place = pathToFileURL(join(shop.folder, "sitemap.xml")).href;
    const site = await served(mapOf(place));
    shop.write("local.xml", mapOf(place));
    try {
      await expect(read({}, isRemote ? `${site.origin}/a.xml` : "local.xml")).rejects.toMatchObject({
        messageName: "sitemapProtocol",
        details: { value: place },
      });
    } finally {
      site.close();
    }
  });

  it.each(["blanks.xml", "deep.xml"])("takes the time of its length: %s", async (file) => {
    const start = process.cpuUsage();
    await expect(read({}, file)).rejects.toMatchObject({ messageName: "sitemapFails" });
    const { user, system } = process.cpuUsage(start);
    // a quarter of a second; the square of the length took minutes
    expect(user + system).toBeLessThan(10_000_000);
  });

  it("that holds nothing, or is not there, is said", async () => {
    await expect(read({}, "empty.xml")).rejects.toMatchObject({ messageName: "emptySitemap" });
    await expect(read({}, "absent.xml")).rejects.toThrow();
  });
});
