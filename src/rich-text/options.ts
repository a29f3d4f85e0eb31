import type { ProseOptions } from "./prose";

/** Parts a component's props: how prose is set, and all the rest. */
export function splitProseOptions<P extends ProseOptions>(
  props: P,
): [ProseOptions, Omit<P, keyof ProseOptions>] {
  const { components, labels, typography, languages, abbreviations, resolveUrl, sizeOf, newWindow, ...rest } =
    props;
  const options: Required<ProseOptions> = {
    components,
    labels,
    typography,
    languages,
    abbreviations,
    resolveUrl,
    sizeOf,
    newWindow,
  };
  return [options, rest];
}
