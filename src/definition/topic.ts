import type { Now } from "@dsfr-blocks/base/day";
import type { Labels } from "../rich-text/labels";
import type { BlockRule } from "./blockRule";
import { type BlocksByKey, listBlocks } from "./instances";
import type { Check } from "./reported";

/**
 * Subject of several related fields of a page, such as a call for applications and its two dates. Blocks that have these fields
 * as options list the topic, and a page has the topics of its blocks.
 */
export interface Topic {
  /** Name used in errors: `call`. */
  readonly name: string;
  /**
   * Rules over the content of the page, each with its messages. These rules run once, even if several blocks of the page list
   * the topic.
   */
  readonly rules?: readonly BlockRule<Readonly<Record<string, unknown>>>[] | undefined;
  /**
   * Function that checks the content and reports each issue with its message. Use this function instead of `rules`, or with
   * `rules`.
   */
  readonly check?: Check<Readonly<Record<string, unknown>>> | undefined;
}

interface HasTopics {
  readonly topics: readonly Topic[];
}

/** Returns the topics of a page type: the topics of its own fields and of its blocks. */
export function listTopics(
  page: HasTopics & { readonly blocks: BlocksByKey<HasTopics> },
): ReadonlySet<Topic> {
  return new Set([page, ...listBlocks(page)].flatMap(({ topics }) => topics));
}

/** Day on which the content of a page changes, and which a preview can simulate. */
export interface TopicDay {
  /** Day, `2026-04-26`. */
  readonly day: string;
  /** Label of the day, in French: « Ouverture ». */
  readonly text: string;
  /** Description of the change, in French: « Le 3 avril 2026, le bouton apparaît. » */
  readonly message: string;
}

/** Texts in French that a CMS form shows about a topic, besides the texts of each field. */
export interface TopicForm {
  readonly topic: Topic;
  /** Labels that the page writes from the value of a field, by the key of the field. The value of a day is `{date}`. */
  readonly labels: Readonly<Record<string, readonly Exclude<keyof Labels, "bytes" | "statement">[]>>;
  /** Returns the days on which the content of the page changes, in order. */
  readonly days: (content: Readonly<Record<string, unknown>>) => readonly TopicDay[];
  /** Describes the state of the topic at a moment; undefined if there is nothing to describe. */
  readonly describeState: (
    content: Readonly<Record<string, unknown>>,
    now: Now | undefined,
  ) => string | undefined;
}
