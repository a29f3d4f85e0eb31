import { decodeEntity } from "../../content/markdown/entities";

interface OutlineEntry {
  readonly level: number;
  /** Where a link to it leads. */
  readonly id?: string;
  readonly text: string;
}

/** The headings of React's own HTML, in order. */
export function outlineOf(html: string): OutlineEntry[] {
  return Array.from(
    html.matchAll(/<h([1-6])([^>]*)>(.*?)<\/h\1>/gs),
    ([, level, attributes = "", inside = ""]) => {
      const [, id] = / id="([^"]*)"/.exec(attributes) ?? [];
      const text = decoded(inside.replace(/<[^>]*>/g, ""));
      return {
        level: Number(level),
        ...(id !== undefined && { id: decoded(id) }),
        text: text.replace(/\s+/g, " ").trim(),
      };
    },
  );
}

function decoded(html: string): string {
  return html.replace(/&#?\w+;/g, decodeEntity);
}
