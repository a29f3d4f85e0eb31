import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Details } from "../finding";
import { suggestion } from "../nearest";
import { didYouMean, inBoth, type Language, type Words } from "../sentence";

/** What is wrong in a file of settings, of this tool or of that. */
export const settingSentences = {
  brokenSettings: inBoth`
    « {file} » ne se charge pas : {message}
    “{file}” does not load: {message}`,
  notCode: {
    fr: (d) =>
      `« ${d.file} » ne se charge pas : « ${d.importer} » importe « ${d.path} », que seul un bundler sait lire. ${isCssModule(d.path) ? "Les noms d’un module CSS sont ceux du bundler : écrivez des classes ordinaires, dans une feuille sans « .module »." : 'Écrivez son adresse à la place de l’import : "/img/logo.svg".'}`,
    en: (d) =>
      `“${d.file}” does not load: “${d.importer}” imports “${d.path}”, which only a bundler can read. ${isCssModule(d.path) ? "The names of a CSS module are the bundler’s: write ordinary classes, in a sheet without “.module”." : 'Write its address in place of the import: "/img/logo.svg".'}`,
  },
  unknownSetting: {
    fr: (d) =>
      `« ${d.file} » : le réglage « ${d.key} » n’existe pas.${didYouMean(d.nearest).fr} Réglages : ${d.known}.`,
    en: (d) =>
      `“${d.file}”: there is no setting “${d.key}”.${didYouMean(d.nearest).en} Settings: ${d.known}.`,
  },
  unknownRule: {
    fr: (d) =>
      `« ${d.file} » : la règle « ${d.rule} » n’existe pas.${didYouMean(d.nearest).fr} Règles : ${d.known}.`,
    en: (d) => `“${d.file}”: there is no rule “${d.rule}”.${didYouMean(d.nearest).en} Rules: ${d.known}.`,
  },
  wrongLevel: {
    fr: (d) =>
      `« ${d.file} » : « ${d.key} » attend ${d.first} ou ${d.last}, et reçoit « ${d.value} ».${didYouMean(d.nearest).fr}`,
    en: (d) =>
      `“${d.file}”: “${d.key}” takes ${d.first} or ${d.last}, and gets “${d.value}”.${didYouMean(d.nearest).en}`,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, Words>>>>;

/** Returns the first of some files that a folder has, or else the nearest folder above it that has one. */
export function fileAbove(folder: string, names: readonly string[]): string | undefined {
  const found = names.map((name) => join(folder, name)).find((path) => existsSync(path));
  const above = dirname(folder);
  return found ?? (above === folder ? undefined : fileAbove(above, names));
}

/** Whether a file is a CSS module, whose classes have other names once they are bundled. */
export function isCssModule(path = ""): boolean {
  return /\.module\.\w+$/.test(path);
}

/** Refuses a level that a rule does not know. */
export function checkLevel(
  key: string,
  level: unknown,
  known: readonly string[],
  fail: (sentence: "wrongLevel", details: Details) => never,
): void {
  if (level === undefined || known.some((each) => each === level)) return;
  const value = typeof level === "string" ? level : JSON.stringify(level);
  const details = { key, value, first: known.slice(0, -1).join(", "), last: known.at(-1) ?? "" };
  fail("wrongLevel", { ...details, ...suggestion(value, known) });
}
