/**
 * Matches the start of every DSFR stylesheet. A site's DSFR stylesheets are ignored, because they use all of the DSFR's
 * custom properties, and because our stylesheet replaces them.
 */
const DSFR_SHEET = /^(?:@charset [^;]*;)?\s*\/\*!\s*\*?\s*DSFR v/;

/** Whether a text is a stylesheet of the DSFR. */
export function isDsfrSheet(text: string): boolean {
  return DSFR_SHEET.test(text);
}
