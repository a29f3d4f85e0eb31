import { copyFileSync, existsSync, lstatSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { nameFrom } from "@dsfr-blocks/base/node/inside";
import { documentStyles, libraryStyles, type Styles } from "../styles/exactStyles";
import type { Scheme } from "../styles/scheme";
import { type NamedFile } from "@dsfr-blocks/base/node/outputs";
import { STYLES_MARK } from "./files/outputs";
import { writeIfChanged } from "@dsfr-blocks/base/node/writeWhole";
import { UserError } from "./userError";
import { withFileErrors } from "@dsfr-blocks/base/node/userError";

/** The styles of one page, and of it alone, to put in its `<style>`: their fonts and icons are inside. */
export function pageStyles(html: string, scheme: Scheme, dsfr: string): string {
  return inElement(withFileErrors(dsfr, () => documentStyles(html, { dsfr, scheme })).css);
}

/** The styles of any page, for many that are shown one after the other: the same, made once. */
export function anyPageStyles(scheme: Scheme, dsfr: string): string {
  return inElement(withFileErrors(dsfr, () => libraryStyles({ dsfr, scheme })).css);
}

/** Inside a string `\/` is `/`: nothing in the styles can end their element. */
function inElement(css: string): string {
  return css.replaceAll("</", "<\\/");
}

/**
 * Writes a stylesheet, and beside it, in a folder of its name, the fonts and icons that it asks for. One that is there is ours
 * to write over when the sheet before asked for it.
 */
export function writeStyles(
  { name, target }: NamedFile,
  dsfr: string,
  make: (urlOf: (file: string) => string) => Styles,
): Styles {
  const folder = basename(target, extname(target));
  const pathOf = (file: string) => nameFrom(join(dsfr, "dist"), file);
  const styles = withFileErrors(dsfr, () => make((file) => `${folder}/${pathOf(file)}`));
  const before = existsSync(target) ? readFileSync(target, "utf8") : "";
  const copies = styles.files
    .map((file) => ({ file, place: `${folder}/${pathOf(file)}` }))
    .map(({ file, place }) => ({ file, place, copy: join(dirname(target), place) }))
    .filter(({ file, copy }) => withFileErrors(name, () => !isCopy(copy, file)));
  for (const { place, copy } of copies) {
    const there = withFileErrors(name, () => lstatSync(copy, { throwIfNoEntry: false }));
    if (there && !(there.isFile() && before.includes(place)))
      throw new UserError("outIsForeign", { path: join(dirname(name), place) });
  }
  for (const { file, copy } of copies)
    withFileErrors(name, () => {
      mkdirSync(dirname(copy), { recursive: true });
      copyFileSync(file, copy);
    });
  writeIfChanged(target, STYLES_MARK + styles.css, name);
  return styles;
}

/** Whether a file is there already, byte for byte. */
function isCopy(path: string, file: string): boolean {
  return existsSync(path) && statSync(path).isFile() && readFileSync(path).equals(readFileSync(file));
}
