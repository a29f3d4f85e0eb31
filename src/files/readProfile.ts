import { splitFrontMatter } from "../content/front-matter";
import { byPlace, type Details, makeIssue } from "../content/issue";
import { placesOf } from "../content/place";
import type { Language, Rule } from "../content/sentences";
import { validate } from "../content/validate";
import type { YamlNode } from "../content/yaml/node";
import { parseYaml } from "../content/yaml/parse";
import { type Person, personOf, type Profile, profileSchema } from "../definition/people";
import { type FileIssue, fileIssue } from "./fileIssue";
import { type FileSentence, sayOfFile } from "./sentences";

export interface ProfileFile {
  /** Undefined when the file does not say it: the profile has no name. */
  readonly name: string | undefined;
  readonly person: Person;
  /** All warnings: a page stands without a profile. */
  readonly issues: readonly FileIssue[];
}

/** Turns a profile's `image` into the address to put on the page. */
export type ResolvePhoto = (image: string) => { readonly url: string } | { readonly problem: FileSentence };

/** Reads one person's Markdown file. Keys that are not ours belong to the site, and are left alone. */
export function readProfile(
  file: string,
  source: string,
  language: Language,
  resolvePhoto: ResolvePhoto,
): ProfileFile {
  const text = source.replace(/^\uFEFF/, "");
  const placeOf = placesOf(text);
  const issues: FileIssue[] = [];
  const warn = (rule: Rule, offset: number, details: Details = {}) =>
    issues.push({ ...makeIssue({ file, language }, rule, placeOf(offset), details), severity: "warning" });
  const nobody = { name: undefined, person: {}, issues };

  const parts = splitFrontMatter(text);
  if (typeof parts === "string") {
    warn(parts, 0);
    return nobody;
  }
  const { root, errors } = parseYaml(parts.yaml);
  for (const { cause, offset } of errors) warn("yaml-syntax", parts.offset + offset, { cause });
  if (errors.length > 0) return nobody;

  const places = new Map<string, number>();
  const values: Profile | undefined = validate(withListAt(root, "defis"), profileSchema, {
    onIssue: (rule, offset, details) => rule !== "unknown-key" && warn(rule, parts.offset + offset, details),
    onValue: (path, offset) => places.set(path.join("."), parts.offset + offset),
  });
  const written = values?.image?.trim();
  const photo = written ? resolvePhoto(written) : undefined;
  if (photo && "problem" in photo) {
    const place = placeOf(places.get("image") ?? 0);
    const message = sayOfFile(language, photo.problem, { value: values?.image ?? "" });
    issues.push(fileIssue({ file, place, severity: "warning" }, photo.problem, message));
  }
  const image = photo && "url" in photo ? photo.url : undefined;
  return { ...personOf({ ...values, image }), issues: issues.sort(byPlace) };
}

/** A map where one text at a key is a list of one: « defis: Un défi » is what many files say. */
function withListAt(root: YamlNode | undefined, key: string): YamlNode | undefined {
  if (root?.kind !== "map") return root;
  const entries = root.entries.map((entry) => {
    const { name, value, offset } = entry;
    const isOne = name === key && value?.kind === "scalar" && value.value !== null;
    return isOne ? { ...entry, value: { kind: "list", items: [{ offset, value }] } as const } : entry;
  });
  return { ...root, entries };
}
