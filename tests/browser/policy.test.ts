import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "../support/chromium";

const folder = mkdtempSync(join(tmpdir(), "dsfr-blocks-"));
const out = join(folder, "page.html");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
  const example = readFileSync("examples/devenir-eig.md", "utf8")
    .replace("open: false", "open: true")
    .replace("    - Clara Carneiro Alves", "    - Alix Modèle")
    .replace("À compter de", "![Une frise](/img/frise.svg) À compter de");
  const page = join(folder, "page.md");
  writeFileSync(page, example);
  mkdirSync(join(folder, "public", "img"), { recursive: true });
  writeFileSync(join(folder, "public", "img", "frise.svg"), readFileSync("stories/assets/frise.svg"));
  const site = ["--people", "examples/people", "--public", join(folder, "public")];
  execFileSync(process.execPath, ["dist/cli.js", "render", page, ...site, "--out", out], { stdio: "pipe" });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Opens a file offline; gives what its policy refused, and what the page then looks like. */
async function open(file: string) {
  const context = await browser.newContext({ offline: true, colorScheme: "light" });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
      refused.push(effectiveDirective),
    );
  });
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  await page.goto(pathToFileURL(file).href);
  for (const image of await page.locator("img").all()) await image.scrollIntoViewIfNeeded();
  await page.waitForLoadState("networkidle");
  const seen = await page.evaluate(async () => {
    await document.fonts.ready;
    const heading = document.querySelector("h1") as HTMLElement;
    const button = document.querySelector(".fr-btn") as HTMLElement;
    const { refused, ran } = window as unknown as { refused: string[]; ran?: true };
    return {
      refused: [...new Set(refused)].sort(),
      ran: ran ?? false,
      fonts: [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family),
      failedFonts: [...document.fonts].filter(({ status }) => status === "error").length,
      typeface: getComputedStyle(heading).fontFamily.split(",")[0],
      button: getComputedStyle(button).backgroundColor,
      images: [...document.images].map(({ naturalWidth }) => naturalWidth > 0),
    };
  });
  await context.close();
  return { ...seen, complaints };
}

describe("the rendered page's own policy", () => {
  it("is « nothing », but for its styles by their hash and what is inside it", () => {
    expect(readFileSync(out, "utf8")).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[\w+/]{43}='; font-src data:; img-src data:;/,
    );
  });

  it("refuses nothing of the page: styles, typefaces and images are there", async () => {
    const { fonts, ...seen } = await open(out);
    expect(new Set(fonts)).toEqual(new Set(["Marianne", "Spectral"]));
    expect(seen).toEqual({
      refused: [],
      complaints: [],
      ran: false,
      failedFonts: 0,
      typeface: "Marianne",
      button: "rgb(0, 0, 145)",
      images: [true, true],
    });
  });

  it("refuses what somebody would add to the file", async () => {
    const added = join(folder, "added.html");
    const markup =
      '<script>window.ran = true</script><p style="color: red">a</p><style>p { color: red }</style>' +
      '<img src="https://xss.invalid/a.png" onerror="window.ran = true"><iframe src="https://xss.invalid/"></iframe>';
    writeFileSync(added, readFileSync(out, "utf8").replace("</body>", `${markup}</body>`));
    const { refused, ran } = await open(added);
    expect(ran).toBe(false);
    expect(refused).toEqual([
      "frame-src",
      "img-src",
      "script-src-attr",
      "script-src-elem",
      "style-src-attr",
      "style-src-elem",
    ]);
  });
});
