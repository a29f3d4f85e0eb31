/**
 * The day on which the site shows. A real site gives `new Date()`, and is built again each day, or renders each page as it is asked
 * for; this one always shows its call open.
 */
export const TODAY = "2031-05-12";
