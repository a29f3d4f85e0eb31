import type { CompiledPage } from "dsfr-blocks/compiled";

/** Returns the title of the browser tab, unique to the page. */
export function titleOf({ title }: Pick<CompiledPage, "title">): string {
  return `${title} – Relais numérique`;
}
