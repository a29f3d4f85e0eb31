import type { Browser, Page } from "playwright";
import { captureFocus } from "../../src/browser/focus";
import { connectTo, type PageConnection } from "../../src/browser/pageConnection";
import type { PageResponse, Request } from "../../src/pageScript";
import { OWN_RULES } from "../../src/ruleTable";
import { auditScripts } from "./auditScripts";

/** Page for testing rules on snippets of markup. */
export interface Bench {
  readonly page: Page;
  /** Shows a body, and returns the connection to the page. */
  show(body: string, head?: string): Promise<PageConnection>;
  /** Returns the rules that a body fails, in order, once for each element that fails. */
  findBroken(rules: readonly string[], body: string, head?: string): Promise<string[]>;
  runRules(request: Request, body: string, head?: string): Promise<PageResponse>;
  close(): Promise<void>;
}

/** Opens a page in the shared browser of a test file; `added` are the scripts of rules that are added to ours. */
export async function openBench(
  browser: Browser,
  width = 800,
  added: readonly string[] = [],
): Promise<Bench> {
  const scripts = { ...(await auditScripts()), addedRules: added };
  const context = await browser.newContext({ viewport: { width, height: 600 } });
  const page = await context.newPage();
  let connection: PageConnection | undefined;
  async function show(body: string, head = "") {
    await page.setContent(
      `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title>${head}</head><body>${body}</body></html>`,
    );
    // `setContent` writes into the same document, so the connection remains valid
    connection ??= await connectTo(page, scripts);
    return connection;
  }
  const runRules = async (request: Request, body: string, head?: string) =>
    runWithFocus(await show(body, head), request);
  return {
    page,
    show,
    runRules,
    findBroken: async (rules, body, head) =>
      (await runRules({ rules }, body, head)).findings.map(({ rule }) => rule),
    close: () => context.close(),
  };
}

const FOCUS_RULES = new Set(OWN_RULES.filter(({ when }) => when === "focus").map(({ name }) => name));

/** Runs rules on the page that is shown. If one of them is about the focus, first moves the focus to each element. */
export async function runWithFocus(connection: PageConnection, request: Request): Promise<PageResponse> {
  const memory = await connection.callHandle("createVisitMemory");
  const isAboutFocus = request.rules.some((rule) => FOCUS_RULES.has(rule));
  const focus = isAboutFocus ? await captureFocus(connection.session, connection, memory) : undefined;
  return connection.call<PageResponse>("runRules", request, memory, undefined, focus);
}

/** Returns the names of our rules that match a pattern. */
export const matchRules = (pattern: RegExp) =>
  OWN_RULES.map((rule) => rule.name).filter((rule) => pattern.test(rule));
