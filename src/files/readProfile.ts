import { splitFrontMatter } from "../content/front-matter";
import { type Details, makeIssue } from "../content/issue";
import { placesOf } from "../content/place";
import type { Language, Rule } from "../content/sentences";
import { validate } from "../content/validate";
import type { YamlNode } from "../content/yaml/node";
import { parseYaml } from "../content/yaml/parse";
import { type Person, personOf, type Profile, profileSchema } from "../definition/people";
import { byPlace, type Finding, findingAt } from "./finding";
import { type FileSentence, sayOfFile } from "./sentences";

export interface ProfileFile {
  /** Undefined when the file does not say it: the profile is nobody's. */
  readonly name: string | undefined;
  readonly person: Person;
  /** All warnings: a page stands without a profile. */
  readonly findings: readonly Finding[];
}

/** Turns a profile's `image` into the address to put on the page. */
export type ResolvePhoto = (image: string) => { readonly url: string } | { readonly fault: FileSentence };

/** Reads one person's Markdown file. Keys that are not ours belong to the site, and are left alone. */
export function readProfile(
  file: string,
  source: string,
  language: Language,
  resolvePhoto: ResolvePhoto,
): ProfileFile {
  const text = source.replace(/^\uFEFF/, "");
  const placeOf = placesOf(text);
  const findings: Finding[] = [];
  const warn = (rule: Rule, offset: number, details: Details = {}) =>
    findings.push({ ...makeIssue({ file, language }, rule, placeOf(offset), details), severity: "warning" });
  const nobody = { name: undefined, person: {}, findings };

  const parts = splitFrontMatter(text);
  if (typeof parts === "string") {
    warn(parts, 0);
    return nobody;
  }
  const { root, faults } = parseYaml(parts.yaml);
  for (const { cause, offset } of faults) warn("yaml-syntax", parts.offset + offset, { cause });
  if (faults.length > 0) return nobody;

  const places = new Map<string, number>();
  const values: Profile | undefined = validate(withListAt(root, "defis"), profileSchema, {
    onFault: (rule, offset, details) => rule !== "unknown-key" && warn(rule, parts.offset + offset, details),
    onValue: (path, offset) => places.set(path.join("."), parts.offset + offset),
  });
  const written = values?.image?.trim();
  const photo = written ? resolvePhoto(written) : undefined;
  if (photo && "fault" in photo) {
    const place = placeOf(places.get("image") ?? 0);
    const message = sayOfFile(language, photo.fault, { value: values?.image ?? "" });
    findings.push(findingAt({ file, place, severity: "warning" }, photo.fault, message));
  }
  const image = photo && "url" in photo ? photo.url : undefined;
  return { ...personOf({ ...values, image }), findings: findings.sort(byPlace) };
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
