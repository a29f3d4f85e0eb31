import { copyFileSync, mkdirSync } from "node:fs";
import { basename, dirname, extname, join, relative, sep } from "node:path";
import type { Styles } from "../../styles/exactStyles";
import { writeIfChanged } from "../files/writeWhole";
import { reaching } from "../userError";

export interface StylesTarget {
  /** The whole path of the stylesheet, and its name as the person wrote it. */
  readonly target: string;
  readonly out: string;
  /** The folder of the installed DSFR. */
  readonly dsfr: string;
}

/** Writes a stylesheet, and beside it, in a folder of its name, the fonts and icons that it asks for. */
export function writeStyles(
  { target, out, dsfr }: StylesTarget,
  make: (urlOf: (file: string) => string) => Styles,
): Styles {
  const folder = basename(target, extname(target));
  const placeOf = (file: string) => relative(join(dsfr, "dist"), file).replaceAll(sep, "/");
  const styles = reaching(dsfr, () => make((file) => `${folder}/${placeOf(file)}`));
  for (const file of styles.files) {
    const copy = join(dirname(target), folder, placeOf(file));
    reaching(out, () => {
      mkdirSync(dirname(copy), { recursive: true });
      copyFileSync(file, copy);
    });
  }
  writeIfChanged(target, styles.css, out);
  return styles;
}
