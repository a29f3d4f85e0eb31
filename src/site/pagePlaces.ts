import type { TextFile } from "@dsfr-blocks/base/node/textFile";
import { compilePage } from "../compiled/compile";
import { idsOf } from "../compiled/idsOf";
import { readPage } from "../definition/check";
import { DefinitionError } from "../definition/definitionErrors";
import type { Entries } from "../definition/entries";
import { instancesIn } from "../definition/instances";
import type { PagePlaces } from "./folder";
import { pageNamed, type SiteFiles } from "./siteFiles";

/** Finds the places of pages by their file. A page is made only if a link asks for its places, and once. */
export function placesFinder(
  read: (file: string) => TextFile | undefined,
  site: SiteFiles,
  entries: Entries | undefined,
): (file: string) => PagePlaces | undefined {
  const known = new Map<string, PagePlaces | undefined>();
  return (file) => {
    if (!known.has(file)) {
      const text = read(file);
      known.set(file, text && placesIn(text, site, entries));
    }
    return known.get(file);
  };
}

/** The places of the page that a file is; undefined for a page that cannot be made. */
function placesIn(text: TextFile, site: SiteFiles, entries: Entries | undefined): PagePlaces | undefined {
  const page = pageNamed(text, site);
  const value = page && readPage(text.source, page, { file: text.file }).value;
  if (!page || !value) return undefined;
  try {
    const { shown, withState } = idsOf(compilePage(page, value, { entries }));
    const content = value as Readonly<Record<string, unknown>>;
    const ids = new Set([...shown, ...instancesIn(page, content).map(({ id }) => id)]);
    return { ids, mayHave: (id) => [...withState].some((block) => id.startsWith(`${block}-`)) };
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    return undefined;
  }
}
