const FORMATS = /[^/]\.(csv|docx?|epub|ics|json|od[gpst]|pdf|pptx?|rtf|txt|xlsx?|xml|zip|7z)$/i;

/** The format of a document to download, in capitals (`PDF`); undefined for a page. */
export function documentFormat(url: string): string | undefined {
  const path = /^[^?#]*/.exec(url)?.[0] ?? "";
  // « exemple.fr » alone is a host: only a path has an extension.
  return FORMATS.exec(path)?.[1]?.toUpperCase();
}
