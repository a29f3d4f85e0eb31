// axe-core declares types only for its readable file. The minified file is the same script at half the size to send to a page.
declare module "axe-core/axe.min.js" {
  export { default } from "axe-core";
}
