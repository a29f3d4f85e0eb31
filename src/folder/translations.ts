import { isSameTag } from "../rich-text/language";
import {
  findFiles,
  getLastSegment,
  type Folder,
  type IndexedFile,
  type IndexedPage,
  type IndexedVersion,
} from "./folder";

/** Returns the language of a page: French if neither its file nor its place names one. */
export const getLanguage = ({ lang = "fr" }: Pick<IndexedPage, "lang">): string => lang;

/** Returns the versions of a page in other languages, from its file. */
export function listOtherVersions(page: IndexedPage): readonly IndexedVersion[] {
  return page.translations.filter(({ lang }) => !isSameTag(lang, getLanguage(page)));
}

/**
 * Returns the files that may be at the URL of a translation, except pages that are in another language. Returns undefined for
 * the URL of the home page or of another site: its file is unknown.
 */
export function findVersionFiles(
  { lang, path }: IndexedVersion,
  { urlIndex }: Folder,
): readonly IndexedFile[] | undefined {
  if (path === undefined) return undefined;
  const files = findFiles(path, urlIndex).filter(
    (file) => !isIndexedPage(file) || isSameTag(getLanguage(file), lang),
  );
  // `/en/` is the home page in English, whatever its file
  return files.length === 0 && isSameTag(getLastSegment(path), lang) ? undefined : files;
}

/** Whether a file of a folder is a page, not a file of another tool. */
export const isIndexedPage = (file: IndexedFile): file is IndexedPage => "translations" in file;
