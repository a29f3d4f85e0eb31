import { UnsupportedPropError } from "dsfr-blocks/internal";

/**
 * Returns the name of the hook that a `render` called, from the error that followed. Returns undefined for another
 * error.
 *
 * React runs hooks only while it renders a component. Elsewhere, React 18.2 to 19 have no dispatcher: the JavaScript
 * engine throws an error when it reads the hook of `null`, and only the message of that error contains the name of the
 * hook.
 */
export function findHook(error: unknown): string | undefined {
  return error instanceof TypeError ? /\(reading '(use[A-Z]?\w*)'\)/.exec(error.message)?.[1] : undefined;
}

/**
 * Returns the event handler, such as `onClick`, that a `render` has set on an element, from the error that followed.
 * Returns undefined for another error.
 */
export function findHandler(error: unknown): string | undefined {
  return error instanceof UnsupportedPropError && error.type === "function" && /^on[A-Z]/.test(error.prop)
    ? error.prop
    : undefined;
}
