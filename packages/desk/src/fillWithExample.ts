import { isRecord } from "@dsfr-blocks/base/isRecord";
import { splitFrontMatter } from "@dsfr-blocks/content/front-matter";
import { parseYamlValues, type YamlValues } from "@dsfr-blocks/content/yaml/edit";
import type { Field } from "./field";

/**
 * Returns the fields with the values of an example page file as their defaults. `text` is the text of the file, and `file` is
 * the name of the file. Returns the fields unchanged if the front matter cannot be found.
 */
export function fillWithExample(fields: readonly Field[], text: string, file: string): Field[] {
  const parts = splitFrontMatter(text, file);
  return typeof parts === "string"
    ? [...fields]
    : fillFields(fields, { ...parseYamlValues(parts.yaml), body: parts.body });
}

function fillFields(fields: readonly Field[], values: YamlValues): Field[] {
  return fields.map((field) => {
    const value = values[field.name];
    if (value === undefined || value === null || isPageSpecific(field)) return field;
    if (field.widget !== "object" || !isRecord(value)) return { ...field, default: value };
    const innerFields = fillFields(field.fields ?? [], value);
    // Decap CMS uses the defaults of the inner fields; for an optional object, Sveltia CMS uses the object's own default
    return { ...field, default: collectDefaults(innerFields, value), fields: innerFields };
  });
}

/**
 * Whether a value belongs to only one page: the URL of the page, whose field is hidden, or the name of an entry of the site.
 */
function isPageSpecific({ widget, field }: Field): boolean {
  return widget === "hidden" || (field?.widget ?? widget) === "relation";
}

function collectDefaults(fields: readonly Field[], values: YamlValues): YamlValues {
  const fieldsWithDefault = fields.filter(
    (field) => values[field.name] !== undefined && !isPageSpecific(field),
  );
  return Object.fromEntries(fieldsWithDefault.map((field) => [field.name, field.default]));
}
