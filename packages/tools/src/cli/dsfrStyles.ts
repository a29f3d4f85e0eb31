import { copyFileSync, existsSync, lstatSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { toRelativeName } from "@dsfr-blocks/base/node/inside";
import { createDocumentStyles, createLibraryStyles, type Styles } from "../styles/documentStyles";
import type { Scheme } from "../styles/scheme";
import { type NamedFile } from "@dsfr-blocks/base/node/outputs";
import { findDistFolder } from "../styles/load";
import { STYLES_MARK } from "./files/outputs";
import { writeIfChanged } from "@dsfr-blocks/base/node/writeWhole";
import { UserError } from "./userError";
import { withFileErrors } from "@dsfr-blocks/base/node/userError";

/** Returns the styles of one page, for its `<style>` element, with fonts and icons embedded. */
export function createPageStyles(html: string, scheme: Scheme, dsfr: string): string {
  return escapeEndTag(withFileErrors(dsfr, () => createDocumentStyles(html, { dsfr, scheme })).css);
}

/** Returns styles that suit any page with our blocks, for pages that share the same styles. */
export function createAnyPageStyles(scheme: Scheme, dsfr: string): string {
  return escapeEndTag(withFileErrors(dsfr, () => createLibraryStyles({ dsfr, scheme })).css);
}

/** Escapes styles for a `<style>` element, because `</` could close that element. Inside a CSS string, `\/` means `/`. */
function escapeEndTag(css: string): string {
  return css.replaceAll("</", "<\\/");
}

/**
 * Writes a stylesheet. Copies the fonts and icons that the stylesheet uses into a folder of the same name, next to the
 * stylesheet.
 *
 * @throws {UserError} If a file of another origin would be overwritten. A font or an icon is replaced only if the previous
 *   stylesheet used this file.
 */
export function writeStyles(
  { name, target }: NamedFile,
  dsfr: string,
  make: (urlOf: (file: string) => string) => Styles,
): Styles {
  const folder = basename(target, extname(target));
  const getRelativePath = (file: string) => toRelativeName(findDistFolder(dsfr), file);
  const styles = withFileErrors(dsfr, () => make((file) => `${folder}/${getRelativePath(file)}`));
  const previousSheet = existsSync(target) ? readFileSync(target, "utf8") : "";
  const copies = styles.files
    .map((file) => ({ file, assetPath: `${folder}/${getRelativePath(file)}` }))
    .map(({ file, assetPath: place }) => ({ file, place, copy: join(dirname(target), place) }))
    .filter(({ file, copy }) => withFileErrors(name, () => !isCopy(copy, file)));
  for (const { place, copy } of copies) {
    const stats = withFileErrors(name, () => lstatSync(copy, { throwIfNoEntry: false }));
    if (stats && !(stats.isFile() && previousSheet.includes(place)))
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

/** Whether the file at `path` exists and has the same bytes as `file`. */
function isCopy(path: string, file: string): boolean {
  return existsSync(path) && statSync(path).isFile() && readFileSync(path).equals(readFileSync(file));
}
