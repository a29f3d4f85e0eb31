import type { Person } from "./person";
import { filled, image, type Infer, list, object, optional, plain, url } from "@dsfr-blocks/content/schema";

/**
 * Schema of a person's Markdown file, to read the file and to create its form in a CMS. A site may add its own keys.
 */
export const profileSchema = object(
  {
    title: filled(plain("Le nom de la personne, tel que les pages l’écrivent.", { label: "Nom" })),
    job: optional(plain("Le métier de la personne.", { label: "Métier", targetLength: 40 })),
    image: optional(
      image("La photo de la personne, un portrait carré.", {
        label: "Photo",
        hint: "Un portrait carré, de 200 ko au plus.",
      }),
    ),
    href: optional(url("L’adresse de la page qui présente la personne.", { label: "Adresse de sa page" })),
    url: optional(url("L’adresse de sa page, si `href` est absent.", { widget: "hidden" })),
    defis: optional(
      list(plain("Un défi.", { label: "Défi" }), "Les défis de la personne.", { label: "Défis" }),
    ),
  },
  "Une fiche.",
);

/**
 * The people of a site, by name. An array contains several people with the same name: this name is ambiguous, and no profile is
 * shown for it.
 */
export type People = Readonly<Record<string, Person | readonly Person[]>>;

/** Converts a collection entry, from a file or from the site's code, into a person. Blank values are removed. */
export function createPerson(
  entry: Partial<Infer<typeof profileSchema>> & Pick<Person, "challenges">,
): Person {
  const { job, image, href, url, defis, challenges = defis ?? [] } = entry;
  return {
    job: trimText(job),
    href: trimText(href) ?? trimText(url),
    challenges: challenges.filter((challenge) => challenge.trim() !== ""),
    image: trimText(image),
  };
}

/** Returns a trimmed text, or undefined if the text is blank. */
function trimText(text: string | undefined): string | undefined {
  return text?.trim() || undefined;
}
