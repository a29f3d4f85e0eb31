/** Vite plugin: imports page files as typed, checked and compiled modules, and makes the styles of the site. */
export { dsfrBlocks, type DsfrBlocksOptions } from "../integrations/vite/plugin";
export { dsfrStyles } from "../integrations/common/removed";
