import { getFormat } from "@dsfr-blocks/content/formats";
import type { NumberSchema, Schema } from "@dsfr-blocks/content/schema";

/** Returns the French name of the type that a schema accepts, for authors. */
export function formatTypeName(schema: Schema): string {
  switch (schema.kind) {
    case "text":
      return getFormat(schema.format).name;
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
      return Object.keys(schema.variants).join(" ou ");
    case "oneOf":
      return schema.options.map(formatTypeName).join(" ou ");
  }
}

function formatBounds({ min, max }: NumberSchema): string {
  if (min === undefined) return max === undefined ? "" : ` d’au plus ${max}`;
  return max === undefined ? ` d’au moins ${min}` : ` de ${min} à ${max}`;
}
