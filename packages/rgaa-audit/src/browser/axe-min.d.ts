// axe-core declares types only for its unminified file. The audit sends the minified file to each page, because this file is
// half as large.
declare module "axe-core/axe.min.js" {
  export { default } from "axe-core";
}
