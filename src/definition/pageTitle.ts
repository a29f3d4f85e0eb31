/** The key of a page's title, where its definition names no other. */
export const TITLE = "title";

interface HasTitle {
  /** The key that holds the page's title. */
  readonly titleFrom: string;
}

/** The title that a page's content has, one line of Markdown; "" where it has none. */
export function titleIn({ titleFrom }: HasTitle, content: unknown): string {
  const title = (content as Readonly<Record<string, unknown>> | undefined)?.[titleFrom];
  return typeof title === "string" ? title : "";
}
