import type { Page, Response } from "playwright-core";
import { UserError } from "../../userError";
import type { Subject } from "../subjects/subject";

export interface Patience {
  /** CSS selector of what tells that a page is ready; undefined when its `load` event does. */
  readonly waitFor: string | undefined;
  /** Seconds for one page. */
  readonly seconds: number;
}

/** Opens a page, and waits until there is something to audit. What is no page is a `UserError` that says so. */
export async function open(
  page: Page,
  { url, kind }: Subject,
  { waitFor, seconds }: Patience,
): Promise<void> {
  const timeout = seconds * 1000;
  let status = 200;
  const note = (each: Response) => {
    if (each.request().isNavigationRequest() && each.frame() === page.mainFrame()) status = each.status();
  };
  page.on("response", note);
  const opened = await page.goto(url, { waitUntil: "load", timeout }).catch((error: unknown) => error);
  page.off("response", note);
  // a status without a page, such as an empty 404, is a fault of the network to Chromium
  if (status >= 400) throw new UserError("pageStatus", { status: String(status) });
  if (opened instanceof Error) throw new UserError("pageRefused", { cause: causeOf(opened) });
  const response = opened as Response | null;
  const type = response?.headers()["content-type"] ?? "text/html";
  if (!/^(text\/html|application\/xhtml\+xml)\b/i.test(type)) throw new UserError("pageNotHtml", { type });
  if (kind === "story") await storyShows(page, timeout);
  if (waitFor === undefined) return;
  await page.waitForSelector(waitFor, { state: "attached", timeout }).catch(() => {
    throw new UserError("pageNeverReady", { selector: waitFor, seconds: String(seconds) });
  });
}

/** What holds a story, in its frame. */
export const STORY = "#storybook-root";

/** Storybook says on `body` how it fares with a story. */
async function storyShows(page: Page, timeout: number): Promise<void> {
  const shown = `body.sb-show-main ${STORY} > *`;
  const failed = "body.sb-show-errordisplay, body.sb-show-nopreview";
  const found = await page
    .waitForSelector(`${shown}, ${failed}`, { state: "attached", timeout })
    .catch(() => undefined);
  if (!found) throw new UserError("storyFailed", { cause: STORY });
  const cause = await page.evaluate((selector) => {
    if (!document.querySelector(selector)) return undefined;
    return document.querySelector("#error-message")?.textContent.trim() || "Storybook";
  }, failed);
  if (cause !== undefined) throw new UserError("storyFailed", { cause: cause.slice(0, 200) });
}

/** Playwright's own words, as `net::ERR_CONNECTION_REFUSED`, without its log of the call. */
export function causeOf(error: unknown): string {
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return line.replace(/^(?:page|cdpSession)\.\w+: /, "").replace(/ at http.*$/, "");
}
