import type { ReactElement } from "react";
import type { TextContext } from "../../rich-text/prose";
import { resolveSafeUrl } from "../../rich-text/links";
import { Typeset } from "../../rich-text/Text";
import { Heading } from "../../definition/BlockSection";
import type { Person } from "./person";
import { joinClasses } from "../../rich-text/look";

interface PersonCardProps {
  readonly block: Pick<TextContext, "prose">;
  readonly name: string;
  readonly person: Person;
  /** Level of the name, if it is a heading. */
  readonly level: number;
}

/**
 * Renders a person as a DSFR card, in a `<div>`. With a URL, the whole card is a link. The name is a heading if there is text
 * below it, otherwise a paragraph (RGAA 9.1).
 */
export function PersonCard({ block, name, person, level }: PersonCardProps): ReactElement {
  const { job, challenges = [] } = person;
  const { a: Link } = block.prose.components;
  const href = resolveSafeUrl(person.href, block);
  const hasText = Boolean(job) || challenges.length > 0;
  // the text is before the picture, as in the DSFR's documentation of the card (accessibility); CSS shows the picture first
  return (
    <div
      className={joinClasses(
        "fr-card fr-card--sm dsfrb-person",
        href ? "fr-enlarge-link" : "fr-card--no-border",
      )}
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

/** Matches a particle, as a word or elided. A particle with a capital is part of the name, as in « Sacha Du Pré ». */
const PARTICLE = /^(?:[dl]['’]|(?:de|des|du|la|le)$)/u;

interface PortraitProps {
  readonly block: Pick<TextContext, "prose">;
  readonly name: string;
  readonly image: string | undefined;
}

/**
 * Renders the portrait or, without a portrait, the initials. Both are decorative, because the name is beside them (RGAA 1.2).
 */
function Portrait({ block, name, image }: PortraitProps): ReactElement {
  const { img: Image } = block.prose.components;
  const src = resolveSafeUrl(image, block, "image");
  if (src !== undefined)
    return (
      // lazy: React 19 would insert a preload of each eager image before the markup
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
      {/* `none`: the stylesheet sets the colour of the square; without the stylesheet, the square would be black */}
      <rect width="240" height="240" fill="none" />
      <text x="120" y="120" dy="0.35em" textAnchor="middle">
        {getInitials(name)}
      </text>
    </svg>
  );
}

/** Returns the initials of the first and the last name, without particles. The initials replace a missing portrait. */
export function getInitials(name: string): string {
  const letters = name.split(/\s+/).flatMap((word) => /\p{L}/u.exec(word.replace(PARTICLE, "")) ?? []);
  const firstAndLast = letters.length > 1 ? [letters[0], letters.at(-1)] : letters;
  return firstAndLast.join("").toUpperCase();
}
