import { inline, list, object } from "../../content/schema";
import { defineBlock } from "../../definition/defineBlock";
import { Section } from "../../definition/Section";
import { asInlines } from "../../rich-text/asTree";
import { Line, Typeset } from "../../rich-text/RichText";
import { UnmarkedList } from "../common/UnmarkedList";
import { readReasons } from "./readReasons";

/** Short arguments, read at a glance: the verb stands out. Renders a `<section>`. */
export const Reasons = defineBlock({
  name: "Reasons",
  schema: object(
    {
      title: inline("Le titre de la partie.", { label: "Titre de la partie", drawnFor: 60 }),
      defs: list(
        object(
          { def: inline("Une raison, en une ligne.", { label: "Raison", drawnFor: 60 }) },
          "Une raison.",
          {
            label: "Raison",
          },
        ),
        "Les raisons. Si toutes commencent par un verbe à l’infinitif, le verbe est mis en valeur.",
        { label: "Liste des raisons" },
      ),
    },
    "Les raisons de s’engager.",
    { label: "Raisons" },
  ),
  render: ({ title, defs }, block) => {
    const reasons = readReasons(defs.map(({ def }) => asInlines(def)));
    return (
      <Section block={block} title={title} className="dsfrb-reasons">
        {reasons.length > 0 && (
          <UnmarkedList className="fr-raw-list dsfrb-reasons__list">
            {reasons.map(({ verb, text }, index) => (
              <li key={index}>
                {/* a paragraph, not a heading: it heads nothing (RGAA 9.1) */}
                <p className="dsfrb-reason">
                  {verb && (
                    <>
                      <span className="dsfrb-reason__verb">
                        <Typeset block={block}>{verb}</Typeset>
                      </span>{" "}
                    </>
                  )}
                  <Line block={block}>{text}</Line>
                </p>
              </li>
            ))}
          </UnmarkedList>
        )}
      </Section>
    );
  },
});
