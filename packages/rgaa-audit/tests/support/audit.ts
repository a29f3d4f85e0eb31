import type { Browser, Page } from "playwright";
import { seeFocus } from "../../src/browser/focus";
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
    askWithFocus(await show(body, head), request);
  return {
    page,
    show,
    ask,
    broken: async (rules, body, head) => (await ask({ rules }, body, head)).findings.map(({ rule }) => rule),
    close: () => context.close(),
  };
}

const OF_FOCUS = new Set(OWN.filter(({ when }) => when === "focus").map(({ name }) => name));

/** Asks what is shown, with the focus on each element before, where a rule is about that. */
export async function askWithFocus(connection: PageConnection, request: Request): Promise<Answer> {
  const known = await connection.hold("remember");
  const isAboutFocus = request.rules.some((rule) => OF_FOCUS.has(rule));
  const focus = isAboutFocus ? await seeFocus(connection.session, connection, known) : undefined;
  return connection.call<Answer>("ask", request, known, focus);
}

/** Those of our rules whose names fit. */
export const rulesLike = (name: RegExp) => OWN.map((rule) => rule.name).filter((each) => name.test(each));
