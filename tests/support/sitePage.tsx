import { useState } from "react";
import {
  boolean,
  choice,
  filled,
  image,
  inline,
  list,
  markdown,
  number,
  object,
  optional,
  reference,
} from "@dsfr-blocks/content/schema";
import { NumberedSteps } from "../../src/blocks/numbered-steps/NumberedSteps";
import { QuestionHero } from "../../src/blocks/question-hero/QuestionHero";
import { defineBlock } from "../../src/definition/defineBlock";
import { definePage } from "../../src/definition/definePage";
import { Section } from "../../src/definition/Section";
import { Inline, RichText } from "../../src/rich-text/RichText";

/** A block of a site's own, of every kind of field, with a rule of its own. */
const KeyFigures = defineBlock({
  name: "KeyFigures",
  schema: object(
    {
      title: inline("Le titre de la partie.", { label: "Titre" }),
      figures: list(
        object({ number: inline("Le chiffre."), text: markdown("Ce qu’il compte.") }, "Un chiffre."),
        "Les chiffres.",
      ),
      year: number("L’année des chiffres."),
      source: choice(["insee", "dinum"], "D’où viennent les chiffres."),
      picture: optional(image("Une image.")),
      author: optional(reference("people", "Qui les a comptés.")),
      framed: boolean("Un cadre autour."),
    },
    "Des chiffres clés.",
  ),
  render: ({ title, figures, year, picture }, block) => (
    <Section block={block} title={title} className="key-figures">
      <dl data-year={year}>
        {figures.map(({ number, text }, index) => (
          <div key={index}>
            <dt>
              <Inline block={block} content={number} />
            </dt>
            <dd>
              <RichText block={block} content={text} />
            </dd>
          </div>
        ))}
      </dl>
      {picture && <img src={picture} alt="" />}
    </Section>
  ),
  check: ({ figures }, report) => {
    figures.forEach(({ number }, index) => {
      if (!/\d/.test(number))
        report(["figures", index, "number"], {
          rule: "no-digit",
          severity: "warning",
          message: "Écrivez un nombre.",
        });
    });
  },
});

/** A block with state. */
export const Simulator = defineBlock({
  name: "Simulator",
  schema: object({ title: inline("Un titre."), help: markdown("De l’aide.") }, "Un simulateur."),
  component: function Simulator({ title, help }) {
    const [isOpen] = useState(true);
    return (
      <section>
        {title}
        {isOpen && help}
      </section>
    );
  },
});

/** A page of a site's own: our blocks beside its own, one twice, one that may be left out, and a body. */
export const AdministrationsPage = definePage({
  name: "AdministrationsPage",
  layout: ["administrations", "administration"],
  description: "La page des administrations.",
  fields: { title: filled(inline("Le titre de la page.")) },
  blocks: {
    head: QuestionHero,
    figures: KeyFigures,
    more: KeyFigures,
    how: optional(NumberedSteps),
    simulator: Simulator,
  },
  anchors: { figures: "chiffres" },
  body: true,
});
