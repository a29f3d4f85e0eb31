import { bandFields } from "../blocks/common/actionFields";
import { imageFields, renderBandImage } from "../blocks/common/Lead";
import { renderBand } from "../blocks/common/CallBands";
import { callTopic } from "../blocks/common/callTopic";
import { KeyFigures } from "../blocks/key-figures/KeyFigures";
import { Phases } from "../blocks/phases/Phases";
import { Quote } from "../blocks/quote/Quote";
import { markdown, object, only, optional, plain } from "@dsfr-blocks/content/schema";
import { definePage } from "../definition/definePage";
import { PageFrame } from "../definition/PageFrame";
import { pageFields } from "../definition/fields";
import { RichSection } from "../definition/RichSection";

/**
 * Page type that presents the programme (`layout: program`): its aim, its key figures, how it works, its phases and a
 * quotation.
 */
export const ProgrammePage = definePage({
  name: "ProgrammePage",
  layout: "program",
  description: "La page qui présente le programme.",
  label: "Page du programme",
  pluralLabel: "Pages du programme",
  fields: {
    ...pageFields,
    ...bandFields,
    desc: optional(markdown("Le texte qui ouvre la page.", { label: "Présentation" })),
    ...imageFields,
    how: optional(
      nestedText("Comment le programme fonctionne.", "Fonctionnement", "Texte sur le fonctionnement"),
    ),
    then: optional(
      nestedText("Ce qui vient après le programme.", "Après le programme", "Texte sur la suite"),
    ),
    menu: optional(
      plain(
        "L’entrée du menu du site sous laquelle la page est rangée. La page elle-même ne l’affiche pas.",
        { label: "Entrée du menu", widget: "hidden" },
      ),
    ),
  },
  order: [
    "title",
    "desc",
    "apply",
    "open",
    "opensAt",
    "closesAt",
    "image",
    "alt",
    "numbers",
    "how",
    "steps",
    "then",
    "quote",
  ],
  blocks: { numbers: optional(only("numbers", KeyFigures)), steps: optional(Phases), quote: optional(Quote) },
  anchors: { numbers: "chiffres", steps: "phases", quote: "citation" },
  topics: [callTopic],
  render: ({ title, desc, how, then, blocks, ...parts }, page) => {
    const { apply, open, opensAt, closesAt } = parts;
    return (
      <PageFrame
        page={page}
        title={title}
        opening={renderBand({ block: page, text: desc, apply, open, opensAt, closesAt })}
        image={renderBandImage(parts, page)}
      >
        {blocks.numbers()}
        <RichSection block={page} content={how?.desc} id="fonctionnement" />
        {blocks.steps()}
        <RichSection block={page} content={then?.desc} id="suite" />
        {blocks.quote()}
      </PageFrame>
    );
  },
});

/**
 * The props of `ProgrammePage`: the keys of its front matter, and the options and attributes that all page types have
 * in common.
 */
export type ProgrammePageProps = Parameters<typeof ProgrammePage>[0];

/** Creates the schema of an object that contains a text under the key `desc`, as in existing page files. */
function nestedText(description: string, label: string, labelOfText: string) {
  const text = markdown("Le texte. Chacun de ses titres commence une partie de la page.", {
    label: labelOfText,
  });
  return object({ desc: text }, description, { label });
}
