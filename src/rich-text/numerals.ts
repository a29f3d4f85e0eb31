/** French ordinals from 1 on, in the spelling of dictionaries and editors. */
const ORDINALS = (
  "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième " +
  "treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième"
).split(" ");
const UNITS = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

/** Returns « treizième » for 13. Returns undefined above 21: no century has a higher number. */
export function formatOrdinal(number: number): string | undefined {
  return number === 21 ? "vingt et unième" : ORDINALS[number - 1];
}

/** Returns 2 for « Deuxième », « seconde » and « deuxieme »; 0 for a text that is not an ordinal. */
function parseOrdinal(word: string): number {
  const plain = removeAccents(word).replace("seconde", "deuxieme").replace("premiere", "premier");
  return ORDINALS.findIndex((candidate) => removeAccents(candidate) === plain) + 1;
}

/** Returns 14 for « XIV », up to 39; 0 if the text is not a Roman numeral in its usual spelling. */
export function parseRoman(text: string): number {
  const [, tens = "", units = ""] = /^(X{0,3})(IX|IV|V?I{0,3})$/.exec(text) ?? [];
  return tens.length * 10 + UNITS.indexOf(units);
}

/** Returns 4 for « 4 », « IV » and « quatrième »; `NaN` for any other text. */
export function parseNumber(text: string): number {
  return parseRoman(text) || parseOrdinal(text) || Number(text);
}

function removeAccents(word: string): string {
  return word.toLowerCase().replace(/è/g, "e");
}
