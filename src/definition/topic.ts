import type { Now } from "@dsfr-blocks/base/day";
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

/** A day to look at a page on. */
export interface TopicDay {
  /** `2026-04-26` */
  readonly day: string;
  /** What it is: « Ouverture ». */
  readonly text: string;
  /** What happens: « Le 3 avril 2026, le bouton apparaît. » */
  readonly sentence: string;
}

/** What a form of a page says of a topic, in French, beside what each field says of itself. */
export interface TopicForm {
  readonly topic: Topic;
  /** The days on which what the page shows changes, in their order. */
  readonly days: (content: Readonly<Record<string, unknown>>) => readonly TopicDay[];
  /** What the form's content comes to at a moment; undefined where there is nothing to say. */
  readonly sentence: (content: Readonly<Record<string, unknown>>, now: Now | undefined) => string | undefined;
}
