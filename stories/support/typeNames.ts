import { formatOf } from "@dsfr-blocks/content/formats";
import type { NumberSchema, Schema } from "@dsfr-blocks/content/schema";

/** Returns the French name of the type that an author has to write. */
export function typeNames(schema: Schema): string {
  switch (schema.kind) {
    case "text":
      return formatOf(schema.format).name;
    case "number":
      return `nombre${formatBounds(schema)}`;
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

function formatBounds({ min, max }: NumberSchema): string {
  if (min === undefined) return max === undefined ? "" : ` d’au plus ${max}`;
  return max === undefined ? ` d’au moins ${min}` : ` de ${min} à ${max}`;
}
