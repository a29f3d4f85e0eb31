import { splitFrontMatter } from "../content/front-matter";

/** The word of a file's `layout`. Reads no YAML: a page whose front matter is broken is still a page. */
export function layoutOf(source: string): string | undefined {
  const text = source.replace(/^\uFEFF/, "");
  const parts = splitFrontMatter(text);
  if (parts === "no-front-matter") return undefined;
  const yaml = parts === "unclosed-front-matter" ? text : parts.yaml;
  const line = /^layout:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s#"'][^\n#]*?))[ \t]*(?:#.*)?\r?$/m.exec(yaml);
  return (line?.[1] ?? line?.[2] ?? line?.[3])?.trim();
}
