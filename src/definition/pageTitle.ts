/** Default key of a page's title. A page type sets another key with `titleFrom`. */
export const DEFAULT_TITLE_KEY = "title";

interface HasTitle {
  /** Key of the page's title. */
  readonly titleFrom: string;
}

/** Returns the title of a page from its content: one line of Markdown, or "" if the content has no title. */
export function getPageTitle({ titleFrom }: HasTitle, content: unknown): string {
  const title = (content as Readonly<Record<string, unknown>> | undefined)?.[titleFrom];
  return typeof title === "string" ? title : "";
}
