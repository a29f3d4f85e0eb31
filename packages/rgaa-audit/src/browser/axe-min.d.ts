// The package describes its readable file alone; this one is the same, half as long to send to a page.
declare module "axe-core/axe.min.js" {
  export { default } from "axe-core";
}
