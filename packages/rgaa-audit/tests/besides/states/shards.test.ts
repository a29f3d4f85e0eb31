import { execFile } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findChromium } from "../../../../../scripts/chromium.mjs";
import { createWorkshop } from "../../../../../tests/support/workshop";

// `rgaa-audit --shard` and `merge` as the last build made them: so many processes at a time, and the whole beside them

const isLong = process.env["EVERY_STATE"] !== undefined;
const [PAGES, SHARDS] = isLong ? [400, 8] : [8, 3];

/** Pages that differ, with a fault or two, or none. */
function pageAt(index: number): string {
  const faults = [
    '<img src="/plan.png">',
    '<p style="color: #bbb">Un texte pâle.</p>',
    "",
    '<a href="/infos"></a>',
    '<input type="text">',
    "<h4>Un titre</h4><p>Le texte de ce titre.</p><table><tr><td>1</td></tr></table>",
  ];
  const some = [index, 3 * index].map((each) => faults[each % faults.length]).join("");
  const lang = index % 7 === 0 ? "" : ' lang="fr"';
  return `<!doctype html><html${lang}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page ${index}</title></head><body><main><h1>La page ${index}</h1><p>Un texte.</p>${some}</main></body></html>`;
}

const numbers = Array.from({ length: PAGES }, (_, index) => index);
/** Half are files, half a sitemap's, in no order; one of these is not there. */
const [inFiles, inMap] = [numbers.filter((n) => n % 2 === 0), numbers.filter((n) => n % 2 === 1).reverse()];
const answers = `answers:
  - { criterion: "12.1", page: site/0.html, verdict: C }
  - { criterion: "1.1", verdict: C, who: Camille, date: 2026-11-29, comment: "Image sans sens." }
`;

const shop = createWorkshop({
  ...Object.fromEntries(inFiles.map((n) => [`site/${n}.html`, pageAt(n)])),
  "answers.yaml": answers,
});
let server: Server;
beforeAll(async () => {
  server = createServer(({ url = "" }, response) => {
    const index = Number(url.slice(1));
    const isThere = index !== 3 && inMap.includes(index);
    response.writeHead(isThere ? 200 : 404, { "content-type": "text/html" });
    response.end(isThere ? pageAt(index) : "");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const places = inMap.map((n) => `<url><loc>http://127.0.0.1:${port}/${n}</loc></url>`);
  shop.write(
    "sitemap.xml",
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${places.join("")}</urlset>`,
  );
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  shop.remove();
});

function rgaaAudit(...words: readonly string[]): Promise<number> {
  const env = { ...process.env, CHROMIUM_PATH: findChromium() };
  const command = [resolve("packages/rgaa-audit/dist/cli.js"), ...words];
  return new Promise((done) => {
    execFile(process.execPath, command, { cwd: shop.folder, env, maxBuffer: 2 ** 28 }, (error) =>
      done(error ? Number(error.code) : 0),
    );
  });
}

const TARGETS = [
  "site",
  "--sitemap",
  "sitemap.xml",
  "--scheme",
  "light",
  "--width",
  isLong ? "320" : "320,1280",
];
const FORMATS = ["text", "json", "html", "sarif", "junit", "markdown", "rgaa"];
const to = (name: string) => FORMATS.flatMap((format) => ["--format", format, "--out", `${name}.${format}`]);

it(
  `${PAGES} pages in ${SHARDS} processes: the merged reports are those of the whole, byte for byte`,
  async () => {
    const withAnswers = ["--answers", "answers.yaml"];
    const whole = await rgaaAudit(...TARGETS, ...withAnswers, ...to("whole"));
    const answered = shop.read("answers.yaml");
    shop.write("answers.yaml", answers);
    const shards = Array.from({ length: SHARDS }, (_, index) => index + 1);
    const codes = await Promise.all(
      shards.map((at) => {
        const blob = ["--format", "blob", "--out", `shard-${at}.json`];
        return rgaaAudit(...TARGETS, "--jobs", "1", "--shard", `${at}/${SHARDS}`, ...blob);
      }),
    );
    const blobs = shards.map((at) => `shard-${at}.json`);
    const merged = await rgaaAudit("merge", ...blobs, ...withAnswers, ...to("merged"));
    // the page that is not there is of one shard
    expect([whole, merged, codes.filter((code) => code === 2).length]).toEqual([2, 2, 1]);
    const report = JSON.parse(shop.read("whole.json")) as { pages: number; findings: readonly unknown[] };
    const faults = report.findings.length;
    expect([report.pages, faults > PAGES / 2]).toEqual([PAGES - 1, true]);
    for (const format of FORMATS)
      expect(shop.read(`merged.${format}`) === shop.read(`whole.${format}`), format).toBe(true);
    expect(shop.read("answers.yaml")).toBe(answered);

    // what is known from now on
    await rgaaAudit("merge", ...blobs, "--baseline", "known.json", "--update-baseline");
    const known = ["--baseline", "known.json"];
    expect(await rgaaAudit("merge", ...blobs, ...known, "--format", "json", "--out", "merged.json")).toBe(2);
    expect(JSON.parse(shop.read("merged.json"))).toMatchObject({ findings: [], gone: [], known: faults });
    // a third audit of 400 pages would say nothing more of it
    if (isLong) return;
    await rgaaAudit(...TARGETS, ...known, "--format", "json", "--out", "again.json");
    expect(shop.read("merged.json")).toBe(shop.read("again.json"));
  },
  isLong ? 3_600_000 : 180_000,
);
