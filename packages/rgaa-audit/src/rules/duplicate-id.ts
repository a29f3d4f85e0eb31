import type { RuleFinder, RuleMeta } from "../rule";

export const duplicateIdMeta: RuleMeta = {
  severity: "error",
  tests: ["8.2.1"],
  title: {
    fr: "Un id est vide, ou déjà utilisé dans la page",
    en: "An id is empty, or already used on the page",
  },
  help: { fr: "Donnez à chaque élément un id unique.", en: "Give each element a unique id." },
  example: {
    before: '<p id="a">Un</p><p id="a">Deux</p>',
    after: '<p id="a">Un</p><p id="b">Deux</p>',
  },
};

export const duplicateId: RuleFinder = {
  name: "duplicate-id",
  when: "width",
  find: (document) => {
    const seenIds = new Set<string>();
    return [...document.querySelectorAll("[id]")].flatMap((element) => {
      // do not read the property: a form may have a field named `id`
      const id = element.getAttribute("id") ?? "";
      // an empty id is always an error
      const isInvalid = seenIds.has(id) || id === "";
      seenIds.add(id);
      return isInvalid ? [{ element, detail: id === "" ? 'id=""' : `#${id}` }] : [];
    });
  },
};
