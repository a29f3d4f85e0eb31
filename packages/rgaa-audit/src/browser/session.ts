import type { Browser, BrowserContext } from "playwright-core";
import { AuditError, causeOf } from "../sentences/errors";

/** Cookies and local storage of a person who is logged in, as Playwright keeps them: `context.storageState()`. */
export type Session = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** Reads a session from its JSON; undefined if it is not one. */
export function readSession(text: string): Session | undefined {
  try {
    const { cookies, origins } = JSON.parse(text) as Partial<Session>;
    return Array.isArray(cookies) && Array.isArray(origins) ? { cookies, origins } : undefined;
  } catch {
    return undefined;
  }
}

/** Opens an address, waits until the person has closed every window, and gives what its site alone has kept. */
export async function sessionAt(url: string, browser: Browser): Promise<Session> {
  const context = await browser.newContext({ acceptDownloads: false, locale: "fr-FR", viewport: null });
  const page = await context.newPage();
  await page.goto(url).catch((error: unknown) => {
    throw new AuditError("pageRefused", { cause: causeOf(error) });
  });
  for (let [open] = context.pages(); open; [open] = context.pages())
    await open.waitForEvent("close", { timeout: 0 });
  const { cookies, origins } = await context.storageState();
  const { hostname, origin } = new URL(url);
  const session = {
    cookies: cookies.filter(({ domain }) => isFor(domain, hostname)),
    origins: origins.filter((each) => each.origin === origin),
  };
  if (session.cookies.length + session.origins.length === 0)
    throw new AuditError("noSession", { host: hostname });
  return session;
}

/** A cookie of ".exemple.fr" goes to the hosts under it too. */
function isFor(domain: string, host: string): boolean {
  return host === domain || (domain.startsWith(".") && `.${host}`.endsWith(domain));
}
