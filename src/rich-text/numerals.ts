/** French ordinals from 1 on, as dictionaries and editors write them. */
const ORDINALS = (
  "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième " +
  "treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième"
).split(" ");
const UNITS = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

/** « treizième » for 13; undefined beyond 21, which no century has. */
export function ordinal(number: number): string | undefined {
  return number === 21 ? "vingt et unième" : ORDINALS[number - 1];
}

/** 2 for « Deuxième », « seconde » and « deuxieme »; 0 for any other word. */
function readOrdinal(word: string): number {
  const plain = withoutAccents(word).replace("seconde", "deuxieme").replace("premiere", "premier");
  return ORDINALS.findIndex((each) => withoutAccents(each) === plain) + 1;
}

/** 14 for « XIV », up to 39; 0 if it is not a Roman number in its usual form. */
export function readRoman(text: string): number {
  const [, tens = "", units = ""] = /^(X{0,3})(IX|IV|V?I{0,3})$/.exec(text) ?? [];
  return tens.length * 10 + UNITS.indexOf(units);
}

/** 4 for « 4 », « IV » and « quatrième »; `NaN` for another word. */
export function readNumber(text: string): number {
  return readRoman(text) || readOrdinal(text) || Number(text);
}

function withoutAccents(word: string): string {
  return word.toLowerCase().replace(/è/g, "e");
}
