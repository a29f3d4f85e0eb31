/** Screen widths of the catalogue, in CSS pixels: the smallest screen of the RGAA, and the DSFR's breakpoints. */
export const WIDTHS_PX = [320, 768, 992, 1280] as const;
