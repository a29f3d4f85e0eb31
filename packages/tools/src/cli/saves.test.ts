import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { editFile } from "@dsfr-blocks/base/node/editFile";
import { skipUnreadable } from "@dsfr-blocks/base/node/userError";
import { startSaver } from "../../../../tests/support/saver";
import { PAGE, createWorkshop, type Workshop } from "../../../../tests/support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());

/** `SAVES_PAGES=1500 SAVES_PAUSE=50` for as many as a large site has. */
const PAGES = Number(process.env["SAVES_PAGES"] ?? 40);
const PAUSE = Number(process.env["SAVES_PAUSE"] ?? 1);

const [head = "", tail = ""] = PAGE.replace("Un contrat.", "Un  contrat n° @ ?").split("@");

describe("a file that is saved while --fix runs", () => {
  it("holds what was saved last, whenever that was", async () => {
    const names = Array.from({ length: PAGES }, (_, index) => `content/${index}.md`);
    shop = createWorkshop(Object.fromEntries(names.map((name) => [name, `${head}0${tail}`])));
    const paths = names.map((name) => join(shop.folder, name));
    const saver = startSaver(paths, { head, tail }, PAUSE);
    await saver.started;
    const { out } = await shop.run("check content --fix");
    const saved = await saver.stop();
    const numbers = names.map((name) => Number(/n°.(\d+)/.exec(shop.read(name))?.[1]));
    expect(numbers).toEqual(paths.map((path) => saved.get(path) ?? 0));
    // those that nobody has touched are fixed, those that somebody has are said
    const unsaved = names.filter((_, index) => !saved.has(paths[index] ?? ""));
    for (const name of unsaved) expect(shop.read(name)).toContain("Un contrat n°");
    for (const [, name = ""] of out.matchAll(/^(\S+?):1:1 .*\[file-access\]$/gm)) {
      expect(saved.has(join(shop.folder, name))).toBe(true);
      expect(shop.read(name)).toContain("Un  contrat n° ");
    }
    if (process.env["SAVES_PAGES"] !== undefined)
      console.log(`${saved.size} files saved, ${out.match(/\[file-access\]/g)?.length ?? 0} left and said`);
  });
});

it("a file that is edited and saved as fast as can be holds what was saved last", async () => {
  shop = createWorkshop({ "page.md": "n° 0  ?" });
  const page = { name: "page.md", target: join(shop.folder, "page.md") };
  const saver = startSaver([page.target], { head: "n° ", tail: "  ?" }, 0);
  await saver.started;
  const edit = () => {
    const text = shop.read("page.md");
    editFile(page, text, text.replace("  ?", " ?"));
  };
  for (const end = Date.now() + 700; Date.now() < end;) skipUnreadable(edit, () => undefined);
  const saved = await saver.stop();
  expect(shop.read("page.md")).toMatch(new RegExp(`^n° ${saved.get(page.target)} {1,2}\\?$`));
  expect(shop.list()).toEqual(["page.md"]);
});
