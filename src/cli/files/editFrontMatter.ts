import { splitFrontMatter } from "../../content/front-matter";
import { editYaml, valuesOf, type YamlValues } from "../../content/yaml/edit";

/** A file's text with other values in its front matter, the rest byte for byte; undefined where its YAML cannot be read. */
export function editFrontMatter(
  source: string,
  change: (values: YamlValues) => YamlValues,
): string | undefined {
  const parts = splitFrontMatter(source);
  const values = typeof parts === "string" ? undefined : valuesOf(parts.yaml);
  if (typeof parts === "string" || !values) return undefined;
  const { yaml, offset } = parts;
  return source.slice(0, offset) + editYaml(yaml, change(values)) + source.slice(offset + yaml.length);
}
