import { hasText } from "../markdown/text";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

const createMarks = (depth: number) => "#".repeat(depth);

/** Returns the number of a heading style in a form: 4, as in « Titre 4 », for `####`. */
const getLevel = (marks = "") => marks.length;

/** Heading two levels or more below the previous heading. */
export const headingJump = {
  name: "heading-jump",
  severity: "info",
  isAutoCorrected: true,
  fr: ({ to, from, instead }) =>
    `Le titre « ${to} » suit un titre « ${from} » : un niveau manque entre les deux. Écrivez « ${instead} ».`,
  en: ({ to, from, instead }) =>
    `The heading “${to}” follows a heading “${from}”: a level is missing between them. Write “${instead}”.`,
  form: (d) =>
    `Un titre de niveau ${getLevel(d.to)} suit un titre de niveau ${getLevel(d.from)} : un niveau manque entre les deux. Donnez au second le style « Titre ${getLevel(d.instead)} ».`,

  prefilter: /#|<h\d/i,
  find: ({ reportMatch }) => ({
    tree: (tree) => {
      let previous: number | undefined;
      for (const block of tree) {
        if (block.type !== "heading" || !hasText(block.children)) continue;
        const { depth, at = 0 } = block;
        if (previous !== undefined && depth > previous + 1)
          reportMatch(at, {
            from: createMarks(previous),
            to: createMarks(depth),
            instead: createMarks(previous + 1),
          });
        previous = depth;
      }
    },
  }),
} as const satisfies TextRule<{ to: string; from: string; instead: string }>;

export const title = {
  fr: "Un titre saute un niveau.",
  en: "A heading level is skipped.",
};

export const docs: RuleDocs = {
  section: "titles",
  about: {
    fr: "La page remet les niveaux en ordre, mais ne peut pas savoir quel niveau vous vouliez.",
    en: "The page corrects the levels, but cannot know what you meant.",
  },
  why: {
    fr: "sous un titre `##`, un titre `####` annonce la sous-partie d’une partie qui n’existe pas.",
    en: "`####` right below `##` begins a subsection of a section that does not exist.",
  },
  fix: {
    fr: "ajoutez ou supprimez un `#`, pour descendre d’un seul niveau à la fois. Vous pouvez remonter de plusieurs niveaux.",
    en: "add or remove a `#`, to go down one level at a time. You may go up several levels.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: |-
            ## Le contrat

            Il dure deux ans.

            #### Sa durée

            Elle est d’un an au moins.`,
      after: `
        conditions:
          title: Les conditions
          desc: |-
            ## Le contrat

            Il dure deux ans.

            ### Sa durée

            Elle est d’un an au moins.`,
    },
  ],
};
