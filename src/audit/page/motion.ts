import { isShown } from "./dom";
import type { Fault, Look } from "./fault";

/** RGAA 13.8, WCAG 2.2.2: what moves for longer must be stoppable. In milliseconds. */
const LONGEST = 5000;

/** RGAA 13.8: what still moves by itself for more than 5 seconds. To be asked under `prefers-reduced-motion: reduce`. */
export function motion(document: Document): Look {
  const running = document.getAnimations().filter(({ playState }) => playState === "running");
  const faults = running.flatMap((animation): Fault[] => {
    const { effect } = animation;
    const element = effect instanceof KeyframeEffect ? effect.target : null;
    const end = Number(effect?.getComputedTiming().endTime ?? 0);
    if (!element || end <= LONGEST || !isShown(element)) return [];
    return [{ rule: "motion", element, detail: Number.isFinite(end) ? `${end / 1000} s` : "∞" }];
  });
  return { tested: running.length, faults };
}
