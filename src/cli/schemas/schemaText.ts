import { jsonSchema } from "../../content/jsonSchema";
import type { AnyPage } from "../../definition/definePage";
import { jsonText } from "../../report/json";

/** A page's front matter as JSON Schema. */
export function jsonSchemaText(page: AnyPage): string {
  const title = `dsfr-blocks, page « ${page.layouts[0] ?? page.displayName} »`;
  return jsonText(jsonSchema(page.schema, { title }));
}
