import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import { AuditError, getCause } from "../sentences/errors";

/** Cookies and local storage of a logged-in person, in the format of Playwright's `context.storageState()`. */
export type Session = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** Reads a session from its JSON. Returns undefined if the text is not a session. */
export function readSession(text: string): Session | undefined {
  try {
    const { cookies, origins } = JSON.parse(text) as Partial<Session>;
    return Array.isArray(cookies) && Array.isArray(origins) ? { cookies, origins } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Opens a URL, waits until the person has closed every window, and returns the cookies and the storage of the URL's site only.
 *
 * @throws {AuditError} If the page does not open, or if the site has stored nothing.
 */
export async function recordSession(
  url: string,
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Session> {
  const context = await browser.newContext({ acceptDownloads: false, viewport: null, ...options });
  const page = await context.newPage();
  await page.goto(url).catch((error: unknown) => {
    throw new AuditError("pageRefused", { cause: getCause(error) });
  });
  for (let [open] = context.pages(); open; [open] = context.pages())
    await open.waitForEvent("close", { timeout: 0 });
  const { cookies, origins } = await context.storageState();
  const { hostname, origin } = new URL(url);
  const session = {
    cookies: cookies.filter(({ domain }) => includesHost(domain, hostname)),
    origins: origins.filter((each) => each.origin === origin),
  };
  if (session.cookies.length + session.origins.length === 0)
    throw new AuditError("noSession", { host: hostname });
  return session;
}

/** Whether a cookie's domain includes a host name. The domain `.exemple.fr` includes its subdomains. */
function includesHost(domain: string, host: string): boolean {
  return host === domain || (domain.startsWith(".") && `.${host}`.endsWith(domain));
}
