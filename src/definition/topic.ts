import type { Now } from "../base/day";
import type { BlockRule } from "./blockRule";
import { type BlocksByKey, everyBlock } from "./instances";
import type { Check } from "./reported";

/**
 * What several fields of a page are about together, such as a call and its two dates. Blocks that take these fields
 * as options name the topic, and a page has the topics of its blocks.
 */
export interface Topic {
  /** A word for errors: `call`. */
  readonly name: string;
  /** Rules over what the page holds, each with its sentences. They run once, however many of its blocks name the topic. */
  readonly rules?: readonly BlockRule<Readonly<Record<string, unknown>>>[] | undefined;
  /** The same in one function. */
  readonly check?: Check<Readonly<Record<string, unknown>>> | undefined;
}

interface HasTopics {
  readonly topics: readonly Topic[];
}

/** The topics of a page: its own, and those of its blocks. */
export function topicsOf(page: HasTopics & { readonly blocks: BlocksByKey<HasTopics> }): ReadonlySet<Topic> {
  return new Set([page, ...everyBlock(page)].flatMap(({ topics }) => topics));
}

/** What a form of a page says of a topic, in French, beside what each field says of itself. */
export interface TopicForm {
  readonly topic: Topic;
  /** What the topic is called: « Appel ». */
  readonly label: string;
  /** The ways to look at the page, whatever the form holds: values that take the place of its own. */
  readonly views: readonly {
    readonly text: string;
    /** The text in full: « Comme si l’appel était ouvert ». */
    readonly title: string;
    readonly values: Readonly<Record<string, unknown>>;
  }[];
  /** What the form's content comes to at a moment; undefined where there is nothing to say. */
  readonly sentence: (content: Readonly<Record<string, unknown>>, now: Now | undefined) => string | undefined;
}
