import type { Browser, Page } from "playwright";
import { connectTo, type PageConnection } from "../../src/browser/pageConnection";
import type { Answer, Request } from "../../src/pageScript";
import { OWN } from "../../src/ruleTable";
import { auditScripts } from "./auditScripts";

/** A page on which to try rules on small pieces of markup. */
export interface Bench {
  readonly page: Page;
  /** The connection of what is shown now. */
  show(body: string, head?: string): Promise<PageConnection>;
  /** The rules that find fault with a body, in order, each as often as it does. */
  broken(rules: readonly string[], body: string, head?: string): Promise<string[]>;
  ask(request: Request, body: string, head?: string): Promise<Answer>;
  close(): Promise<void>;
}

/** Opens a page in a browser that the test file shares; `added` are scripts of rules besides ours. */
export async function openBench(
  browser: Browser,
  width = 800,
  added: readonly string[] = [],
): Promise<Bench> {
  const scripts = { ...(await auditScripts()), added };
  const context = await browser.newContext({ viewport: { width, height: 600 } });
  const page = await context.newPage();
  let connection: PageConnection | undefined;
  async function show(body: string, head = "") {
    await page.setContent(
      `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title>${head}</head><body>${body}</body></html>`,
    );
    // the same document is written again: the connection stays
    connection ??= await connectTo(page, scripts);
    return connection;
  }
  const ask = async (request: Request, body: string, head?: string) =>
    (await show(body, head)).call<Answer>("ask", request);
  return {
    page,
    show,
    ask,
    broken: async (rules, body, head) => (await ask({ rules }, body, head)).findings.map(({ rule }) => rule),
    close: () => context.close(),
  };
}

/** Those of our rules whose names fit. */
export const rulesLike = (name: RegExp) => OWN.map((rule) => rule.name).filter((each) => name.test(each));
