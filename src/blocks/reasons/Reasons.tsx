import { inline, list, object } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { readLine } from "../../rich-text/MarkdownText";
import { recogniseReasons } from "./recogniseReasons";
import { Reasons as ReasonsView } from "./ReasonsView";

export type { Reason, ReasonsProps } from "./ReasonsView";

/**
 * Short reasons in a list, each with its verb emphasised. Renders a `<section>`. In the Markdown of the reasons, the
 * verbs are recognised only if all reasons begin with a known infinitive.
 */
export const Reasons = defineReadBlock({
  view: ReasonsView,
  schema: object(
    {
      title: inline("Le titre de la partie.", { label: "Titre de la partie", targetLength: 60 }),
      defs: list(
        object(
          { def: inline("Une raison, en une ligne.", { label: "Raison", targetLength: 60 }) },
          "Une raison.",
          {
            label: "Raison",
          },
        ),
        "Les raisons. Si toutes commencent par un verbe à l’infinitif, le verbe est mis en valeur.",
        { label: "Raisons" },
      ),
    },
    "Les raisons de s’engager.",
    { label: "Raisons" },
  ),
  read: ({ title, defs }, block) => ({ title: readLine(title, block), defs: recogniseReasons(defs, block) }),
});
