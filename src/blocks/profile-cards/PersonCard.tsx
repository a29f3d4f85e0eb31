import type { ReactElement } from "react";
import type { TextContext } from "../../rich-text/prose";
import { addressOf } from "../../rich-text/links";
import { Typeset } from "../../rich-text/Text";
import { Heading } from "../../definition/BlockSection";
import type { Person } from "./person";
import { classes } from "../../rich-text/look";

interface PersonCardProps {
  readonly block: Pick<TextContext, "prose">;
  readonly name: string;
  readonly person: Person;
  /** Level of the name, when it heads something. */
  readonly level: number;
}

/**
 * A person as a DSFR card: a link over the whole card when there is a page to open. A name with a text
 * under it is a heading; alone it heads nothing, and is a paragraph (RGAA 9.1). Renders a `<div>`.
 */
export function PersonCard({ block, name, person, level }: PersonCardProps): ReactElement {
  const { job, challenges = [] } = person;
  const { a: Link } = block.prose.components;
  const href = addressOf(person.href, block);
  const hasText = Boolean(job) || challenges.length > 0;
  // Text first, picture after: the DSFR's order in the document (card, accessibility); CSS puts it on top.
  return (
    <div
      className={classes("fr-card fr-card--sm dsfrb-person", href ? "fr-enlarge-link" : "fr-card--no-border")}
    >
      <div className="fr-card__body">
        <div className="fr-card__content">
          <Heading level={hasText ? level : undefined} className="fr-card__title">
            {href ? <Link href={href}>{name}</Link> : name}
          </Heading>
          {job && (
            <p className="fr-card__desc">
              <Typeset block={block}>{job}</Typeset>
            </p>
          )}
          {challenges.length > 0 && (
            <div className="fr-card__end">
              <p className="fr-card__detail">
                <Typeset block={block}>{challenges.join(", ")}</Typeset>
              </p>
            </div>
          )}
        </div>
      </div>
      <div className="fr-card__header">
        <div className="fr-card__img">
          <Portrait block={block} name={name} image={person.image} />
        </div>
      </div>
    </div>
  );
}

/** As a word of its own, or elided: a capital makes a name of it, as in « Sacha Du Pré ». */
const PARTICLE = /^(?:[dl]['’]|(?:de|des|du|la|le)$)/u;

interface PortraitProps {
  readonly block: Pick<TextContext, "prose">;
  readonly name: string;
  readonly image: string | undefined;
}

/** The portrait, or initials in its place: decoration either way, since the name is beside it (RGAA 1.2). */
function Portrait({ block, name, image }: PortraitProps): ReactElement {
  const { img: Image } = block.prose.components;
  const src = addressOf(image, block, "image");
  if (src !== undefined)
    return (
      // Lazy: React 19 would put a preload of each eager image before the markup.
      <Image
        className="fr-responsive-img fr-ratio-1x1"
        src={src}
        alt=""
        width={240}
        height={240}
        loading="lazy"
      />
    );
  return (
    <svg
      className="fr-responsive-img fr-ratio-1x1 dsfrb-portrait"
      viewBox="0 0 240 240"
      width="240"
      height="240"
      aria-hidden="true"
    >
      {/* without a stylesheet, which gives it a colour, no black square */}
      <rect width="240" height="240" fill="none" />
      <text x="120" y="120" dy="0.35em" textAnchor="middle">
        {initials(name)}
      </text>
    </svg>
  );
}

/** Two letters that hold the place of a portrait: those of the first and the last name, particles left out. */
export function initials(name: string): string {
  const letters = name.split(/\s+/).flatMap((word) => /\p{L}/u.exec(word.replace(PARTICLE, "")) ?? []);
  const ends = letters.length > 1 ? [letters[0], letters.at(-1)] : letters;
  return ends.join("").toUpperCase();
}
