import { error, type PageRule } from "../rule";

export const optgroupTyped: PageRule = {
  name: "optgroup-typed",
  when: "width",
  ...error(["11.8.1"])`
    Des options tiennent lieu de titres de groupes. Mettez les choix dans des optgroup.
    Options stand for titles of groups. Put the choices in optgroup elements.
    <form><label>Ville <select name="v"><option>--- Est ---</option><option>Lyon</option><option>--- Sud ---</option><option>Nice</option></select></label></form>
    <form><label>Ville <select name="v"><optgroup label="Est"><option>Lyon</option></optgroup><optgroup label="Sud"><option>Nice</option></optgroup></select></label></form>`,
  kind: { all: "select" },
  // options that only head others: dashes, words, dashes; the first one invites to choose
  breaks: ({ options }: HTMLSelectElement) =>
    [...options].filter(({ text }) => /^\s*[-–—_=]{2,}\s*\p{L}.*[-–—_=]{2,}\s*$/u.test(text)).length > 1,
};
