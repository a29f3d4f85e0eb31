import { formatOf } from "@dsfr-blocks/content/formats";
import type { NumberSchema, Schema } from "@dsfr-blocks/content/schema";

/** What a schema asks of an author, in a few French words. */
export function typeNames(schema: Schema): string {
  switch (schema.kind) {
    case "text":
      return formatOf(schema.format).name;
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
