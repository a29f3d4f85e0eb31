import { isRecord } from "@dsfr-blocks/base/isRecord";
import { splitFrontMatter } from "@dsfr-blocks/content/front-matter";
import { valuesOf, type YamlValues } from "@dsfr-blocks/content/yaml/edit";
import type { Field } from "./field";

/** The fields, each with what a page's file holds for it as its default. `text` is the file's, and `file` its name. */
export function filledWith(fields: readonly Field[], text: string, file: string): Field[] {
  const parts = splitFrontMatter(text, file);
  return typeof parts === "string"
    ? [...fields]
    : filled(fields, { ...valuesOf(parts.yaml), body: parts.body });
}

function filled(fields: readonly Field[], values: YamlValues): Field[] {
  return fields.map((field) => {
    const value = values[field.name];
    if (value === undefined || value === null || isOwn(field)) return field;
    if (field.widget !== "object" || !isRecord(value)) return { ...field, default: value };
    const inside = filled(field.fields ?? [], value);
    // Decap CMS takes the defaults of the fields inside; Sveltia CMS, of a part that may be left out, its own
    return { ...field, default: defaultsOf(inside, value), fields: inside };
  });
}

/** What only one page has: the address of a page, which nobody sees here, and names of a site's own entries. */
function isOwn({ widget, field }: Field): boolean {
  return widget === "hidden" || (field?.widget ?? widget) === "relation";
}

function defaultsOf(fields: readonly Field[], values: YamlValues): YamlValues {
  const given = fields.filter((field) => values[field.name] !== undefined && !isOwn(field));
  return Object.fromEntries(given.map((field) => [field.name, field.default]));
}
