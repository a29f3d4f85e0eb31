import type { RuleFinder, RuleMeta } from "../rule";

export const optgroupTypedMeta: RuleMeta = {
  severity: "error",
  tests: ["11.8.1"],
  title: { fr: "Des options servent de titres de groupe", en: "Options are used as group titles" },
  help: {
    fr: "Regroupez les choix dans des éléments optgroup.",
    en: "Group the choices in optgroup elements.",
  },
  example: {
    before:
      '<form><label>Ville <select name="v"><option>--- Est ---</option><option>Lyon</option><option>--- Sud ---</option><option>Nice</option></select></label></form>',
    after:
      '<form><label>Ville <select name="v"><optgroup label="Est"><option>Lyon</option></optgroup><optgroup label="Sud"><option>Nice</option></optgroup></select></label></form>',
  },
};

export const optgroupTyped: RuleFinder = {
  name: "optgroup-typed",
  when: "width",
  kind: { all: "select" },
  // report options that serve as headings (text between dashes); a single such option may be the prompt to choose
  breaks: ({ options }: HTMLSelectElement) =>
    [...options].filter(({ text }) => /^\s*[-–—_=]{2,}\s*\p{L}.*[-–—_=]{2,}\s*$/u.test(text)).length > 1,
};
