import { astro } from "./astro";
import type { Framework, Start } from "./framework";
import { next } from "./next";
import { REACT } from "./parts";
import { reactRouter } from "./reactRouter";
import { eleventy, hugo } from "./staticSites";
import { vite } from "./vite";

/** In the order in which they are looked for: sites of the others may have Vite too. */
export const FRAMEWORKS = {
  next,
  astro,
  "react-router": reactRouter,
  eleventy,
  hugo,
  vite,
  none: { needs: () => REACT, files: () => ({}) },
} satisfies Readonly<Record<string, Framework>>;

export type FrameworkName = keyof typeof FRAMEWORKS;

/** Made with Vite too, and not with React. */
const OTHERS = ["vue", "svelte", "solid-js", "preact", "@angular/core", "@builder.io/qwik", "nuxt"];

/** The host of a site, by the package that it asks for, or by its own files. */
export function detectFramework({ asksFor, has }: Pick<Start, "asksFor" | "has">): FrameworkName | undefined {
  if (OTHERS.some((name) => asksFor(name) !== undefined) && asksFor("astro") === undefined) return undefined;
  const names = Object.keys(FRAMEWORKS) as FrameworkName[];
  return names.find((name) => {
    const { package: its, signs = [] }: Framework = FRAMEWORKS[name];
    return (its !== undefined && asksFor(its) !== undefined) || signs.some(has);
  });
}
