/** @import { Browser, Page } from "playwright" */

const PAGE = ".dsfrb-page";

/**
 * Returns the visible text of the page, with the line breaks of the browser's layout.
 * @param {Page} page
 */
export async function readPageText(page) {
  return await page.locator(PAGE).innerText();
}

/**
 * Opens a consumer's page. Returns a message for each problem.
 * @param {Browser} browser
 * @param {string} url
 * @param {{ text: string, noScript?: boolean | undefined, links?: string | undefined }} expected
 * @returns {Promise<string[]>}
 */
export async function findPageProblems(browser, url, { text, noScript = false, links }) {
  const context = await browser.newContext({
    javaScriptEnabled: !noScript,
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  /** @type {string[]} */
  const problems = [];
  page.on("console", (message) => {
    // these messages include violations of the content security policy, and React's hydration mismatches
    if (["error", "warning"].includes(message.type())) problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(url, { waitUntil: "networkidle" });
  if ((await page.locator(PAGE).count()) === 0) problems.push("the page does not show");
  else {
    const actual = await readPageText(page);
    if (actual !== text) problems.push(`its text is another: ${findFirstDifference(actual, text)}`);
    if (links !== undefined) {
      const foreignCount = await page.locator(`${PAGE} a[href]:not([${links}])`).count();
      const linkCount = await page.locator(`${PAGE} a[href]`).count();
      if (foreignCount > 0 || linkCount === 0)
        problems.push(`${foreignCount} of ${linkCount} links are not the site's own`);
    }
    const font = await page.locator(`${PAGE} h1`).evaluate((title) => getComputedStyle(title).fontFamily);
    if (!font.includes("Marianne")) problems.push(`the DSFR's styles do not hold: ${font}`);
  }
  await context.close();
  return problems;
}

/**
 * @param {string} actual
 * @param {string} expected
 */
function findFirstDifference(actual, expected) {
  const [actualLines, expectedLines] = [actual.split("\n"), expected.split("\n")];
  const lineIndex = expectedLines.findIndex((line, index) => line !== actualLines[index]);
  return `line ${lineIndex + 1} is “${actualLines[lineIndex] ?? ""}”, not “${expectedLines[lineIndex] ?? ""}”`;
}
