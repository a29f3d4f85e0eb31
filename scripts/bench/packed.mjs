// Compares our page's times with the last build and with an earlier package. The two builds run in turns, and each time is a
// ratio to the floor of the same build, because a later version may show more elements.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { measureHydration } from "./hydration.mjs";
import { ensureContenders } from "./install.mjs";
import { preparePages } from "./pages.mjs";
import { formats, measureBuild } from "./server.mjs";
import { compareText } from "./text.mjs";
import { computeQuantile, formatFigure } from "./timing.mjs";

const TURNS = 5;
// in the project, so that the package's files find React
const FOLDER = resolve(".cache/bench/packed");
const rows = { ...formats, hydration: "Hydration, content compiled at build" };

/** @param {{ before: string | undefined }} options `before` is the package of an earlier commit, as `npm pack` wrote it */
export async function benchPacked({ before }) {
  if (before === undefined || !existsSync(before)) {
    console.log("\npacked: skipped. To run it, give the package of an earlier commit: --before PACKAGE");
    return;
  }
  ensureContenders(console.log);
  // one after the other: both write the same bundles
  const builds = [await prepareBuild(unpack(before)), await prepareBuild(resolve("dist"))];
  const [floor = ""] = builds.map(({ html }) => html);
  console.log("\nwords and elements of the page, before and now");
  for (const { html } of builds) compareText("dsfr-blocks", html, floor);
  for (let turn = 0; turn < TURNS; turn++) {
    for (const build of turn % 2 ? builds.toReversed() : builds) {
      console.log(build.dist);
      const hydration = await measureHydration(build.pages);
      build.turns.push({ ...measureBuild(build.dist), "dsfr-blocks hydration": hydration["dsfr-blocks"] });
    }
  }
  console.log(`\n| Ratio to the floor, median of ${TURNS} turns | before | now | now beside before |`);
  console.log("| --- | ---: | ---: | ---: |");
  for (const [format, title] of Object.entries(rows)) {
    const [old = NaN, now = NaN] = builds.map(({ turns }) =>
      computeQuantile(
        turns.map((ratios) => ratios[`dsfr-blocks ${format}`]?.ratio ?? NaN),
        0.5,
      ),
    );
    console.log(`| ${title} | ×${formatFigure(old)} | ×${formatFigure(now)} | ×${(now / old).toFixed(2)} |`);
  }
}

/**
 * Unpacks a package, and returns the folder of its build.
 * @param {string} file
 */
function unpack(file) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  execFileSync("tar", ["-xzf", file, "-C", FOLDER]);
  return join(FOLDER, "package/dist");
}

/** @param {string} dist files for Node, of which a server renders; `dist/bundlers` is for the browser */
async function prepareBuild(dist) {
  const pages = await preparePages(join(dist, "bundlers"));
  const html = pages.render(pages.createElement(pages.Floor));
  /** @type {Record<string, import("./timing.mjs").Ratio | undefined>[]} */
  const turns = [];
  return { dist, pages, html, turns };
}
