import { createRequire } from "node:module";
import { Ajv, type ValidateFunction } from "ajv";

/** Tells whether a log is one of SARIF 2.1.0, by the schema of its own. */
export function createSarifValidator(): ValidateFunction {
  const require = createRequire(import.meta.url);
  const { $schema, id, ...schema } = require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json") as {
    $schema: string;
    id: string;
  };
  if (!$schema.includes("draft-04") || !id.includes("sarif-2.1.0")) throw new Error(`another schema: ${id}`);
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  ajv.addFormat("uri", (text) => URL.canParse(text));
  ajv.addFormat("uri-reference", (text) => URL.canParse(text, "file:///") && !/[\s\u0080-\uFFFF]/.test(text));
  ajv.addFormat("date-time", true);
  return ajv.compile(schema);
}
