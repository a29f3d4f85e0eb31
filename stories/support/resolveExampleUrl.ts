import { resolveFromRoot, type ResolveUrl } from "../../src/rich-text/url";

/** Drawings of the example site, by file name. */
const drawings = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>("../../examples/site/public/img/*.svg", {
      eager: true,
      query: "?no-inline",
      import: "default",
    }),
  ).map(([path, url]) => [path.replace(/^.*\//, ""), url]),
);

/** Patterns of the names of other pictures, which are not in this repository, and the drawing that is shown instead. */
const SUBSTITUTES: readonly (readonly [RegExp, string])[] = [
  [/portrait/, "alix-modele.svg"],
  [/camille|yourcenar/, "camille-exemple.svg"],
  [/^\d_|amorcage|incubation|acceleration|ancrage/, "phare-icone.svg"],
  [/sentiers|bootcamp/, "phare.svg"],
];

/** Returns the URL of a drawing of the example site for each image. */
export const resolveExampleUrl: ResolveUrl = (url, kind) => {
  if (kind !== "image") return resolveFromRoot(url, kind);
  const name = url.replace(/^.*\//, "");
  const [, substitute = "cote.svg"] = SUBSTITUTES.find(([pattern]) => pattern.test(name)) ?? [];
  return drawings[name] ?? drawings[substitute] ?? url;
};
