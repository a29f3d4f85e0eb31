import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rmSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { dsfrPages, type DsfrPagesOptions } from "@dsfr-blocks/tools/entries/astro";
import { loadPage } from "@dsfr-blocks/tools/entries/node";
import { MISTAKES, SITE_WITH_PEOPLE } from "../support/mistakes";
import { ADMINISTRATIONS, createSiteWorkshop } from "../support/site";
import { type Files, PAGE, createWorkshop, type Workshop } from "../support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());

const CAMILLE = "---\ntitle: Camille Exemple\njob: Designer\n---\n";
const FAULTY = PAGE.replace("open: true", "open: maybe");

/** The loader in a folder, with what Astro gives it: a store, a logger, and a watcher while the site is developed. */
function astroIn(own: Workshop, options?: DsfrPagesOptions, base?: string) {
  shop = own;
  const entries = new Map<string, Record<string, unknown>>([["stale", {}]]);
  const sets: string[] = [];
  const said: string[] = [];
  const listeners = new Map<string, (path: string) => unknown>();
  const context = {
    config: { root: pathToFileURL(`${shop.folder}/`), base },
    store: {
      set: ({ id, data }: { id: string; data: Record<string, unknown> }) => {
        sets.push(id);
        entries.set(id, data);
      },
      delete: (id: string) => void entries.delete(id),
      keys: () => entries.keys(),
    },
    logger: { warn: (line: string) => said.push(line), error: (line: string) => said.push(line) },
  };
  const watcher = {
    add: () => undefined,
    on: (event: string, listener: (path: string) => unknown) => listeners.set(event, listener),
  };
  const loader = dsfrPages("content", options);
  return {
    entries,
    sets,
    said,
    build: () => loader.load(context),
    develop: () => loader.load({ ...context, watcher }),
    /** What the site's author saves, as the watcher tells it. */
    save: async (file: string, text: string, event = "change") => {
      shop.write(file, text);
      await listeners.get(event)?.(join(shop.folder, file));
    },
    remove: async (file: string) => {
      rmSync(join(shop.folder, file));
      await listeners.get("unlink")?.(join(shop.folder, file));
    },
  };
}

const siteOf = (files: Files) => createWorkshop({ "content/a.md": PAGE, ...files });

describe("a collection of pages", () => {
  it("holds each page of the folder, compiled, and nothing of an earlier build", async () => {
    const { build, entries, said } = astroIn(
      siteOf({ "content/deep/b.md": PAGE, "content/note.md": "# Une note\n" }),
    );
    await build();
    expect([...entries.keys()]).toEqual(["a", "deep/b"]);
    expect(entries.get("a")).toEqual(loadPage("content/a.md", { folder: shop.folder }));
    expect(said).toEqual([]);
  });

  it("takes a site's own pages and people", async () => {
    const { build, entries } = astroIn(createSiteWorkshop());
    await build();
    expect(entries.get("administrations")).toEqual(
      loadPage("content/administrations.md", { folder: shop.folder }),
    );
    expect(ADMINISTRATIONS).toContain("layout: administrations");
  });

  it("takes Astro's own base", async () => {
    const { build, entries } = astroIn(siteOf({}), {}, "/eig");
    await build();
    const page = entries.get("a");
    expect(page).toEqual(loadPage("content/a.md", { folder: shop.folder, base: "/eig/" }));
    expect(page).toMatchObject({ base: "/eig" });
  });

  it("tells warnings with their line", async () => {
    const site = siteOf({ "people/camille.md": "---\njob: Designer\n---\n" });
    const { build, said } = astroIn(site, { people: "people" });
    await build();
    expect(said.join("\n")).toMatch(/people\/camille\.md:\d+:\d+ {2}/);
  });

  it("leaves a page of ours that the site's list lacks, and says so", async () => {
    const { build, entries, said } = astroIn(
      siteOf({
        "dsfr-blocks.config.mjs":
          'import { FaqPage } from "dsfr-blocks";\nexport default { pages: [FaqPage] };\n',
      }),
    );
    await build();
    expect([said, entries.size]).toEqual([
      [expect.stringMatching(/^content\/a\.md:2:9 .*pages: \[…, CandidatesPage\] {2}\[unlisted-layout\]$/)],
      0,
    ]);
  });

  it("stops a build at a layout that is a slip, unless the site says otherwise", async () => {
    const site = siteOf({ "content/a.md": PAGE.replace("layout: candidates", "layout: candidats") });
    await expect(astroIn(site).build()).rejects.toMatchObject({
      loc: { file: join(shop.folder, "content/a.md"), line: 2, column: 9 },
      message: expect.stringMatching(/\[near-layout\]$/) as string,
    });
    const lower = astroIn(site, { rules: { "near-layout": "warning" } });
    await lower.build();
    expect(lower.said.join("\n")).toMatch(/content\/a\.md:2:9 {2}.*\[near-layout\]/);
    const off = astroIn(site, { rules: { "near-layout": "off" } });
    await off.build();
    expect([off.said, off.entries.size]).toEqual([[], 0]);
  });

  it("stops a build at a fault, as one of Astro's own errors, at its line", async () => {
    const { build } = astroIn(siteOf({ "content/a.md": FAULTY }));
    await expect(build()).rejects.toMatchObject({
      type: "AstroError",
      loc: { file: join(shop.folder, "content/a.md"), line: 4, column: 7 },
      message: expect.stringMatching(/^content\/a\.md:4:7 {2}.*\[wrong-type\]$/) as string,
      frame: expect.stringContaining("> 4 | open: maybe") as string,
    });
  });
});

