import { defineBlock, Heading, Inline, RichText, Section } from "dsfr-blocks";
import { inline, list, markdown, object } from "dsfr-blocks/schema";

/** Figures in tiles of the DSFR. */
export const KeyFigures = defineBlock({
  name: "KeyFigures",
  schema: object(
    {
      title: inline("Le titre de la partie.", { label: "Titre" }),
      figures: list(
        object({ number: inline("Le chiffre."), text: markdown("Ce qu’il compte.") }, "Un chiffre."),
        "Les chiffres.",
      ),
    },
    "Des chiffres clés.",
  ),
  render: ({ title, figures }, block) => (
    <Section block={block} title={title} className="key-figures">
      {figures.map(({ number, text }, index) => (
        <div key={index} className="fr-tile fr-tile--sm fr-mb-2w">
          <div className="fr-tile__body">
            <div className="fr-tile__content">
              <Heading level={block.innerLevel} className="fr-tile__title key-figures__number">
                <Inline block={block} content={number} />
              </Heading>
              <div className="fr-tile__detail">
                <RichText block={block} content={text} />
              </div>
            </div>
          </div>
        </div>
      ))}
    </Section>
  ),
  // a rule of the site's own: `dsfr-blocks check` says it at its line
  check: (content, report) => {
    for (const [index, { number }] of content.figures.entries()) {
      if (!/\d/.test(number))
        report(["figures", index, "number"], {
          rule: "no-digit",
          severity: "error",
          message: "Écrivez un nombre, en chiffres.",
        });
    }
  },
});
