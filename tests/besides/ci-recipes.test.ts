import { execFile } from "node:child_process";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { findChromium } from "../../scripts/chromium.mjs";
import { listCommands, readSnippets } from "../support/snippets";
import { type Files, PAGE, createWorkshop } from "../support/workshop";

// The recipes of docs/ci, run as scripts by a shell: each line as it is written, except those that only a CI
// server can run. They are known by name, so that a line which is neither makes these tests fail.

/** Lines that install or build the site; here it is built already. */
const SKIPPED = [
  "apt-get update",
  "apt-get install --yes --no-install-recommends chromium",
  "npm ci",
  "npm run build",
];

const page = (body: string) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page</title></head><body><main><h1>Page</h1><p>Un texte.</p>${body}</main></body></html>`;

interface Recipe {
  readonly lines: readonly string[];
  /** Files that the server takes once the lines have run. */
  readonly kept: readonly string[];
}

interface Job {
  readonly strategy?: { readonly matrix: { readonly part: readonly number[] } };
  readonly steps: readonly { run?: string; with?: { sarif_file?: string; path?: string } }[];
}

interface GitHub {
  readonly jobs: Readonly<Record<string, Job>>;
}

function gitHub(file = "github-actions.yml"): Recipe {
  const { jobs } = parse(readFileSync(join("docs/ci", file), "utf8")) as GitHub;
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  return {
    lines: steps.flatMap(({ run }) => run ?? []),
    kept: steps.flatMap((step) => [step.with?.sarif_file ?? [], step.with?.path ?? []].flat()),
  };
}

/** The parts of its matrix one after the other, as machines that share their files would leave them. */
function gitHubShards(): Recipe {
  const { jobs } = parse(readFileSync("docs/ci/github-actions-shards.yml", "utf8")) as {
    jobs: Record<"part" | "report", Job>;
  };
  const runs = (job: Job) => job.steps.flatMap(({ run }) => run ?? []);
  const parts = jobs.part.strategy?.matrix.part ?? [];
  const lines = parts.flatMap((part) =>
    runs(jobs.part).map((line) =>
      // a part with faults ends its own job alone
      SKIPPED.includes(line) ? line : `PART=${part}; ${line} || test $? = 1`,
    ),
  );
  return {
    lines: [...lines, ...runs(jobs.report)],
    kept: [...parts.map((part) => `part-${part}.json`), "audit.html"],
  };
}

interface GitLab {
  readonly before_script: readonly string[];
  readonly script: readonly string[];
  readonly artifacts?: { readonly paths: readonly string[]; readonly reports: { readonly junit: string } };
}

function gitLab(file = "gitlab-ci.yml"): Recipe {
  const jobs = parse(readFileSync(join("docs/ci", file), "utf8")) as Record<string, GitLab>;
  const each = Object.values(jobs);
  return {
    lines: each.flatMap(({ before_script, script }) => [...before_script, ...script]),
    kept: each.flatMap(({ artifacts }) => (artifacts ? [...artifacts.paths, artifacts.reports.junit] : [])),
  };
}

const shops: ReturnType<typeof createWorkshop>[] = [];
afterAll(() => shops.forEach(({ remove }) => remove()));

/** Runs a recipe in a site of one page, as a CI server does: a line after the other, up to the first that fails. */
async function runIn(files: Files, { lines }: Recipe) {
  const shop = createWorkshop({
    ...files,
    // `npx` of a site where the package is installed
    // and where `next start` shows the files of the site
    "bin/npx": `#!/bin/sh\n[ "$1 $2" = "next start" ] && exec "${process.execPath}" server.cjs\n[ "$1" = dsfr-blocks ] || exit 127\nshift\nexec "${process.execPath}" "${resolve("dist/cli.js")}" "$@"\n`,
  });
  shops.push(shop);
  chmodSync(join(shop.folder, "bin/npx"), 0o755);
  const script = lines.filter((line) => !SKIPPED.includes(line)).join("\n");
  const env = {
    ...process.env,
    CHROMIUM_PATH: findChromium(),
    PATH: [join(shop.folder, "bin"), process.env.PATH].join(delimiter),
  };
  const code = await new Promise<number>((done) => {
    execFile("sh", ["-ec", script], { cwd: shop.folder, env }, (error) =>
      done(error ? Number(error.code) : 0),
    );
  });
  return { code, has: (file: string) => existsSync(join(shop.folder, file)) };
}

describe.each([
  ["GitHub Actions", () => gitHub()],
  ["GitHub Actions, in parts", gitHubShards],
  ["GitLab CI", () => gitLab()],
])("the recipe for %s", (_name, read) => {
  const recipe = read();

  it("has an audit, and no line that is not run here and not known to be skipped", () => {
    const run = recipe.lines.filter((line) => !SKIPPED.includes(line));
    const [whole, ...others] = run;
    expect(whole).toMatch(/^(?:PART=1; )?npx dsfr-blocks audit dist /);
    expect([others.length, recipe.kept.length]).toEqual(read === gitHubShards ? [4, 5] : [0, 2]);
  });

  it("fails on a fault, and makes the files that the server takes", async () => {
    const { code, has } = await runIn({ "dist/index.html": page('<img src="/plan.png">') }, recipe);
    expect([code, recipe.kept.filter((file) => !has(file))]).toEqual([1, []]);
  });

  it("passes when there is none, with the same files", async () => {
    const { code, has } = await runIn(
      // a baseline beside the reports is not one of them
      { "dist/index.html": page(""), "audit-known.json": '{ "version": 1, "known": [] }' },
      recipe,
    );
    expect([code, recipe.kept.filter((file) => !has(file))]).toEqual([0, []]);
  });
});

/** A server that shows a page at each address, and that takes a second to start. */
const formatServer = (port: number, body: string) =>
  `setTimeout(() => require("node:http").createServer((_, response) => response.setHeader("content-type", "text/html").end(${JSON.stringify(page(body))})).listen(${port}, "localhost"), 1000);\n`;

describe("the lines of docs/audit.md for a site that a server shows", () => {
  const text = readFileSync("docs/audit.md", "utf8");
  const lines = listCommands(readSnippets(text, "A site that a server shows"));

  it.each([
    ["fail on a fault", '<img src="/plan.png">', 1],
    ["pass when there is none", "", 0],
  ])("%s", async (_name, body, code) => {
    const port = 40_000 + (process.pid % 10_000) + code;
    expect(lines[0]).toBe("npx next start &");
    const onPort = lines.map((line) => line.replaceAll(":3000/", `:${port}/`));
    const started = ["trap 'kill $!' EXIT", ...onPort];
    expect((await runIn({ "server.cjs": formatServer(port, body) }, { lines: started, kept: [] })).code).toBe(
      code,
    );
  });
});

describe.each([
  ["GitHub Actions", gitHub("check.github-actions.yml")],
  ["GitLab CI", gitLab("check.gitlab-ci.yml")],
])("the recipe of `check` for %s", (_name, recipe) => {
  it("fails on a page with an error, and passes on a page without one", async () => {
    const wrong = PAGE.replace("open: true", "open: maybe");
    expect((await runIn({ "content/page.md": wrong }, recipe)).code).toBe(1);
    expect((await runIn({ "content/page.md": PAGE }, recipe)).code).toBe(0);
  });
});
