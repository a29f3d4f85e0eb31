import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type Files, PAGE, createWorkshop, type Workshop } from "../../../../tests/support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());
const createShop = (files: Files) => (shop = createWorkshop(files));

const FAULTY = PAGE.replace("open: true", "open: oui");
const findReported = async (line: string) => {
  const { out } = await shop.run(`check ${line} --format json`);
  const { files, issues } = JSON.parse(out) as { files: number; issues: { file: string }[] };
  return { files, faulty: issues.map(({ file }) => file) };
};

describe("a pattern that the shell did not expand", () => {
  const site = {
    "content/a.md": FAULTY,
    "content/deep/er/b.md": FAULTY,
    "content/deep/c.MD": FAULTY,
    "content/deep/c.txt": FAULTY,
    "content/.hidden/d.md": FAULTY,
    "content/node_modules/e.md": FAULTY,
    "other/f.md": FAULTY,
  };

  it.each([
    ["content/**/*.md", ["content/a.md", "content/deep/er/b.md"]],
    ["./content/*", ["content/a.md"]],
    ["content/**", ["content/a.md", "content/deep/c.MD", "content/deep/er/b.md"]],
    ["**/{b,f}.md", ["content/deep/er/b.md", "other/f.md"]],
    ["{content,other}/?.md", ["content/a.md", "other/f.md"]],
    ["content/deep/../*.md", ["content/a.md"]],
    ["*/[e-g].md content/a.md content/a*", ["other/f.md", "content/a.md"]],
  ])("names files: %s", async (pattern, files) => {
    createShop(site);
    expect(await findReported(pattern)).toEqual({ files: files.length, faulty: files });
  });

  it("names them as if they were typed one by one, whatever they say to be", async () => {
    createShop({ "content/post.md": "---\nlayout: post\n---\n", "content/page.md": PAGE });
    expect((await shop.run("check content/*.md")).code).toBe(1);
    expect((await shop.run("check content")).code).toBe(0);
  });

  it("follows no symbolic link", async () => {
    createShop({ ...site, "in/page.md": PAGE });
    symlinkSync(join(shop.folder, "content"), join(shop.folder, "in", "folder"));
    symlinkSync(join(shop.folder, "content", "a.md"), join(shop.folder, "in", "link.md"));
    expect(await findReported("in/**/*.md")).toEqual({ files: 1, faulty: [] });
  });

  it("that nothing fits is a mistake", async () => {
    createShop(site);
    expect(await shop.run("check content/*.mdx")).toEqual({
      code: 2,
      out: "",
      err: "Aucun fichier Markdown ne correspond au motif « content/*.mdx ».\n",
    });
    expect((await shop.run("check nope/*.md --lang en")).err).toBe(
      "“nope” does not exist. Check the path.\n",
    );
  });

  it("is none where a file bears that name", async () => {
    createShop({ "page[1].md": FAULTY, "page1.md": PAGE });
    expect(await findReported("page[1].md")).toEqual({ files: 1, faulty: ["page[1].md"] });
  });
});
