/** Removed PostCSS plugin. It throws an error that names the command to use instead. */
export { postcssDsfr } from "../integrations/common/removed";
