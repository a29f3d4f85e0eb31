import type { Page } from "playwright-core";
import type { Journey, JourneyStep } from "@dsfr-blocks/base/journey";
import { AuditError, getCause } from "./sentences/errors";

/**
 * Returns the number, from 1, of the first invalid step of a journey; undefined if the journey is valid. The first step has to
 * be `go`, and at least one step has to be `audit`. If no step is `audit`, returns the number after the last step.
 */
export function findInvalidStep({ steps }: Journey): number | undefined {
  const invalidIndex = steps.findIndex((step, index) => {
    const { with: text, ...action } = step as { readonly with?: unknown };
    const [[name, value] = [], ...otherKeys] = Object.entries(action);
    if (name === undefined || !STEP_NAMES.includes(name) || typeof value !== "string" || otherKeys.length > 0)
      return true;
    return (name === "fill") !== (typeof text === "string") || (index === 0 && name !== "go");
  });
  if (invalidIndex >= 0) return invalidIndex + 1;
  return steps.some((step) => "audit" in step) ? undefined : steps.length + 1;
}

const STEP_NAMES = ["go", "click", "fill", "press", "wait", "audit"];

/** Receives the number and the label of each step before the step is performed. Receives `undefined` after the last step. */
export type StepListener = (step: Readonly<Record<"stepNumber" | "step", string>> | undefined) => void;

/**
 * Time limit of one step, in milliseconds. This limit is shorter than the default time limit of a page, so that a missing
 * element is reported as the cause.
 */
const STEP_TIMEOUT_MS = 30_000;

/**
 * Performs the steps of a journey on an open page.
 *
 * @throws {AuditError} If a step fails. The error names this step.
 */
export async function performSteps(
  page: Page,
  steps: readonly JourneyStep[],
  timeout: number,
  onStep: StepListener = () => undefined,
  afterStep: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  for (const [index, journeyStep] of steps.entries()) {
    // numbers start at 2: the first step has already opened the page
    const step = { stepNumber: String(index + 2), step: formatStep(journeyStep) };
    onStep(step);
    try {
      await performStep(page, journeyStep, Math.min(timeout, STEP_TIMEOUT_MS));
    } catch (error) {
      throw new AuditError("journeyFails", { ...step, cause: getCause(error) });
    }
    await afterStep();
  }
  onStep(undefined);
}

/** Returns the label of a step, such as `click: "text=Menu"`. Omits the text that a `fill` step types. */
function formatStep(step: JourneyStep): string {
  const [[action, target] = ["", ""]] = Object.entries(step);
  return `${action}: ${JSON.stringify(target)}`;
}

async function performStep(page: Page, step: JourneyStep, timeout: number): Promise<void> {
  if ("go" in step) await page.goto(step.go, { timeout });
  if ("click" in step) await page.locator(step.click).click({ timeout });
  if ("fill" in step) await page.locator(step.fill).fill(step.with, { timeout });
  if ("press" in step) await page.keyboard.press(step.press);
  if ("wait" in step) await page.locator(step.wait).waitFor({ timeout });
}
