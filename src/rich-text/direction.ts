/** Languages that are written from right to left, unless a script is said, and scripts that are. */
const LANGUAGES = "ar arc ckb dv fa he iw khw ks lrc mzn nqo pnb ps sd syr ug ur yi ji".split(" ");
const SCRIPTS = "adlm arab aran hebr mand mend nkoo rohg samr syrc thaa".split(" ");

/** RGAA 8.10: `lang`, and `dir` for a language that is not written in the page's direction. */
export function languageAttributes(lang: string): { lang: string; dir?: "rtl" } {
  const [language = "", ...subtags] = lang.toLowerCase().split("-");
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  const isRightToLeft = script === undefined ? LANGUAGES.includes(language) : SCRIPTS.includes(script);
  return isRightToLeft ? { lang, dir: "rtl" } : { lang };
}
