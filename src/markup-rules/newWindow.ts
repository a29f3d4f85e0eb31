import { error, exposed, type PageRule, textOf, titleOf } from "rgaa-audit/rule";

/** A link says that it opens a window. RGAA 13.2 is about windows that open by themselves. */
export const newWindow: PageRule = {
  name: "own-new-window",
  when: "width",
  ...error([])`
    Un lien ouvre une fenêtre sans le dire. Dites-le à la fin de son title : « … – nouvelle fenêtre ».
    A link opens a window without saying so. Say it at the end of its title: “… – new window”.`,
  find: (document) =>
    exposed(document, "a[href][target=_blank]").filter((link) => {
      const said = `${textOf(link)} ${titleOf(link)} ${link.getAttribute("aria-label") ?? ""}`;
      return !/fenêtre|onglet|window|\btab\b/i.test(said);
    }),
};
