import { splitFrontMatter } from "../content/front-matter";

/** Whether a file says to be the candidates page. Reads no YAML: a page whose front matter is broken is still a page. */
export function isPage(source: string): boolean {
  const text = source.replace(/^\uFEFF/, "");
  const parts = splitFrontMatter(text);
  if (parts === "no-front-matter") return false;
  const yaml = parts === "unclosed-front-matter" ? text : parts.yaml;
  return /^layout:[ \t]*(["']?)candidates\1[ \t]*(#.*)?$/m.test(yaml);
}
