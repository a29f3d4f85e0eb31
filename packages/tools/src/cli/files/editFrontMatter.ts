import { splitFrontMatter } from "@dsfr-blocks/content/front-matter";
import { editInPlace, parseYamlValues, type YamlValues } from "@dsfr-blocks/content/yaml/edit";
import type { TextFile } from "@dsfr-blocks/base/node/textFile";
import { FileError } from "@dsfr-blocks/base/node/userError";

/**
 * Returns the text of a file whose front matter has the values that `change` returns. The rest of the text is unchanged.
 * Returns undefined if the front matter cannot be parsed.
 *
 * @throws {FileError} If the values cannot be changed without changing the rest of the file.
 */
export function editFrontMatter(
  { file, source }: TextFile,
  change: (values: YamlValues) => YamlValues,
): string | undefined {
  const parts = splitFrontMatter(source, file);
  const values = typeof parts === "string" ? undefined : parseYamlValues(parts.yaml);
  if (typeof parts === "string" || !values) return undefined;
  const { yaml, offset } = parts;
  const edited = editInPlace(yaml, change(values));
  if (edited === undefined) throw new FileError("notEditable", file, "");
  return source.slice(0, offset) + edited + source.slice(offset + yaml.length);
}
