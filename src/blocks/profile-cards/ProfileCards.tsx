import { inline, list, markdown, object, optional, reference } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { parseText } from "../../rich-text/parseText";
import { readLine, readText, createTextNode } from "../../rich-text/MarkdownText";
import { ProfileCards as ProfileCardsView } from "./ProfileCardsView";
import { createPerson, profileSchema } from "./profile";
import { recogniseProfileSections } from "./recogniseProfileSections";
import { noPerson } from "./rules/no-person";

export type { NamedPerson, ProfileCardsProps } from "./ProfileCardsView";

/**
 * Text about the profiles sought, then people as cards, in the given order. Renders a `<section>`. The profiles are
 * recognised in the Markdown of `desc`: at least two headings or titles, each above its text. A name that is not in
 * `people` appears without a profile.
 */
export const ProfileCards = defineReadBlock({
  view: ProfileCardsView,
  schema: object(
    {
      title: inline("Le titre de la partie.", { label: "Titre de la partie", targetLength: 60 }),
      desc: markdown("Les profils recherchés : texte, titres, listes.", {
        label: "Profils recherchés",
        titleLines: "bold",
      }),
      list: optional(
        list(
          reference("people", "Le nom d’une personne, comme dans la liste des personnes du site.", {
            label: "Personne",
          }),
          "Les personnes à afficher, dans l’ordre voulu.",
          { label: "Personnes" },
        ),
      ),
      sub: optional(
        inline("Le titre au-dessus des personnes.", {
          label: "Titre au-dessus des personnes",
          targetLength: 60,
        }),
      ),
    },
    "Les profils, puis des personnes.",
    { label: "Profils" },
  ),
  entries: { people: profileSchema },
  read: ({ title, desc, profiles = [], after, list = [], sub }, block) => {
    const tree = typeof desc === "string" ? parseText(desc, block) : undefined;
    const recognised = tree && recogniseProfileSections(tree);
    return {
      title: readLine(title, block),
      desc: recognised ? createTextNode(recognised.intro, block) : desc,
      profiles: [
        ...(recognised?.sections ?? []).map((section) => createTextNode(section, block)),
        ...profiles.map((profile) => readText(profile, block)),
      ],
      after:
        after === undefined && recognised ? createTextNode(recognised.after, block) : readText(after, block),
      list: list.map((item) => {
        const { name, ...person } = typeof item === "string" ? { name: item.trim() } : item;
        return {
          name,
          ...createPerson(typeof item === "string" ? (block.entry("people", name) ?? {}) : person),
        };
      }),
      sub: readLine(sub, block),
    };
  },
  rules: [noPerson],
});
