import type { Page } from "playwright-core";
import type { Journey, JourneyStep } from "@dsfr-blocks/base/journey";
import { AuditError, causeOf } from "./sentences/errors";

/** The number, from 1, of the first step that is not a step, or comes too early; undefined if the journey is right. */
export function faultyStep({ steps }: Journey): number | undefined {
  const place = steps.findIndex((step, index) => {
    const { with: text, ...action } = step as { readonly with?: unknown };
    const [[name, value] = [], ...more] = Object.entries(action);
    if (name === undefined || !KNOWN.includes(name) || typeof value !== "string" || more.length > 0)
      return true;
    return (name === "fill") !== (typeof text === "string") || (index === 0 && name !== "go");
  });
  if (place >= 0) return place + 1;
  return steps.some((step) => "audit" in step) ? undefined : steps.length + 1;
}

const KNOWN = ["go", "click", "fill", "press", "wait", "audit"];

/** Is told of each step as it begins, by its place and its words; of none once all are done. */
export type StepListener = (step: Readonly<Record<"place" | "step", string>> | undefined) => void;

/** The longest that one step takes: an element that is not there is told of before the page's own time is up. In milliseconds. */
const STEP = 30_000;

/** Does the steps on an open page. One that cannot be done is an error that names it. */
export async function perform(
  page: Page,
  steps: readonly JourneyStep[],
  timeout: number,
  onStep: StepListener = () => undefined,
): Promise<void> {
  for (const [index, each] of steps.entries()) {
    // the first step has opened the page
    const step = { place: String(index + 2), step: wordsOf(each) };
    onStep(step);
    try {
      await act(page, each, Math.min(timeout, STEP));
    } catch (error) {
      throw new AuditError("journeyFails", { ...step, cause: causeOf(error) });
    }
  }
  onStep(undefined);
}

/** `click: "text=Menu"`; what is typed is left out. */
function wordsOf(step: JourneyStep): string {
  const [[action, target] = ["", ""]] = Object.entries(step);
  return `${action}: ${JSON.stringify(target)}`;
}

async function act(page: Page, step: JourneyStep, timeout: number): Promise<void> {
  if ("go" in step) await page.goto(step.go, { timeout });
  if ("click" in step) await page.locator(step.click).click({ timeout });
  if ("fill" in step) await page.locator(step.fill).fill(step.with, { timeout });
  if ("press" in step) await page.keyboard.press(step.press);
  if ("wait" in step) await page.locator(step.wait).waitFor({ timeout });
}
