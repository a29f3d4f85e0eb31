import { definePage, PageFrame, RichSection } from "dsfr-blocks";
import { filled, inline, number, optional, plain } from "dsfr-blocks/schema";

export const QuestionPage = definePage({
  name: "QuestionPage",
  layout: "question",
  description: "Une question, et sa réponse dans le texte de la page.",
  fields: {
    id: number("Le numéro de la question."),
    title: filled(inline("La question.", { label: "Question" })),
    order: number("Sa place dans la liste."),
    cat: number("Le numéro de sa catégorie."),
    tag: optional(plain("La réponse en deux mots, s’il y en a une.")),
  },
  blocks: {},
  body: true,
});

export const RolePage = definePage({
  name: "RolePage",
  layout: "role",
  description: "Un rôle, et ce qu’il a à faire.",
  fields: {
    title: filled(inline("Le nom du rôle.", { label: "Rôle" })),
    slug: plain("La fin de l’adresse."),
    order: number("Sa place dans la liste."),
    description: optional(plain("Ce que fait ce rôle, en une phrase.")),
    focus: optional(inline("Ce qu’il ne faut pas manquer.")),
    cat: optional(plain("Sa catégorie.")),
  },
  blocks: {},
  body: true,
  render: ({ title, description, allContent }, page) => (
    <PageFrame
      page={page}
      title={title}
      opening={description !== undefined && <p className="fr-text--lead">{description}</p>}
    >
      <RichSection block={page} content={allContent.body} id="role" />
    </PageFrame>
  ),
});
