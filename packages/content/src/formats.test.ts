import { describe, expect, it } from "vitest";
import { FORMATS, getFormat, matchesFormat, type TextFormat } from "./formats";
import * as schema from "./schema";

// TypeScript requires a schema builder for each format
const builders: Readonly<Record<TextFormat, (description: string) => schema.TextSchema>> = schema;

describe.each(Object.keys(FORMATS) as TextFormat[])("the format %s", (format) => {
  it("has a schema builder of its name", () => {
    expect(builders[format]("Une valeur.")).toMatchObject({
      kind: "text",
      format,
      description: "Une valeur.",
    });
  });

  it("has a valid example", () => {
    expect(matchesFormat(getFormat(format).example, format)).toBe(true);
  });
});
