import type { RuleFinder, RuleMeta } from "../rule";

export const duplicateIdMeta: RuleMeta = {
  severity: "error",
  tests: ["8.2.1"],
  title: { fr: "Deux éléments ont le même id", en: "Two elements have the same id" },
  help: { fr: "Donnez à chacun un id qui n’est qu’à lui.", en: "Give each one an id of its own." },
  example: {
    before: '<p id="a">Un</p><p id="a">Deux</p>',
    after: '<p id="a">Un</p><p id="b">Deux</p>',
  },
};

export const duplicateId: RuleFinder = {
  name: "duplicate-id",
  when: "width",
  find: (document) => {
    const seen = new Set<string>();
    return [...document.querySelectorAll("[id]")].flatMap((element) => {
      // not its property: a form would answer with its field of that name
      const id = element.getAttribute("id") ?? "";
      // an empty id does not count
      const isSecond = seen.has(id) || id === "";
      seen.add(id);
      return isSecond ? [{ element, detail: id === "" ? 'id=""' : `#${id}` }] : [];
    });
  },
};
