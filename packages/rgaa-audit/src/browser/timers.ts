import { setTimeout as wait } from "node:timers/promises";
import type { BrowserContext, Page } from "playwright-core";

/**
 * Timers of the page's scripts that do not run. `none`: all timers run. `long`: timers of at least a second do not run, such as
 * the timer of a carousel. `all`: timers that were set earlier do not run either; a timer that is set from now on runs, because
 * the page reacts with it to what the audit does, but what it starts ends after a second.
 */
type Hold = "none" | "long" | "all";

/** Name under which the window of a page has its `TimerControl`. */
const KEY = "rgaa-audit timers";

/** Shortest delay of a long timer, and time after which a chain of timers counts as endless, in milliseconds. */
const LONG_MS = 1000;
/** Longest delay of the timers that `runLongTimers` runs, in milliseconds. */
const MAX_LEAD_MS = 5000;

interface TimerControl {
  /** Holds timers from now on, and runs those that were due and are not held any more. */
  hold(hold: Hold): void;
  /** Returns the number of timers that will soon run. An endless chain of timers does not count. */
  countPending(): number;
  /** Runs the timers of one to five seconds at once, in their order. Returns the number of these timers. */
  runLong(): number;
}

/** Controls the timers of the pages that will be opened in a context. At first, all timers run. */
export async function controlTimers(context: BrowserContext): Promise<void> {
  await context.addInitScript(installControl, { key: KEY, longMs: LONG_MS, maxLeadMs: MAX_LEAD_MS });
}

/** Timer, interval or animation frame that a script of the page has requested. */
interface Task {
  delay: number;
  /** Time at which the chain of the task started: a task that another task requests belongs to the same chain. */
  chainStart: number;
  readonly due: number;
  readonly isRepeated: boolean;
  /** Runs the task, unless it is held or has been cancelled. */
  readonly run: (...values: readonly unknown[]) => void;
  /** Whether the task was due while it was held. */
  isDue: boolean;
}

/** Runs in the page, before its scripts. Replaces the functions that request and cancel timers and animation frames. */
function installControl({
  key,
  longMs,
  maxLeadMs,
}: Record<"longMs" | "maxLeadMs", number> & { key: string }): void {
  const symbol = Symbol.for(key);
  // a frame keeps its window when its first document replaces the empty one
  if (symbol in window) return;
  const { performance } = window;
  const runLater = window.setTimeout.bind(window);
  let [hold, heldSince]: [Hold, number] = ["none", 0];
  let current: Task | undefined;
  const tasks = new Map<string, Task>();

  const isEndless = ({ chainStart }: Task) => performance.now() - chainStart > longMs;
  const isHeld = (task: Task) =>
    hold !== "none" &&
    (task.delay >= longMs || (hold === "all" && (task.chainStart < heldSince || isEndless(task))));

  type Request = "setTimeout" | "setInterval" | "requestAnimationFrame";
  type Cancel = "clearTimeout" | "clearInterval" | "cancelAnimationFrame";
  const replace = (request: Request, cancel: Cancel) => {
    const requestNow = window[request] as (run: Task["run"], delay?: number) => number;
    const cancelNow = window[cancel];
    const isRepeated = request === "setInterval";
    // a timer and an interval never have the same number, and each function cancels both
    const getKey = (id: unknown) =>
      `${request === "requestAnimationFrame" ? "frame" : "timer"} ${String(id)}`;
    const requestTask = (callback: unknown, requestedDelay?: unknown, ...values: readonly unknown[]) => {
      const delay = Number(requestedDelay) || 0;
      const now = performance.now();
      const task: Task = {
        ...{ delay, isRepeated, isDue: false, due: now + delay, chainStart: current?.chainStart ?? now },
        run(...given) {
          if (!tasks.has(taskKey)) return;
          task.isDue = isHeld(task);
          if (task.isDue) return;
          if (!isRepeated) tasks.delete(taskKey);
          const outer = current;
          current = task;
          try {
            if (typeof callback === "function") callback.apply(window, [...values, ...given]);
            // as the browser does, run a text as code
            else (0, eval)(String(callback));
          } finally {
            current = outer;
          }
        },
      };
      const id = requestNow(task.run, delay);
      const taskKey = getKey(id);
      tasks.set(taskKey, task);
      return id;
    };
    const cancelTask = (id?: number) => {
      tasks.delete(getKey(id));
      cancelNow(id as number);
    };
    Object.assign(window, { [request]: requestTask, [cancel]: cancelTask });
  };
  replace("setTimeout", "clearTimeout");
  replace("setInterval", "clearInterval");
  replace("requestAnimationFrame", "cancelAnimationFrame");

  const control: TimerControl = {
    hold(newHold) {
      [hold, heldSince] = [newHold, performance.now()];
      for (const task of tasks.values()) if (task.isDue && !task.isRepeated) runLater(task.run);
      for (let index = 0; index < window.length; index++) window[index]?.postMessage({ [key]: newHold }, "*");
    },
    countPending: () =>
      [...tasks.values()].filter(
        (task) => !task.isRepeated && task.delay < longMs && !isHeld(task) && !isEndless(task),
      ).length,
    runLong() {
      const long = [...tasks.values()]
        .filter(({ delay, isRepeated }) => !isRepeated && delay >= longMs && delay <= maxLeadMs)
        .sort((a, b) => a.due - b.due);
      for (const task of long) {
        [task.delay, task.chainStart] = [0, performance.now()];
        runLater(task.run);
      }
      return long.length;
    },
  };
  Object.defineProperty(window, symbol, { value: control });
  // a frame receives the hold of its page
  window.addEventListener(
    "message",
    (event) => {
      const newHold = (event.data as Record<string, Hold | undefined> | null)?.[key];
      if (newHold === undefined) return;
      event.stopImmediatePropagation();
      control.hold(newHold);
    },
    true,
  );
}

/** Holds timers of a page and of its frames, and runs those that were due and are not held any more. */
export const holdTimers = (page: Page, hold: Hold) => callControl(page, "hold", hold);

/**
 * Runs the timers of one to five seconds at once, so that the page shows what a visitor sees after this time. Returns the number
 * of these timers.
 */
export const runLongTimers = (page: Page) => callControl(page, "runLong");

/** Returns the number of timers that will soon run. An endless chain of timers does not count. */
export const countPendingTimers = (page: Page) => callControl(page, "countPending");

/** Time between two counts of the timers that will soon run, in milliseconds. */
const COUNT_INTERVAL_MS = 20;

/** Waits until no timer will soon run, for at most `LONG_MS`. Returns whether a timer had to run. */
export async function waitForTimers(page: Page): Promise<boolean> {
  const end = Date.now() + LONG_MS;
  let hasWaited = false;
  while ((await countPendingTimers(page)) > 0 && Date.now() < end) {
    hasWaited = true;
    await wait(COUNT_INTERVAL_MS);
  }
  return hasWaited;
}

/**
 * Calls a method of the page's `TimerControl`. Returns 0 if the page has no control, because somebody else opened it, or if the
 * page navigates away meanwhile.
 */
async function callControl(page: Page, method: keyof TimerControl, hold: Hold = "none"): Promise<number> {
  return page.evaluate(callMethod, { key: KEY, method, hold }).catch(() => 0);
}

/** Runs in the page. */
function callMethod({ key, method, hold }: { key: string; method: keyof TimerControl; hold: Hold }): number {
  const control = Reflect.get(window, Symbol.for(key)) as TimerControl | undefined;
  return control?.[method](hold) ?? 0;
}
