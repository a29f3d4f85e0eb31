import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { dsfrPages } from "@dsfr-blocks/tools/entries/astro";
import { loadPage } from "@dsfr-blocks/tools/entries/node";
import { formatHeadline } from "@dsfr-blocks/base/issue";
import loader from "@dsfr-blocks/tools/integrations/next/loader";
import { dsfrBlocks } from "@dsfr-blocks/tools/integrations/vite/plugin";
import { loaderContext } from "./loaderContext";
import type { Workshop } from "./workshop";

/** The day on which every door looks at a file. */
const DAY = "2026-05-01";

/** What a door says of one file of a folder: its errors, a line each; or that it leaves the file to others; or that it makes the page. */
export type Answer = readonly string[] | "left" | "made";

type Ask = (folder: string, shop: Workshop, name?: string) => Promise<Answer> | Answer;

/** Every way from a page's file to a page. A folder holds one file, `page.md` or another name. */
export const DOORS: Readonly<Record<string, Ask>> = {
  check: async (folder, shop, name = "page.md") => {
    const { out } = await shop.run(`check ${folder}/${name} --now ${DAY} --format json`);
    return answerOf((JSON.parse(out) as Issues).issues);
  },

  render: async (folder, shop, name = "page.md") => {
    const { err, code } = await shop.run(`render ${folder}/${name} --now ${DAY}`);
    const lines = [...err.matchAll(/^(.*?:\d+:\d+ {2})erreur {2}(.*)$/gm)].map(
      ([, place = "", rest = ""]) => place + rest,
    );
    return code === 0 ? "made" : lines;
  },

  "render --fragment": async (folder, shop, name = "page.md") => {
    const { err, code } = await shop.run(
      `render ${folder}/${name} --fragment --out-dir ${folder}/build --now ${DAY}`,
    );
    if (code === 2) return [err];
    const { pages } = JSON.parse(shop.read(`${folder}/build/manifest.json`)) as {
      readonly pages: readonly (Issues & { readonly html: string | null })[];
    };
    return pages.every(({ html }) => html !== null)
      ? "made"
      : answerOf(pages.flatMap(({ issues }) => issues));
  },

  loadPage: (folder, shop, name = "page.md") =>
    linesThrown(() => loadPage(`${folder}/${name}`, { folder: shop.folder, today: DAY })),

  Vite: (folder, shop, name = "page.md") => {
    const [pages, unread] = dsfrBlocks({ today: DAY, types: false });
    const config = { root: shop.folder, publicDir: "", command: "build" };
    (pages?.configResolved as (given: object) => void)(config);
    const host = {
      warn: () => undefined,
      addWatchFile: () => undefined,
      error: ({ message }: { message: string }) => {
        throw new Error(message);
      },
    };
    const load = pages?.load as unknown as { handler: (this: object, id: string) => unknown };
    const transform = unread?.transform as unknown as (this: object, code: string, id: string) => unknown;
    const path = join(shop.folder, folder, name);
    let given: unknown;
    const lines = linesThrown(() => {
      // a file that is left to other plugins, where there is no other
      given = load.handler.call(host, path) ?? transform.call(host, readFileSync(path, "utf8"), path);
    });
    return lines === "made" && given === undefined ? "left" : lines;
  },

  Next: (folder, shop, name = "page.md") =>
    linesThrown(() =>
      loader.call(loaderContext(shop.folder, join(shop.folder, folder, name), { today: DAY }).context),
    ),

  Astro: async (folder, shop) => {
    const entries = new Map<string, object>();
    const context = {
      config: { root: pathToFileURL(`${shop.folder}/`) },
      store: {
        set: ({ id, data }: { id: string; data: object }) => void entries.set(id, data),
        delete: (id: string) => void entries.delete(id),
        keys: () => entries.keys(),
      },
      logger: { warn: () => undefined, error: () => undefined },
    };
    const answer = await dsfrPages(folder, { today: DAY })
      .load(context)
      .then(() => undefined, listLines);
    return answer ?? (entries.size > 0 ? "made" : "left");
  },
};

interface Issues {
  readonly issues: readonly Parameters<typeof formatHeadline>[0][];
}

function answerOf(issues: Issues["issues"]): Answer {
  const errors = issues.filter(({ severity }) => severity === "error");
  return errors.length > 0 ? errors.map(formatHeadline) : "made";
}

function linesThrown(work: () => unknown): Answer {
  try {
    work();
    return "made";
  } catch (error) {
    return listLines(error);
  }
}

/** The lines of an error that are issues: others show where they stand in the file. */
function listLines(error: unknown): string[] {
  const { message } = error as Error;
  const lines = message.split("\n");
  const issues = lines.filter((line) => /^\S+:\d+:\d+ {2}.*\[[a-z\d-]+\]$/.test(line));
  return issues.length > 0 ? issues : lines;
}
