import type { RuleFinder, RuleMeta } from "../rule";

export const doctypeMeta: RuleMeta = {
  severity: "error",
  tests: ["8.1.1", "8.1.2"],
  whole: true,
  title: { fr: "La page n’a pas de type de document valide", en: "The page has no valid document type" },
  help: { fr: "Commencez le fichier par <!doctype html>.", en: "Start the file with <!doctype html>." },
  example: {
    before:
      '<html lang="fr"><head><title>Déménager – Exemple</title></head><body><main><h1>Déménager</h1><p>Un texte.</p></main></body></html>',
    after:
      '<!doctype html><html lang="fr"><head><title>Déménager – Exemple</title></head><body><main><h1>Déménager</h1><p>Un texte.</p></main></body></html>',
  },
};

export const doctype: RuleFinder = {
  name: "doctype",
  when: "width",
  // report an error only if browsers do not use the standards mode; an old doctype may be valid, so a person decides
  find: ({ doctype, compatMode, documentElement: element }) =>
    doctype !== null && compatMode === "CSS1Compat"
      ? []
      : [{ element, isDoubtful: doctype !== null && doctype.publicId !== "" }],
};
