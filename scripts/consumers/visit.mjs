/** @import { Browser, Page } from "playwright" */

const PAGE = ".dsfrb-page";

/**
 * The text that a reader sees of the page, as the browser lays it out.
 * @param {Page} page
 */
export async function textOf(page) {
  return await page.locator(PAGE).innerText();
}

/**
 * Opens a consumer's page: what is wrong with it, in sentences.
 * @param {Browser} browser
 * @param {string} address
 * @param {{ text: string, noScript?: boolean | undefined, links?: string | undefined }} expected
 * @returns {Promise<string[]>}
 */
export async function faultsOfPage(browser, address, { text, noScript = false, links }) {
  const context = await browser.newContext({
    javaScriptEnabled: !noScript,
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  /** @type {string[]} */
  const faults = [];
  page.on("console", (message) => {
    // a policy's violation and what React says of a hydration that does not fit are among them
    if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(address, { waitUntil: "networkidle" });
  if ((await page.locator(PAGE).count()) === 0) faults.push("the page does not show");
  else {
    const shown = await textOf(page);
    if (shown !== text) faults.push(`its text is another: ${firstDifference(shown, text)}`);
    if (links !== undefined) {
      const others = await page.locator(`${PAGE} a[href]:not([${links}])`).count();
      const all = await page.locator(`${PAGE} a[href]`).count();
      if (others > 0 || all === 0) faults.push(`${others} of ${all} links are not the site's own`);
    }
    const font = await page.locator(`${PAGE} h1`).evaluate((title) => getComputedStyle(title).fontFamily);
    if (!font.includes("Marianne")) faults.push(`the DSFR's styles do not hold: ${font}`);
  }
  await context.close();
  return faults;
}

/**
 * @param {string} shown
 * @param {string} expected
 */
function firstDifference(shown, expected) {
  const [theirs, ours] = [shown.split("\n"), expected.split("\n")];
  const at = ours.findIndex((line, index) => line !== theirs[index]);
  return `line ${at + 1} is “${theirs[at] ?? ""}”, not “${ours[at] ?? ""}”`;
}
