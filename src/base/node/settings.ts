import type { Details } from "../finding";
import { suggestion } from "../nearest";
import { didYouMean, inBoth, type Language, type Words } from "../sentence";

/** What is wrong in a file of settings, of this tool or of that. */
export const settingSentences = {
  brokenSettings: inBoth`
    « {file} » ne se charge pas : {message}
    “{file}” does not load: {message}`,
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
