import { LEAVES } from "../page/handlers";
import type { Listeners } from "../page/readings";
import type { PageConnection } from "./pageConnection";

/** What the page's scripts listen to, from the browser itself: in the page's own world, where they were written. */
export async function listenersOf({ session }: PageConnection): Promise<Listeners> {
  const { result } = await session.send("Runtime.evaluate", {
    expression: `(${readListeners.toString()})(getEventListeners, ${String(LEAVES)})`,
    includeCommandLineAPI: true,
    returnByValue: true,
  });
  return result.value as Listeners;
}

type Registered = Readonly<Record<string, readonly { readonly listener: unknown }[] | undefined>>;

/** In the page. Frameworks that listen at the root keep an element's own handlers on it, as React does. */
function readListeners(getEventListeners: (target: EventTarget) => Registered, leavesBy: RegExp): Listeners {
  const sourcesAt = (target: EventTarget, names: readonly string[]): string[] => {
    const registered = getEventListeners(target);
    return names.flatMap((name) => (registered[name] ?? []).map(({ listener }) => String(listener)));
  };
  const propsOf = (element: Element): Record<string, unknown> => {
    const key = Object.keys(element).find((name) => name.startsWith("__reactProps$"));
    return key === undefined
      ? {}
      : ((element as unknown as Record<string, Record<string, unknown>>)[key] ?? {});
  };
  // the element that a framework mounts on listens to every kind of event, for those inside
  const isMount = (element: Element) => Object.keys(getEventListeners(element)).length > 20;
  const clicks: number[] = [];
  const keys: number[] = [];
  const leaves: number[] = [];
  for (const [place, element] of [...document.querySelectorAll("*")].entries()) {
    if (isMount(element)) continue;
    const props = propsOf(element);
    if (sourcesAt(element, ["click"]).length > 0 || typeof props["onClick"] === "function")
      clicks.push(place);
    const hasKeys = ["onKeyDown", "onKeyUp", "onKeyPress"].some((name) => typeof props[name] === "function");
    if (hasKeys || sourcesAt(element, ["keydown", "keyup", "keypress"]).length > 0) keys.push(place);
    const changes = element.matches("select, input") ? sourcesAt(element, ["change", "input"]) : [];
    if (changes.some((source) => leavesBy.test(source))) leaves.push(place);
  }
  const whole = [document, window, document.body].flatMap((target) =>
    sourcesAt(target, ["keydown", "keyup", "keypress"]),
  );
  const shortcuts = whole
    .filter((source) => !/ctrlKey|metaKey|altKey|activeElement|isContentEditable|tagName/.test(source))
    .flatMap((source) => {
      const [, compared, listed] =
        /\bkey\s*===?\s*["'`](\S)["'`]|\bcase\s*["'`](\S)["'`]\s*:/.exec(source) ?? [];
      const [, code] = /\b(?:keyCode|which)\s*===?\s*(\d\d)\b/.exec(source) ?? [];
      // figures and capitals have the same number there as among letters
      const byCode = Number(code) >= 48 && Number(code) <= 90 ? String.fromCharCode(Number(code)) : undefined;
      return compared ?? listed ?? byCode ?? [];
    });
  const [shortcut] = shortcuts;
  const hearsMotion = sourcesAt(window, ["devicemotion", "deviceorientation"]).length > 0;
  return {
    ...{ clicks, keys, leaves, hearsKeys: whole.length > 0, hearsMotion },
    ...(shortcut !== undefined && { shortcut }),
  };
}
