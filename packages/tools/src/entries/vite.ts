/** Vite plugins: one imports page files as typed, checked and compiled modules, the other adds the styles of the site. */
export { dsfrBlocks, type DsfrBlocksOptions } from "../integrations/vite/plugin";
export { dsfrStyles, type DsfrStylesOptions } from "../integrations/vite/dsfrStyles";
