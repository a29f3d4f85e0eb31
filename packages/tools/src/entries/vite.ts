/** The Vite plugin: pages' Markdown files as typed, checked, compiled modules; the styles that they need, and no other. */
export { dsfrBlocks, type DsfrBlocksOptions } from "../integrations/vite/plugin";
export { dsfrStyles, type DsfrStylesOptions } from "../integrations/vite/dsfrStyles";
