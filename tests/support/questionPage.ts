import {
  Alert,
  Callout,
  Cards,
  Downloads,
  FaqList,
  JoinUs,
  KeyFigures,
  NumberedSteps,
  Phases,
  Prose,
  QuestionHero,
  Quote,
  Reasons,
} from "../../src/blocks";
import { inline, optional } from "@dsfr-blocks/content/schema";
import { blocksOf } from "../../src/definition/blocksOf";
import { definePage } from "../../src/definition/definePage";
import { allFixtures, type Fixture } from "../shared/fixtures";

/** A page of a site's own, whose order its editors choose. */
export const QuestionPage = definePage({
  name: "QuestionPage",
  layout: "question",
  description: "Une question.",
  fields: { title: inline("La question.", { label: "Question" }) },
  blocks: {
    head: optional(QuestionHero),
    sections: blocksOf(
      { citation: Quote, chiffres: KeyFigures, texte: Prose },
      "Les parties de la page, dans l’ordre.",
      { key: "type", label: "Parties" },
    ),
  },
});

/** One of every block that may stand anywhere. */
export const EveryPage = definePage({
  name: "EveryPage",
  layout: "every",
  description: "Une page de tout.",
  fields: { title: inline("Le titre.") },
  blocks: {
    sections: blocksOf(
      {
        alerte: Alert,
        encadre: Callout,
        cartes: Cards,
        fichiers: Downloads,
        questions: FaqList,
        reseaux: JoinUs,
        chiffres: KeyFigures,
        etapes: NumberedSteps,
        phases: Phases,
        texte: Prose,
        "texte-long": Prose,
        citation: Quote,
        raisons: Reasons,
      },
      "Les parties de la page, dans l’ordre.",
      { key: "type" },
    ),
  },
});

/** A file of such a page: its `sections`, as YAML. */
export const createQuestionFile = (sections: string) =>
  `---\nlayout: question\ntitle: Une question\nsections:\n${sections}---\n`;

/** An example of a block, as an item of a list. */
export interface ListItem {
  readonly type: string;
  readonly content: Fixture["content"];
  readonly moved: readonly string[];
}

/** The examples of every block that a list takes, or some of them. */
export function listItems(
  { blocks }: { readonly blocks: Readonly<Record<string, unknown>> },
  isWanted: (fixture: Fixture) => boolean = () => true,
): ListItem[] {
  return Object.entries(blocks).flatMap(([type, block]) =>
    allFixtures
      .filter((each) => each.block.block === block)
      .flatMap(({ fixtures }) => fixtures.filter(isWanted))
      .map(({ content, moved = [] }) => ({ type, content, moved })),
  );
}
