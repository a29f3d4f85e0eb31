import type { TextSchema } from "../../content/schema";
import type { Field } from "./field";

/** The buttons of the Markdown editor whose marks the rich text shows. It has none for what is struck out. */
const BUTTONS = [
  "bold",
  "italic",
  "code",
  "link",
  "heading-two",
  "heading-three",
  "heading-four",
  "quote",
  "bulleted-list",
  "numbered-list",
] as const;

const DAY = "^\\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\\s*$";
/** No scheme, or one that the page keeps as a link: see src/content/address.ts. */
const ADDRESS = "^\\s*(([Hh][Tt][Tt][Pp][Ss]?|[Mm][Aa][Ii][Ll][Tt][Oo]|[Tt][Ee][Ll]):|[^:]*$|[^:]*[/?#])";

type Traits = Pick<Field, "widget"> & Partial<Field>;

export const MARKDOWN: Traits = { widget: "markdown", buttons: BUTTONS, editor_components: ["image"] };

/** How a kind of text is typed in. */
export function textWidget({ format, filled, choices }: TextSchema): Traits {
  if (choices) return { widget: "select", options: choices };
  switch (format) {
    case "inline":
    case "plain":
      // to a CMS, a space fills a field
      return { widget: "string", ...(filled && { pattern: ["\\S", "un texte"] }) };
    case "markdown":
      return MARKDOWN;
    case "image":
      return { widget: "image" };
    case "url":
      return {
        widget: "string",
        pattern: [ADDRESS, "une adresse comme /postuler, https://… ou mailto:…"],
      };
    case "date":
      // `format` and `date_format` both, and no time: Decap writes the first, and shows a day by the last
      return {
        widget: "datetime",
        format: "YYYY-MM-DD",
        date_format: "YYYY-MM-DD",
        time_format: false,
        pattern: [DAY, "un jour comme 2026-04-26"],
      };
  }
}
