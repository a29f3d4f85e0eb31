import { UnsupportedPropError } from "dsfr-blocks/internal";

/**
 * Returns the name of the hook that a block's `render` called, from the error that the call caused. Returns undefined for
 * any other error.
 *
 * React runs hooks only while React renders a component. Elsewhere, React 18.2 to 19 have no dispatcher: the JavaScript
 * engine throws an error when React reads the hook from `null`, and only the message of that error contains the name of
 * the hook.
 */
export function findHook(error: unknown): string | undefined {
  return error instanceof TypeError ? /\(reading '(use[A-Z]?\w*)'\)/.exec(error.message)?.[1] : undefined;
}

/**
 * Returns the name of the event handler, such as `onClick`, that a block's `render` has set on an element, from the error
 * that the handler caused. Returns undefined for any other error.
 */
export function findHandler(error: unknown): string | undefined {
  return error instanceof UnsupportedPropError && error.type === "function" && /^on[A-Z]/.test(error.prop)
    ? error.prop
    : undefined;
}
