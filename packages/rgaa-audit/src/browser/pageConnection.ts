import { readFileSync } from "node:fs";
import type { CDPSession, Page } from "playwright-core";

/** Sources of the scripts that run in the page. */
export interface AuditScripts {
  /** Source of axe-core, `axe.source`. */
  readonly axe: string;
  /**
   * Bundle of `src/pageScript`: the built-in rules, and the code that runs them. In the built package, `readPageScript()`
   * returns this bundle.
   */
  readonly page: string;
  /** Bundles of the rules to add to the built-in rules. */
  readonly addedRules?: readonly string[] | undefined;
}

/**
 * Reads the bundle of the built-in rules. In the built package, the file of this bundle is in the same folder as the file that
 * runs.
 */
export function readPageScript(): string {
  return readFileSync(new URL("./audit-page.js", import.meta.url), "utf8");
}

/** Handle to a value that stays in the page, to pass to a later function call. */
export interface Handle {
  readonly objectId: string;
}

/** Handle to an object that stays in the page and whose methods can be called. */
export interface RemoteObject extends Handle, Callable {}

interface Callable {
  /** Calls a function and returns a copy of its result. */
  call<T>(name: string, ...values: readonly unknown[]): Promise<T>;
}

/**
 * Connection to an isolated JavaScript world in a page. This world shares the page's document, but not the page's scripts. The
 * page's changes to built-in objects do not affect this world, and no content security policy applies to it.
 */
export interface PageConnection extends Callable {
  readonly session: CDPSession;
  /** Identifier of the world's execution context in the browser. */
  readonly contextId: number;
  /**
   * Calls a function of `src/pageScript`, as `call` does, but leaves the result in the page and returns a handle to this
   * result.
   */
  callHandle(name: string, ...values: readonly unknown[]): Promise<RemoteObject>;
  close(): Promise<void>;
}

const WORLD_NAME = "rgaaAudit";

/** Connects to a page and loads the scripts into this page. Works only with Chromium, because it uses the DevTools protocol. */
export async function connectTo(page: Page, scripts: AuditScripts): Promise<PageConnection> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  return connectToFrame(session, frameTree.frame.id, scripts);
}

/** Connects to one document of a session, such as the document of a frame, and loads the scripts into this document. */
export async function connectToFrame(
  session: CDPSession,
  frameId: string,
  { axe, page: pageScript, addedRules = [] }: AuditScripts,
): Promise<PageConnection> {
  const { executionContextId } = await session.send("Page.createIsolatedWorld", {
    frameId,
    worldName: WORLD_NAME,
  });
  const evaluate = async (expression: string) => {
    const { exceptionDetails } = await session.send("Runtime.evaluate", {
      expression,
      contextId: executionContextId,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  };
  for (const script of [axe, pageScript, ...addedRules]) await evaluate(`${script}\n;0`);

  /** Calls a method of an object that stays in the page or, without `objectId`, a function of `src/pageScript`. */
  async function run(name: string, values: readonly unknown[], returnByValue: boolean, objectId?: string) {
    const owner = objectId === undefined ? WORLD_NAME : "this";
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
  const createCallable = (objectId?: string): Callable => ({
    async call<T>(name: string, ...values: readonly unknown[]) {
      return (await run(name, values, true, objectId)).value as T;
    },
  });

  return {
    session,
    contextId: executionContextId,
    ...createCallable(),
    async callHandle(name, ...values) {
      const { objectId = "" } = await run(name, values, false);
      return { objectId, ...createCallable(objectId) };
    },
    close: () => session.detach(),
  };
}

/**
 * Calls a function in the page's own JavaScript world, and returns a copy of its result. The function must not use anything
 * outside itself. Playwright's `evaluate` would fail on a page that defines its own `Map` or `Set`.
 */
export async function evaluateIn<Values extends readonly unknown[], T>(
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
