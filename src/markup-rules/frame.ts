import { error, type PageRule } from "rgaa-audit/rule";

/** The blocks render no frame. */
export const frame: PageRule = {
  name: "own-frame",
  when: "width",
  ...error(["2.1"])`
    Un cadre est dans le rendu. Remplacez-le par un lien.
    A frame is in the markup. Replace it with a link.`,
  find: ({ body }) => body.querySelectorAll("iframe, frame, object, embed"),
};
