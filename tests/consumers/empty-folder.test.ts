import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { expect, it } from "vitest";
import { run } from "../../scripts/consumers/run.mjs";
import { readHosts } from "../support/hosts";
import { listCommands, readSnippets, writeSnippets } from "../support/snippets";

/** Version of React to install instead of the one that `init` chooses, as the rehearsal of a release sets it. */
const { REACT } = process.env;

const SITES = resolve(".cache/consumers/empty");

const started = readHosts();

/** As a reader begins: a folder that has the tarball, and nothing else. */
function emptyFolder(name: string): string {
  const folder = join(SITES, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyFileSync(started.tarball, join(folder, "dsfr-blocks-0.1.0.tgz"));
  return folder;
}

/** Opens the page at a path of the host's own server: styled, in French, without a complaint. */
async function expectPage(folder: string, command: string, path: string) {
  const server = await started.serve(command, folder);
  const page = await started.browser.newPage();
  const errors: string[] = [];
  page.on("console", (message) => {
    // browsers ask for an icon by themselves
    const isIcon = message.location().url.endsWith("/favicon.ico");
    if (message.type() === "error" && !isIcon) errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  // at its first start, Vite may bundle a dependency again and reload the page: only the errors of the last load count
  let isLoading = false;
  page.on("request", (request) => (isLoading ||= request.isNavigationRequest()));
  // a router also navigates, without a load
  page.on("framenavigated", () => {
    if (isLoading) errors.splice(0);
    isLoading = false;
  });
  await page.goto(new URL(path, server.address).href, { timeout: 120_000 });
  const title = page.locator(".dsfrb-page h1");
  await title.waitFor({ timeout: 120_000 });
  // a page that the server wrote shows before its styles have been made
  const font = () => title.evaluate((element) => getComputedStyle(element).fontFamily);
  await expect.poll(font).toContain("Marianne");
  expect(await page.locator("html").getAttribute("lang")).toBe("fr");
  expect(errors).toEqual([]);
  await page.close();
}

it.each([
  ["README.md", "A page from a file", "npm run dev", "npm run build"],
  ["docs/vite.md", "In an empty folder", "npx vite"],
  ["docs/next.md", "In an empty folder", "npx next dev"],
  ["docs/astro.md", "In an empty folder", "npx astro dev"],
  ["docs/react-router.md", "In an empty folder", "npx react-router dev"],
  ["docs/react-router.md", "By hand", "npx react-router dev", "npx react-router build"],
  // it makes a page of each address that a page links to
  ["docs/tanstack-start.md", undefined, "npx vite dev", "npx vite build"],
])(
  "%s, %s: the commands, as typed, and the files, as pasted, lead to the page in the browser",
  { timeout: 600_000 },
  async (guide, heading, last, build?: string) => {
    const folder = emptyFolder(
      [basename(guide, ".md"), ...(heading?.split(" ") ?? [])].join("-").toLowerCase(),
    );
    const text = readFileSync(guide, "utf8");
    const blocks = readSnippets(text, heading);
    const lines = listCommands(blocks);
    expect(lines.at(-1)).toBe(last);
    const said = lines.slice(0, -1).map((line) => run(line, folder));
    if (REACT)
      run(
        `npm install react@${REACT} react-dom@${REACT} @types/react@${REACT} @types/react-dom@${REACT}`,
        folder,
      );
    writeSnippets(folder, blocks);
    // what `init` says is left to do leads there, or the guide
    const [, path = ""] =
      /Affichez la page : [^,]+, à l’adresse (\/\S*)/.exec(said.join("\n")) ??
      new RegExp(`^${last}\n\`\`\`\n\nThe page shows at \`(/[^\`]*)`, "m").exec(text) ??
      [];
    expect(path).not.toBe("");
    await expectPage(folder, last, path);
    if (build) run(build, folder);
  },
);
