// Compares our audit with other engines on the pages of GOV.UK's “accessibility tool audit”, each with one planted defect. A
// defect counts as found if, on its page, an engine reports a failed success criterion with a rule that reports nothing on most
// other pages. A rule that reports most pages finds a defect of the template of these pages.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadEngines, readSuccessCriteria } from "../../packages/rgaa-audit/scripts/corpus/engines.mjs";
import { judgePages } from "../../packages/rgaa-audit/scripts/corpus/run.mjs";
import { createFolderSet, servePages } from "../../packages/rgaa-audit/scripts/precision/pages.mjs";
import { writeTable } from "./docTable.mjs";

/** @param {{ source: string | undefined, isWritten?: boolean }} options `source` is a copy of github.com/alphagov/accessibility-tool-audit; `isWritten` puts the table in packages/rgaa-audit/docs/guide.md */
export async function benchToolAudit({ source, isWritten = false }) {
  if (source === undefined || !existsSync(join(source, "test-cases.html"))) {
    console.log("\ntool-audit: skipped. To run it, give a copy of GOV.UK's pages: --examples FOLDER");
    return;
  }
  const pageSet = createFolderSet("tool-audit", "tests/*.html", source);
  const site = await servePages(pageSet);
  const urls = new Map(pageSet.pages.map((page) => [page, `${site.origin}/${page}`]));
  const auditedCriteria = new Set([...readSuccessCriteria().values()].flat());
  /** @type {[string, number][]} */
  const counts = [];
  for (const [name, engine] of Object.entries(await loadEngines())) {
    const verdicts = [...(await judgePages(engine, urls)).values()];
    const errors = verdicts.map(({ wcag }) =>
      Object.keys(wcag).filter((rule) => wcag[rule]?.some((criterion) => auditedCriteria.has(criterion))),
    );
    const isSpecific = (/** @type {string} */ rule) =>
      errors.filter((rules) => rules.includes(rule)).length < errors.length / 2;
    counts.push([name, errors.filter((rules) => rules.some(isSpecific)).length]);
    console.log(`${name}: ${counts.at(-1)?.[1]} of ${pageSet.pages.length}`);
  }
  site.close();
  const rows = [
    ["Pages", "in all", ...counts.map(([name]) => name)],
    ["---", ...["in all", ...counts].map(() => "---:")],
    ["pages with a fault each: found", pageSet.pages.length, ...counts.map(([, count]) => count)],
  ];
  const table = rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  console.log(`\ntool-audit\n\n${table}\n`);
  if (isWritten) writeTable("tool-audit", table);
}
