import { astro } from "./astro";
import type { Framework, Start } from "./framework";
import { next } from "./next";
import { REACT } from "./parts";
import { reactRouter } from "./reactRouter";
import { eleventy, hugo } from "./staticSites";
import { vite } from "./vite";

/** Frameworks, in order of detection: Vite is last, since sites of the other frameworks may also use Vite. */
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

/** Packages of other frameworks. A site of these frameworks may use Vite, but not React. */
const OTHERS = ["vue", "svelte", "solid-js", "preact", "@angular/core", "@builder.io/qwik", "nuxt"];

/** Returns the framework of a site, from its packages or files. Returns undefined if the framework cannot be determined. */
export function detectFramework({
  getVersionRange,
  has,
}: Omit<Start, "pages" | "frame">): FrameworkName | undefined {
  if (OTHERS.some((name) => getVersionRange(name) !== undefined) && getVersionRange("astro") === undefined)
    return undefined;
  const names = Object.keys(FRAMEWORKS) as FrameworkName[];
  return names.find((name) => {
    const { package: packageName, markerFiles = [] }: Framework = FRAMEWORKS[name];
    return (packageName !== undefined && getVersionRange(packageName) !== undefined) || markerFiles.some(has);
  });
}
