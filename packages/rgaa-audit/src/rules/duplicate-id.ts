import { error, type PageRule } from "../rule";

export const duplicateId: PageRule = {
  name: "duplicate-id",
  when: "width",
  ...error(["8.2.1"])`
    Deux éléments ont le même id. Donnez à chacun un id qui n’est qu’à lui.
    Two elements have the same id. Give each one an id of its own.
    <p id="a">Un</p><p id="a">Deux</p>
    <p id="a">Un</p><p id="b">Deux</p>`,
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
