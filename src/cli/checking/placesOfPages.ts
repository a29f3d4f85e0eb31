import type { Io } from "@dsfr-blocks/base/node/command/io";
import { skipUnreadable } from "@dsfr-blocks/base/node/userError";
import type { Entries } from "../../definition/entries";
import type { PagePlaces } from "../../site/folder";
import { placesFinder } from "../../site/pagePlaces";
import type { Settings } from "../../site/settings";
import { type PageFiles, textOf } from "../files/namedFiles";

/** Finds the places of the pages that the command was given, by their file. */
export function placesOfPages(
  pages: PageFiles["pages"],
  settings: Settings,
  entries: Entries,
  io: Io,
): (file: string) => PagePlaces | undefined {
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const read = (file: string) => {
    const page = byFile.get(file);
    if (!page) return undefined;
    return skipUnreadable(
      () => textOf(page, io),
      () => undefined,
    );
  };
  return placesFinder(read, settings, entries);
}
