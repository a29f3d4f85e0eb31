import type { Check } from "./reported";

/**
 * What several fields of a page are about together, such as a call and its two dates. Blocks that take these fields
 * as options name the topic, and a page has the topics of its blocks.
 */
export interface Topic {
  /** A word for errors: `call`. */
  readonly name: string;
  /** Rules over what the page holds. They run once, however many of its blocks name the topic. */
  readonly check?: Check<Readonly<Record<string, unknown>>> | undefined;
}
