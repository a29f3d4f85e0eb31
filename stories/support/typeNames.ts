import type { Schema, TextFormat } from "../../src/content/schema";

const formats: Record<TextFormat, string> = {
  inline: "Markdown, une ligne",
  markdown: "Markdown",
  plain: "texte",
  url: "adresse",
  image: "image",
  date: "date",
};

/** What a schema asks of an author, in a few French words. */
export function typeNames(schema: Schema): string {
  switch (schema.kind) {
    case "text":
      return formats[schema.format];
    case "number":
      return "nombre";
    case "boolean":
      return "oui ou non";
    case "list":
      return "liste";
    case "object":
      return "groupe de clés";
  }
}
