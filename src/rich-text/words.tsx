import type { ReactNode } from "react";
import type { Piece } from "./annotate";
import type { Prose } from "./prose";

/** A text with its typography, its ordinals and its terms in other languages. */
export function renderText(text: string, prose: Prose): ReactNode[] {
  const pieces = prose.annotate(prose.typeset(text));
  const [only] = pieces;
  return pieces.length === 1 && typeof only === "string" ? [only] : pieces.map(renderPiece);
}

function renderPiece(piece: Piece): ReactNode {
  if (typeof piece === "string") return piece;
  if (piece.type === "lang") return <span {...languageAttributes(piece.lang)}>{piece.text}</span>;
  if (piece.type === "joined") return <span className="dsfrb-joined">{piece.text}</span>;
  if (piece.type === "abbr") return <abbr title={piece.title}>{piece.text}</abbr>;
  return (
    <>
      {piece.number}
      <sup>{piece.ending}</sup>
    </>
  );
}

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
