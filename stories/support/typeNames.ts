import type { NumberSchema, Schema, TextFormat } from "@dsfr-blocks/content/schema";

const formats: Record<TextFormat, string> = {
  inline: "Markdown, une ligne",
  markdown: "Markdown",
  plain: "texte",
  url: "adresse",
  image: "image",
  date: "date",
  email: "adresse électronique",
};

/** What a schema asks of an author, in a few French words. */
export function typeNames(schema: Schema): string {
  switch (schema.kind) {
    case "text":
      return formats[schema.format];
    case "number":
      return `nombre${boundsOf(schema)}`;
    case "boolean":
      return "oui ou non";
    case "list":
      return "liste";
    case "object":
      return "groupe de clés";
    case "record":
      return "clés libres";
    case "variant":
      return Object.keys(schema.forms).join(" ou ");
    case "oneOf":
      return schema.options.map(typeNames).join(" ou ");
  }
}

function boundsOf({ min, max }: NumberSchema): string {
  if (min === undefined) return max === undefined ? "" : ` d’au plus ${max}`;
  return max === undefined ? ` d’au moins ${min}` : ` de ${min} à ${max}`;
}
