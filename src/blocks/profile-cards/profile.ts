import type { Person } from "./person";
import { filled, image, type Infer, list, object, optional, plain, url } from "@dsfr-blocks/content/schema";

/** A person's Markdown file: its keys, both for files and for a CMS. Others belong to the site. */
export const profileSchema = object(
  {
    title: filled(plain("Le nom de la personne, comme les pages l’écrivent.", { label: "Nom" })),
    job: optional(plain("Le métier de la personne.", { label: "Métier", targetLength: 40 })),
    image: optional(
      image("Sa photo, un portrait carré.", {
        label: "Photo",
        hint: "Un portrait carré, de 200 ko au plus.",
      }),
    ),
    href: optional(url("L’adresse de la page qui présente la personne.", { label: "Adresse de sa page" })),
    url: optional(url("L’adresse de sa page, sous son autre nom.", { widget: "hidden" })),
    defis: optional(
      list(plain("Un défi.", { label: "Défi" }), "Les défis de la personne.", { label: "Défis" }),
    ),
  },
  "Une fiche.",
);

/** The directory: a person for each name; several under one name make it ambiguous. */
export type People = Readonly<Record<string, Person | readonly Person[]>>;

/** The person of an entry, which a file has written, or a site's own code. */
export function personOf(entry: Partial<Infer<typeof profileSchema>> & Pick<Person, "challenges">): Person {
  const { job, image, href, url, defis, challenges = defis ?? [] } = entry;
  return {
    job: filledIn(job),
    href: filledIn(href) ?? filledIn(url),
    challenges: challenges.filter((each) => each.trim() !== ""),
    image: filledIn(image),
  };
}

function filledIn(text: string | undefined): string | undefined {
  return text?.trim() || undefined;
}
