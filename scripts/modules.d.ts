// What Vite imports besides code. `*.md?raw`, `*.css` and the like are declared by "vite/client".

declare module "*.yaml" {
  /** Unknown on purpose: whoever imports an author's file says what it expects to find there. */
  const data: unknown;
  export default data;
}
