/** Vite plugins: page files as typed, checked and compiled modules, and the styles that they need. */
export { dsfrBlocks, type DsfrBlocksOptions } from "../integrations/vite/plugin";
export { dsfrStyles, type DsfrStylesOptions } from "../integrations/vite/dsfrStyles";
