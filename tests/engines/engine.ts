/** A browser that shows one page at a time. */
export interface Engine {
  readonly version: string;
  /** Shows a page, whole. */
  open(url: string): Promise<void>;
  /** What an expression gives in the page, once it is there, as JSON can hold it. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** The `n`th try of something that a program that starts is not ready for yet. */
export async function untilReady<T>(work: () => Promise<T>, seconds = 60): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((later) => setTimeout(later, 100));
    }
  }
}
