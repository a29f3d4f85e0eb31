import { documentStyles, libraryStyles } from "../../styles/exactStyles";
import type { Scheme } from "../../styles/scheme";
import { reaching } from "../userError";

/** The styles of one page, and of it alone, to put in its `<style>`: their fonts and icons are inside. */
export function pageStyles(html: string, scheme: Scheme, dsfr: string): string {
  return inElement(reaching(dsfr, () => documentStyles(html, { dsfr, scheme })).css);
}

/** The styles of any page, for many that are shown one after the other: the same, made once. */
export function anyPageStyles(scheme: Scheme, dsfr: string): string {
  return inElement(reaching(dsfr, () => libraryStyles({ dsfr, scheme })).css);
}

/** Inside a string `\/` is `/`: nothing in the styles can end their element. */
function inElement(css: string): string {
  return css.replaceAll("</", "<\\/");
}
