const DOCUMENTS = new Set(
  "csv doc docx epub ics json odg odp ods odt ott pdf ppt pptx rtf txt xls xlsx xml zip 7z".split(" "),
);

/** The format of a document to download, in capitals (`PDF`); undefined for a page. */
export function documentFormat(url: string): string | undefined {
  const path = /^[^?#]*/.exec(url)?.[0] ?? "";
  const extension = /[^/]\.([a-z\d]{2,4})$/i.exec(path)?.[1]?.toLowerCase();
  // « exemple.fr » alone is a host: only a path has an extension.
  return extension && DOCUMENTS.has(extension) ? extension.toUpperCase() : undefined;
}
