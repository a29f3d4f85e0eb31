import { afterAll, describe, expect, it } from "vitest";
import { sitemapAddresses, type SitemapOptions } from "./arguments/sitemap";
import { workshop } from "../../tests/support/workshop";

const ALL: SitemapOptions = { include: [], exclude: [], replace: [], sample: undefined };
const paths = ["/", "/aide/a", "/aide/b?x=1&amp;y=2", "/aide/c", "/lois/d", "/lois/d/e"];
const map = (addresses: readonly string[]) =>
  `<?xml version="1.0"?><urlset>${addresses.map((each) => `<url><loc> https://exemple.fr${each} </loc></url>`).join("")}</urlset>`;

const shop = workshop({
  "sitemap.xml": map(paths),
  "index.xml":
    "<sitemapindex><sitemap><loc>sitemap.xml</loc></sitemap><sitemap><loc>index.xml</loc></sitemap></sitemapindex>",
  "empty.xml": "<urlset></urlset>",
  "figures.xml": map(["/aide?x=1&#38;y=2&#x26;z=&quot;3&quot;"]),
});
afterAll(() => shop.remove());

const read = async (more: Partial<SitemapOptions> = {}, file = "sitemap.xml") =>
  (await sitemapAddresses(file, shop.folder, { ...ALL, ...more })).map((each) =>
    each.replace("https://exemple.fr", ""),
  );

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
    expect((await sitemapAddresses("sitemap.xml", shop.folder, { ...ALL, replace, sample: 1 }))[0]).toBe(
      "http://localhost:3000/",
    );
    await expect(read({ replace: ["exemple"] })).rejects.toMatchObject({ sentence: "wrongReplacement" });
  });

  it("that holds nothing, or is not there, is said", async () => {
    await expect(read({}, "empty.xml")).rejects.toMatchObject({ sentence: "emptySitemap" });
    await expect(read({}, "absent.xml")).rejects.toThrow();
  });
});
