import type { Person } from "../blocks/profile-cards/people";
import { splitFrontMatter } from "../content/front-matter";
import { type Details, makeIssue } from "../content/issue";
import { placesOf } from "../content/place";
import { filled, type Infer, list, object, type ObjectSchema, optional, plain, url } from "../content/schema";
import type { Language, Rule } from "../content/sentences";
import { validate } from "../content/validate";
import type { YamlNode } from "../content/yaml/node";
import { parseYaml } from "../content/yaml/parse";
import { byPlace, type Finding, findingAt } from "./finding";
import { type FileSentence, sayOfFile } from "./sentences";

export interface Profile {
  /** Undefined when the file does not say it: the profile is nobody's. */
  readonly name: string | undefined;
  readonly person: Person;
  /** All warnings: a page stands without a profile. */
  readonly findings: readonly Finding[];
}

/** Turns a profile's `image` into the address to put on the page. */
export type ResolvePhoto = (image: string) => { readonly url: string } | { readonly fault: FileSentence };

const fields = {
  title: filled(plain("Le nom de la personne.")),
  job: optional(plain("Son métier.")),
  image: optional(plain("Sa photo.")),
  url: optional(url("L’adresse de sa page.")),
  href: optional(url("L’adresse de sa page.")),
};
const oneChallenge = object({ ...fields, defis: optional(plain("Son défi.")) }, "Une fiche.");
const challenges = object(
  { ...fields, defis: optional(list(plain("Un défi."), "Ses défis.")) },
  "Une fiche.",
);

type AnyFields = (typeof oneChallenge | typeof challenges)["fields"];

/** Reads one person's Markdown file. Keys that are not ours belong to the site, and are left alone. */
export function readProfile(
  file: string,
  source: string,
  language: Language,
  resolvePhoto: ResolvePhoto,
): Profile {
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
  const schema: ObjectSchema<AnyFields> = hasList(root, "defis") ? challenges : oneChallenge;
  const values: Partial<Infer<ObjectSchema<AnyFields>>> | undefined = validate(root, schema, {
    onFault: (rule, offset, details) => rule !== "unknown-key" && warn(rule, parts.offset + offset, details),
    onValue: (path, offset) => places.set(path.join("."), parts.offset + offset),
  });
  const { title, job, image, defis, href = values?.url } = values ?? {};
  const photo = image?.trim() ? resolvePhoto(image.trim()) : undefined;
  if (photo && "fault" in photo) {
    const place = placeOf(places.get("image") ?? 0);
    const message = sayOfFile(language, photo.fault, { value: image ?? "" });
    findings.push(findingAt({ file, place, severity: "warning" }, photo.fault, message));
  }
  const person = {
    job: job?.trim() || undefined,
    href: href?.trim() || undefined,
    challenges: [defis ?? []].flat().filter((each) => each.trim() !== ""),
    image: photo && "url" in photo ? photo.url : undefined,
  };
  return { name: title?.trim() || undefined, person, findings: findings.sort(byPlace) };
}

function hasList(root: YamlNode | undefined, key: string): boolean {
  return (
    root?.kind === "map" && root.entries.some(({ name, value }) => name === key && value?.kind === "list")
  );
}