describe("while the site is developed", () => {
  it("a saved page shows, and no other is made again", async () => {
    const { develop, save, sets, entries, remove } = astroIn(siteOf({ "content/b.md": PAGE }));
    await develop();
    await save("content/a.md", PAGE.replace("Une lettre.", "Deux lettres."));
    expect(sets).toEqual(["a", "b", "a"]);
    expect(JSON.stringify(entries.get("a"))).toContain("Deux lettres.");
    await save("content/c.md", PAGE, "add");
    await remove("content/b.md");
    expect([...entries.keys()]).toEqual(["a", "c"]);
    await save("elsewhere.md", PAGE, "add");
    expect(sets).toEqual(["a", "b", "a", "c"]);
  });

  it("a saved profile shows on each page", async () => {
    const { develop, save, entries } = astroIn(siteOf({ "people/camille.md": CAMILLE }), {
      people: "people",
    });
    await develop();
    await save("people/camille.md", CAMILLE.replace("Designer", "Juriste"));
    expect(JSON.stringify(entries.get("a"))).toContain("Juriste");
  });

  it("a fault is shown, and the page's last state stays until it is fixed", async () => {
    const { develop, save, entries } = astroIn(siteOf({}));
    await develop();
    const last = entries.get("a");
    await expect(save("content/a.md", FAULTY)).rejects.toMatchObject({
      type: "AstroError",
      loc: { line: 4 },
    });
    expect(entries.get("a")).toBe(last);
    await save("content/a.md", PAGE);
    expect(entries.get("a")).toEqual(last);
  });

  it.each(MISTAKES)(
    "the error of a mistake in $title is shown, and the page once it is corrected",
    async ({ file, wrong, message, right, shown }) => {
      const { develop, save, entries, sets } = astroIn(createSiteWorkshop({}, SITE_WITH_PEOPLE));
      await develop();
      const saved = save(file, wrong);
      if (message)
        await expect(saved).rejects.toMatchObject({
          type: "AstroError",
          message: expect.stringContaining(message) as string,
        });
      else await saved;
      const count = sets.length;
      await save(file, right);
      expect(JSON.stringify(entries.get("devenir-eig"))).toContain(shown);
      // only a page that is set removes the error from the browser
      expect(sets.slice(count)).toContain("devenir-eig");
    },
  );

  it("the server starts with a mistake in the settings, and says it", async () => {
    const [{ file, wrong, message, right }] = MISTAKES;
    const { develop, said, save, entries } = astroIn(createSiteWorkshop({ [file]: wrong }, SITE_WITH_PEOPLE));
    await develop();
    expect(said.join("\n")).toContain(message);
    await save(file, right);
    expect([...entries.keys()]).toContain("devenir-eig");
  });

  it("a document that changes has its new weight on the page", async () => {
    const document = "public/img/reglement.pdf";
    const { develop, save, entries, sets } = astroIn(siteOf({ [document]: "x".repeat(12_000) }));
    await develop();
    expect(JSON.stringify(entries.get("a"))).toMatch(/12\sko/);
    await save(document, "x".repeat(24_000));
    expect(JSON.stringify(entries.get("a"))).toMatch(/24\sko/);
    expect(sets).toEqual(["a", "a"]);
  });

  it("a file that is seen before it is wholly written is read once it is", async () => {
    const { develop, save, said, sets, entries } = astroIn(siteOf({}));
    await develop();
    const seen = save("content/a.md", "");
    shop.write("content/a.md", PAGE.replace("Une lettre.", "Deux lettres."));
    await seen;
    expect(JSON.stringify(entries.get("a"))).toContain("Deux lettres.");
    expect([sets, said]).toEqual([["a", "a"], []]);
  });

  it("files that are saved together are looked at once, and all their faults said", async () => {
    const { develop, save, entries } = astroIn(siteOf({ "content/b.md": PAGE }));
    await develop();
    const saved = [save("content/a.md", FAULTY), save("content/b.md", PAGE.replace("lettre", "carte"))];
    const [first, second] = await Promise.allSettled(saved);
    expect(first).toMatchObject({ status: "rejected", reason: { loc: { line: 4 } } });
    expect(second?.status).toBe("fulfilled");
    expect(JSON.stringify(entries.get("b"))).toContain("carte");
  });

  it("a load while the file is faulty keeps it too, and only what has no file goes", async () => {
    const { develop, save, entries } = astroIn(siteOf({ "content/b.md": PAGE }));
    await develop();
    const last = entries.get("a");
    await expect(save("content/a.md", FAULTY)).rejects.toMatchObject({ type: "AstroError" });
    rmSync(join(shop.folder, "content/b.md"));
    await develop();
    expect([...entries]).toEqual([["a", last]]);
  });

  it("the server starts with a faulty page, and says its line", async () => {
    const { develop, said, save, entries } = astroIn(siteOf({ "content/a.md": FAULTY }));
    await develop();
    expect(said.join("\n")).toContain("content/a.md:4:7");
    await save("content/a.md", PAGE);
    expect([...entries.keys()]).toEqual(["a"]);
  });
});
