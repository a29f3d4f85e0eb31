import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consumers } from "../../scripts/consumers/list.mjs";
import { pack, prepareConsumer } from "../../scripts/consumers/place.mjs";
import { run } from "../../scripts/consumers/run.mjs";
import { serve } from "../../scripts/consumers/serve.mjs";
import { renderExpectedText } from "../../scripts/consumers/try.mjs";
import { findPageProblems } from "../../scripts/consumers/visit.mjs";
import { launch } from "../support/chromium";

const SITE = "vite-react-19";

let browser: Browser;
let text = "";
/** The site's build. The folder is not the consumer's own, from which another test deletes the build. */
let built = "";

beforeAll(async () => {
  browser = await launch();
  text = await renderExpectedText(browser);
  const folder = prepareConsumer(SITE, pack(), "found-out");
  for (const { commands, env } of consumers.find(({ name }) => name === SITE)?.visits ?? [])
    for (const command of commands) run(`npm run ${command}`, folder, env);
  built = join(folder, "dist");
}, 300_000);
afterAll(() => browser.close());

describe("a page with something wrong is found out", () => {
  let folder = "";
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The problems found in the built site, after a change in its page. */
  async function faultsWith(change: (html: string) => string, needs = {}) {
    folder ||= mkdtempSync(join(tmpdir(), "dsfr-blocks-"));
    cpSync(built, folder, { recursive: true });
    const path = join(folder, "index.html");
    writeFileSync(path, change(readFileSync(path, "utf8")));
    const site = await serve(folder);
    const faults = await findPageProblems(browser, `${site.origin}/`, { text, ...needs });
    site.close();
    return faults.join("\n");
  }

  it("not before anything is", async () => {
    expect(await faultsWith((html) => html)).toBe("");
  });

  it.each([
    [
      "another text",
      (html: string) => html.replace(/(<h2[^>]*>)/, "$1Planté "),
      /line \d+ is “Planté .*”, not “/,
    ],
    ["no page", (html: string) => html.replaceAll("dsfrb-page", "other"), /the page does not show/],
    ["no styles", (html: string) => html.replace(/<link rel="stylesheet"[^>]*>/, ""), /styles do not hold/],
    [
      "an inline style",
      (html: string) => html.replace("</head>", "<style>a{}</style></head>"),
      /Security Policy/,
    ],
    [
      "an inline script",
      (html: string) => html.replace("</head>", "<script>1</script></head>"),
      /Security Policy/,
    ],
    [
      "a missing file",
      (html: string) => html.replace("</head>", '<script src="/no.js"></script></head>'),
      /404/,
    ],
  ])("%s", async (_, change, sentence) => {
    // without scripts: React would repair the page
    const isAboutScripts = sentence.source.includes("Security") || sentence.source.includes("404");
    expect(await faultsWith(change, { noScript: !isAboutScripts })).toMatch(sentence);
  });

  it("a page that React did not render so", async () => {
    const planted = (html: string) => html.replace(/(<h2[^>]*>)/, "$1Planté ");
    expect(await faultsWith(planted)).toMatch(/hydrat/i);
  });

  it("a link that is not the site's", async () => {
    expect(await faultsWith((html) => html, { links: "data-link" })).toMatch(/3 of 3 links|2 of 2 links/);
  });
});
