import { NAVIGATION_CODE } from "../page/handlers";
import { MARK_TYPES, type PageListeners } from "../page/readings";
import type { Handle, PageConnection } from "./pageConnection";

/**
 * Reads the event listeners of the page's scripts from the browser, in the page's own JavaScript world, where the scripts added
 * the listeners. Returns a handle to `Listeners`.
 */
export async function readListeners(connection: PageConnection): Promise<Handle> {
  const recording = await connection.callHandle("recordListeners");
  const { result } = await connection.session.send("Runtime.evaluate", {
    expression: `(${markListeners.toString()})(getEventListeners, ${String(NAVIGATION_CODE)}, ${JSON.stringify(MARK_TYPES)})`,
    includeCommandLineAPI: true,
    returnByValue: true,
  });
  await recording.call("complete", result.value);
  return recording;
}

type RegisteredListeners = Readonly<Record<string, readonly { readonly listener: unknown }[] | undefined>>;

/**
 * Runs in the page. Dispatches an event on each element that has listeners for clicks or keys, or listeners that leave the page.
 * Returns the listeners of the whole page. A framework such as React listens only at the root element, and keeps the handlers
 * of each element in a property of the element: these handlers count too.
 */
function markListeners(
  getEventListeners: (target: EventTarget) => RegisteredListeners,
  leavesPattern: RegExp,
  types: typeof MARK_TYPES,
): PageListeners {
  const getSources = (target: EventTarget, names: readonly string[]): string[] => {
    const listeners = getEventListeners(target);
    return names.flatMap((name) => (listeners[name] ?? []).map(({ listener }) => String(listener)));
  };
  const getReactProps = (element: Element): Record<string, unknown> => {
    const key = Object.keys(element).find((name) => name.startsWith("__reactProps$"));
    return key === undefined
      ? {}
      : ((element as unknown as Record<string, Record<string, unknown>>)[key] ?? {});
  };
  // ignore the root element of a framework: this element listens to every type of event on behalf of its descendants
  const isFrameworkRoot = (element: Element) => Object.keys(getEventListeners(element)).length > 20;
  for (const element of document.querySelectorAll("*")) {
    const mark = (type: string) => element.dispatchEvent(new Event(type));
    if (isFrameworkRoot(element)) continue;
    const props = getReactProps(element);
    if (getSources(element, ["click"]).length > 0 || typeof props["onClick"] === "function")
      mark(types.clickTargets);
    const hasKeys = ["onKeyDown", "onKeyUp", "onKeyPress"].some((name) => typeof props[name] === "function");
    if (hasKeys || getSources(element, ["keydown", "keyup", "keypress"]).length > 0) mark(types.keyTargets);
    const changes = element.matches("select, input") ? getSources(element, ["change", "input"]) : [];
    if (changes.some((source) => leavesPattern.test(source))) mark(types.leavingFields);
  }
  const globalKeySources = [document, window, document.body].flatMap((target) =>
    getSources(target, ["keydown", "keyup", "keypress"]),
  );
  const shortcuts = globalKeySources
    .filter((source) => !/ctrlKey|metaKey|altKey|activeElement|isContentEditable|tagName/.test(source))
    .flatMap((source) => {
      const [, comparedKey, caseKey] =
        /\bkey\s*===?\s*["'`](\S)["'`]|\bcase\s*["'`](\S)["'`]\s*:/.exec(source) ?? [];
      const [, code] = /\b(?:keyCode|which)\s*===?\s*(\d\d)\b/.exec(source) ?? [];
      // the key codes of digits and letters are the character codes of digits and capitals
      const characterOfCode =
        Number(code) >= 48 && Number(code) <= 90 ? String.fromCharCode(Number(code)) : undefined;
      return comparedKey ?? caseKey ?? characterOfCode ?? [];
    });
  const [shortcut] = shortcuts;
  const hearsMotion = getSources(window, ["devicemotion", "deviceorientation"]).length > 0;
  return {
    ...{ hearsKeys: globalKeySources.length > 0, hearsMotion },
    ...(shortcut !== undefined && { shortcut }),
  };
}
