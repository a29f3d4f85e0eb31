import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { deleteRecords, record } from "../../scripts/consumers/measured.mjs";
import { run } from "../../scripts/consumers/run.mjs";
import { frameworks, type Way, type WayFramework, ways } from "../../scripts/consumers/ways.mjs";
import { crawl, weigh } from "../support/crawl";
import { readHosts } from "../support/hosts";
import { expectCorrections } from "../support/mistakes";

/** Folder of the sites, outside this project, because npm, Next and linters also read files of the parent folders. */
const SITES = join(tmpdir(), "dsfr-blocks-ways");
const INSTALL = "npm install --no-audit --no-fund";
/** Text of the home page that `init` writes, and of its header. */
const TEXTS = ["Un an, quatre phases", "Un programme de l’Office fictif des phares"];

const started = readHosts();

/** Returns a command line as it is run with the version of Node that the framework needs. */
const withNode = ({ needsNode22 }: Way, line: string) =>
  needsNode22 ? `npx --yes -p node@22 -- sh -c '${line}'` : line;

/** Creates the template of a way, or an empty folder, beside the package's file. */
function createSite({ name, create, template, installs }: Way): string {
  const parent = join(SITES, name);
  const site = join(parent, "site");
  rmSync(parent, { recursive: true, force: true });
  mkdirSync(create ? parent : site, { recursive: true });
  copyFileSync(started.tarball, join(parent, basename(started.tarball)));
  if (create) run(create, parent);
  if (template) cpSync(join("examples/consumers/templates", template), site, { recursive: true });
  if (installs) run(`${INSTALL} --force ${installs.join(" ")}`, site);
  return site;
}

interface Manifest {
  readonly version: string;
  readonly scripts?: Readonly<Record<string, string>>;
}

const readManifest = (folder: string) =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

/** Returns the scripts of a site that check or build it: its lint, and the build and the check of its types. */
function listChecks(site: string): Readonly<Record<string, string>> {
  const { scripts = {} } = readManifest(site);
  const names = ["lint", "build", "typecheck"].filter((name) => scripts[name] !== undefined);
  return Object.fromEntries(
    // the linters of both templates accept warnings unless they are told not to
    names.map((name) => [`npm run ${name}${name === "lint" ? " -- --max-warnings=0" : ""}`, scripts[name]!]),
  );
}

/** Expects the page for unknown URLs, with its link to the home page of the site under its path. */
async function expectNotFoundPage(url: string, title: string): Promise<void> {
  const page = await started.browser.newPage();
  const response = await page.goto(url);
  expect(response?.status()).toBe(404);
  expect(await page.locator("h1").innerText()).toBe(title);
  await page.getByRole("link", { name: "Revenir à l’accueil" }).click();
  await page.getByText("Un an, quatre phases").first().waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/eig\/?$/);
  await page.close();
}

/**
 * Publishes a site under a path, by its framework's settings alone, and opens each of its pages. Then restores the settings.
 * Returns the number of the pages.
 */
async function visitUnderPath(way: Way, site: string): Promise<number> {
  const { preview, base, notFound }: WayFramework = frameworks[way.framework];
  const settings = Object.entries(base).map(([file, change]) => {
    const path = join(site, file);
    return { path, change, text: existsSync(path) ? readFileSync(path, "utf8") : "" };
  });
  try {
    for (const { path, change, text } of settings) {
      expect(change(text)).not.toBe(text);
      writeFileSync(path, change(text));
    }
    run(withNode(way, "npm run build"), site);
    const { address } = await started.serve(withNode(way, preview), site, "production");
    if (notFound) await expectNotFoundPage(new URL("/eig/absente/", address).href, notFound);
    const { pages, faults } = await crawl(started.browser, new URL("/eig/", address).href);
    expect(faults).toEqual([]);
    // each page of the starter, by its title: Next has two addresses for a page, with the last slash and without
    const pageCount = new Set(pages.values()).size;
    expect(pageCount).toBe(8);
    return pageCount;
  } finally {
    for (const { path, text } of settings)
      if (text === "") rmSync(path, { force: true });
      else writeFileSync(path, text);
  }
}

it.each(ways)(
  "$title: no edit by hand, no failure; also under a path; a corrected mistake shows the page again",
  { timeout: 1_200_000 },
  async (way) => {
    const { name, create, framework } = way;
    const { packageName, develop, overlay, preview } = frameworks[framework];
    const failures: string[] = [];
    const attempt = async <Result>(step: () => Result | Promise<Result>): Promise<Result | undefined> => {
      try {
        return await step();
      } catch (error) {
        failures.push(String(error));
        return undefined;
      }
    };
    deleteRecords([name]);
    const start = Date.now();
    const site = createSite(way);
    let commands = create ? 1 : 0;
    const runCommand = (line: string) => {
      commands++;
      return run(withNode(way, line), site);
    };
    const isEmpty = !existsSync(join(site, "package.json"));
    if (isEmpty) runCommand("npm init -y");
    runCommand(`${INSTALL} ../${basename(started.tarball)}`);
    const said = runCommand(`npx dsfr-blocks init ${isEmpty ? `--framework ${framework}` : "--configure"}`);
    runCommand(INSTALL);
    const checks = listChecks(site);
    for (const line of ["npm run --silent check -- --strict", ...Object.keys(checks)])
      await attempt(() => runCommand(line));
    const seconds = Math.round((Date.now() - start) / 1000);

    const sizes = await attempt(async () => {
      const { address } = await started.serve(withNode(way, preview), site, "production");
      const { text, sizes } = await weigh(started.browser, new URL("/", address).href);
      for (const part of TEXTS) expect(text).toContain(part);
      return sizes;
    });
    await started.stop();
    const pageCount = await attempt(() => visitUnderPath(way, site));
    await started.stop();
    rmSync(join(site, "content"), { recursive: true });
    const corrected = await attempt(() =>
      expectCorrections(started, {
        folder: site,
        command: withNode(way, develop),
        element: overlay,
        pageFile: "content/programme.md",
      }),
    );
    const edits = said.match(/, écrivez :$/gm)?.length ?? 0;
    record(name, {
      version: readManifest(join(site, "node_modules", packageName)).version,
      ...{ commands, edits, failures: failures.length, seconds },
      ...sizes,
      checks: Object.values(checks)
        .map((check) => `\`${check}\``)
        .join(", "),
      subPath: pageCount === undefined ? "fails" : `${pageCount} pages`,
      corrected: corrected ?? "fails",
    });
    expect({ failures, edits }).toEqual({ failures: [], edits: 0 });
    // Next's server starts a detached process when it ends, which loads the settings: `rm` lists the folder again at each retry
    await rm(join(site, "node_modules"), { recursive: true, maxRetries: 10, retryDelay: 500 });
  },
);
