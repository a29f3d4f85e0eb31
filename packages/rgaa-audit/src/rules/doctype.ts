import { error, type PageRule } from "../rule";

export const doctype: PageRule = {
  name: "doctype",
  when: "width",
  ...error(["8.1.1", "8.1.2"], { whole: true })`
    La page n’a pas de type de document valide. Commencez le fichier par <!doctype html>.
    The page has no valid document type. Start the file with <!doctype html>.
    <html lang="fr"><head><title>Déménager – Exemple</title></head><body><main><h1>Déménager</h1><p>Un texte.</p></main></body></html>
    <!doctype html><html lang="fr"><head><title>Déménager – Exemple</title></head><body><main><h1>Déménager</h1><p>Un texte.</p></main></body></html>`,
  // browsers follow the standard; a doctype of another age may be valid, and is shown by other rules
  find: ({ doctype, compatMode, documentElement: element }) =>
    doctype !== null && compatMode === "CSS1Compat"
      ? []
      : [{ element, isDoubtful: doctype !== null && doctype.publicId !== "" }],
};
