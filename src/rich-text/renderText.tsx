import type { ReactNode } from "react";
import type { Piece } from "./annotate";
import type { Prose } from "./prose";

/** Renders a text with its typography, its ordinals and its terms in other languages. */
export function renderText(text: string, prose: Prose): ReactNode[] {
  const pieces = prose.annotate(prose.typeset(text));
  const [only] = pieces;
  return pieces.length === 1 && typeof only === "string" ? [only] : pieces.map(renderPiece);
}

function renderPiece(piece: Piece): ReactNode {
  if (typeof piece === "string") return piece;
  if (piece.type === "lang") return <span {...getLanguageAttributes(piece.lang)}>{piece.text}</span>;
  if (piece.type === "joined") return <span className="dsfrb-joined">{piece.text}</span>;
  if (piece.type === "abbr") return <abbr title={piece.title}>{piece.text}</abbr>;
  return (
    <>
      {piece.number}
      <sup>{piece.ending}</sup>
    </>
  );
}

/**
 * Languages that are written from right to left if their code has no script subtag, and scripts that are written from right
 * to left.
 */
const RIGHT_TO_LEFT_LANGUAGES = "ar arc ckb dv fa he iw khw ks lrc mzn nqo pnb ps sd syr ug ur yi ji".split(
  " ",
);
const RIGHT_TO_LEFT_SCRIPTS = "adlm arab aran hebr mand mend nkoo rohg samr syrc thaa".split(" ");

/** Returns the attribute `lang`, and `dir` for a language that is written from right to left (RGAA 8.10). */
export function getLanguageAttributes(lang: string): { lang: string; dir?: "rtl" } {
  const [language = "", ...subtags] = lang.toLowerCase().split("-");
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  const isRightToLeft =
    script === undefined
      ? RIGHT_TO_LEFT_LANGUAGES.includes(language)
      : RIGHT_TO_LEFT_SCRIPTS.includes(script);
  return isRightToLeft ? { lang, dir: "rtl" } : { lang };
}
