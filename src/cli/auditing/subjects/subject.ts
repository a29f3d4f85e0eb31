import type { Finding } from "../../report/finding";

/** One page to audit. */
export interface Subject {
  /** What the person knows it by: a path, an address, a story's title. */
  readonly name: string;
  /** A story shows a component alone: what only a whole page has is not asked of it. */
  readonly kind: "page" | "story";
  /** Where the browser finds it. */
  readonly url: string;
  /** The file that it comes from, where it is one. */
  readonly file?: string;
  /** The text of that file, when it is Markdown: a fault is then shown at its line. */
  readonly markdown?: string;
}

/** A page whose content cannot be read: there is nothing to open. */
export interface Unread {
  readonly file: string;
  readonly source: string;
  readonly issues: readonly Finding[];
}

export interface Subjects {
  readonly pages: readonly Subject[];
  readonly unread: readonly Unread[];
}
