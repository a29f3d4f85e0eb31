/** A page that nobody paints has no frames. In milliseconds. */
const PATIENCE = 200;

/** Waits until what the page draws next is drawn. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
