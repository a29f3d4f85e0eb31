import { splitFrontMatter } from "../content/front-matter";
import { makeIssue } from "../content/issue";
import { byPlace, type Finding } from "../base/finding";
import { originAt } from "../base/origin";
import { placesOf } from "../base/place";
import type { Rule } from "../content/rule";
import { commentAt, htmlComment } from "../content/rules/html-comment";
import { noFrontMatter } from "../content/rules/no-front-matter";
import { unclosedFrontMatter } from "../content/rules/unclosed-front-matter";
import { unknownKey } from "../content/rules/unknown-key";
import { yamlSyntax } from "../content/rules/yaml-syntax";
import type { Language } from "../base/sentence";
import { validate } from "../content/validate";
import type { YamlNode } from "../content/yaml/node";
import { parseYaml } from "../content/yaml/parse";
import {
  type NamedPerson,
  type People,
  peopleOf,
  type Person,
  personOf,
  type Profile,
  profileSchema,
} from "../definition/people";
import { accessFinding, type FileError, skipUnreadable, type Where } from "../base/node/userError";
import { filesUnder } from "../base/node/namedFiles";
import { findingOf } from "./findingOf";
import { folderAt, readTextFile } from "../base/node/textFile";

export interface PeopleFolder {
  readonly people: People;
  readonly issues: readonly Finding[];
  /** The text of each file, by its name. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Reads a site's folder of profiles, one Markdown file each; undefined for a site without one. `photoOf` finds a photo that a
 * profile names; without it their addresses stay as written.
 */
export function readPeople(
  folder: string | undefined,
  where: Where,
  photoOf: ResolvePhoto = (image) => ({ url: image }),
): PeopleFolder | undefined {
  if (folder === undefined) return undefined;
  const { cwd, language } = where;
  folderAt(folder, cwd);
  const named: NamedPerson[] = [];
  const issues: Finding[] = [];
  const sources = new Map<string, string>();
  const onError = (error: FileError) => void issues.push(accessFinding(error, "warning", language));
  for (const file of filesUnder(folder, cwd, /\.md$/i, onError)) {
    const text = skipUnreadable(() => readTextFile(file, where), onError);
    if (!text) continue;
    const { source, issue } = text;
    sources.set(file, source);
    if (issue) {
      issues.push({ ...issue, severity: "warning" });
      continue;
    }
    const { name, person, issues: found } = readProfile(file, source, language, photoOf);
    issues.push(...found);
    if (name !== undefined) named.push({ name, person });
  }
  return { people: peopleOf(named), issues, sources };
}

export interface ProfileFile {
  /** Undefined when the file does not say it: the profile has no name. */
  readonly name: string | undefined;
  readonly person: Person;
  /** All warnings: a page stands without a profile. */
  readonly issues: readonly Finding[];
}

/** Turns the `image` of a profile's file into the address to put on the page. */
export type ResolvePhoto = (
  image: string,
  file: string,
) => { readonly url: string } | { readonly problem: Rule<{ readonly value: string }> };

/** Reads one person's Markdown file. Keys that are not ours belong to the site, and are left alone. */
export function readProfile(
  file: string,
  source: string,
  language: Language,
  resolvePhoto: ResolvePhoto,
): ProfileFile {
  const text = source.replace(/^\uFEFF/, "");
  const placeOf = placesOf(text);
  const issues: Finding[] = [];
  const warn = <Data extends object>(rule: Rule<Data>, offset: number, data: Data) =>
    issues.push({ ...makeIssue({ file, language }, rule, placeOf(offset), data), severity: "warning" });
  const nobody = { name: undefined, person: {}, issues };

  const parts = splitFrontMatter(text);
  if (typeof parts === "string") {
    warn(parts === "no-front-matter" ? noFrontMatter : unclosedFrontMatter, 0, {});
    return nobody;
  }
  const { root, errors } = parseYaml(parts.yaml);
  for (const { cause, offset } of errors) warn(yamlSyntax, parts.offset + offset, { cause });
  if (errors.length > 0) return nobody;

  const places = new Map<string, number>();
  let isRead = true;
  const values: Profile | undefined = validate(withListAt(root, "defis"), profileSchema, {
    onIssue: (rule, offset, data) => rule.name !== unknownKey.name && warn(rule, parts.offset + offset, data),
    onText: (_path, _schema, value, written) => {
      for (const { index } of value.matchAll(/<!--/g)) {
        isRead = false;
        const offset = parts.offset + Math.min(originAt(written.origin(), index), written.end);
        warn(htmlComment, offset, commentAt(value, index));
      }
    },
    onValue: (path, offset) => places.set(path.join("."), parts.offset + offset),
  });
  // a note between colleagues is published by no page: this person is one without a profile
  if (!isRead) return nobody;
  const written = values?.image?.trim();
  const photo = written ? resolvePhoto(written, file) : undefined;
  if (photo && "problem" in photo) {
    const place = placeOf(places.get("image") ?? 0);
    issues.push(findingOf(photo.problem, { file, place, language }, { value: values?.image ?? "" }));
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
