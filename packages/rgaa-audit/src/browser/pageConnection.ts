import { readFileSync } from "node:fs";
import type { CDPSession, Page } from "playwright-core";

/** What is put into the page: scripts, as text. */
export interface AuditScripts {
  /** axe-core's own `axe.source`. */
  readonly axe: string;
  /** Our rules and what runs them, `src/pageScript`, bundled: `readPageScript()`, in the built package. */
  readonly page: string;
  /** Rules that are added to them, each set bundled. */
  readonly added?: readonly string[] | undefined;
}

/** The bundled rules, from the built package: a file beside the one that runs. */
export function readPageScript(): string {
  return readFileSync(new URL("./audit-page.js", import.meta.url), "utf8");
}

/** A value that stays in the page, to be passed to a later call. */
export interface Handle {
  readonly objectId: string;
}

/** One with functions of its own. */
export interface HeldObject extends Handle, Callable {}

interface Callable {
  /** Calls a function; what it gives is a copy. */
  call<T>(name: string, ...values: readonly unknown[]): Promise<T>;
}

/**
 * A place of our own in the page: its document, and none of its scripts. What the page has changed in the
 * language's own objects does not reach it, and no content security policy holds there.
 */
export interface PageConnection extends Callable {
  readonly session: CDPSession;
  /** What the browser calls the place. */
  readonly contextId: number;
  /** Calls a function of `src/pageScript`, as `call` does, but what it gives stays in the page. */
  hold(name: string, ...values: readonly unknown[]): Promise<HeldObject>;
  close(): Promise<void>;
}

const NAME = "rgaaAudit";

/** Makes the connection and puts the scripts into it. Chromium's alone: it speaks the DevTools protocol. */
export async function connectTo(page: Page, scripts: AuditScripts): Promise<PageConnection> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  return connectIn(session, frameTree.frame.id, scripts);
}

/** The same for one of the documents that a session tells of, such as that of a frame. */
export async function connectIn(
  session: CDPSession,
  frameId: string,
  { axe, page: checks, added = [] }: AuditScripts,
): Promise<PageConnection> {
  const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId, worldName: NAME });
  const evaluate = async (expression: string) => {
    const { exceptionDetails } = await session.send("Runtime.evaluate", {
      expression,
      contextId: executionContextId,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  };
  for (const script of [axe, checks, ...added]) await evaluate(`${script}\n;0`);

  /** Of an object that stays in the page, or of `src/pageScript`. */
  async function run(name: string, values: readonly unknown[], returnByValue: boolean, objectId?: string) {
    const owner = objectId === undefined ? NAME : "this";
    const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
      functionDeclaration: `function (...values) { return ${owner}.${name}(...values) }`,
      arguments: values.map((value) => (isHandle(value) ? { objectId: value.objectId } : { value })),
      ...(objectId === undefined ? { executionContextId } : { objectId }),
      awaitPromise: true,
      returnByValue,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result;
  }
  const callOn = (objectId?: string): Callable => ({
    async call<T>(name: string, ...values: readonly unknown[]) {
      return (await run(name, values, true, objectId)).value as T;
    },
  });

  return {
    session,
    contextId: executionContextId,
    ...callOn(),
    async hold(name, ...values) {
      const { objectId = "" } = await run(name, values, false);
      return { objectId, ...callOn(objectId) };
    },
    close: () => session.detach(),
  };
}

/**
 * Calls a function, which stands by itself, in the page's own world, and gives a copy of what it gives. Playwright's `evaluate`
 * fails on a page that has a `Map` or a `Set` of its own.
 */
export async function runIn<Values extends readonly unknown[], T>(
  session: CDPSession,
  run: (...values: Values) => T,
  ...values: Values
): Promise<T> {
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression: `(${run.toString()})(...${JSON.stringify(values)})`,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

function isHandle(value: unknown): value is Handle {
  return typeof value === "object" && value !== null && "objectId" in value;
}
