import { parse } from "yaml";
import type { People } from "../../src/blocks/profile-cards/profile";
import { splitFrontMatter } from "@dsfr-blocks/content/front-matter";
import { resolveExampleUrl } from "../support/resolveExampleUrl";

interface Profile {
  readonly title: string;
  readonly job?: string;
  readonly defis?: string | readonly string[];
  readonly image?: string;
  readonly url?: string;
}

const files = import.meta.glob<string>("../../examples/people/*.md", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Fictional directory of people, from examples/people. */
export const people: People = Object.fromEntries(
  Object.values(files).map((file) => {
    const { title, job, defis = [], image, url } = parseProfile(file);
    return [
      title,
      { job, href: url, challenges: [defis].flat(), image: image && resolveExampleUrl(image, "image") },
    ];
  }),
);

function parseProfile(file: string): Profile {
  const parts = splitFrontMatter(file);
  if (typeof parts === "string") throw new Error("A profile of examples/people has no front matter.");
  return parse(parts.yaml) as Profile;
}
