/** Profile of a person. Every field is optional. */
export interface Person {
  /** URL of a page about the person. With this URL, the whole card is a link. */
  readonly href?: string | undefined;
  /** Occupation of the person: `designer`. */
  readonly job?: string | undefined;
  /** Projects that the person has worked on, in a few words each. */
  readonly challenges?: readonly string[] | undefined;
  /** URL of a square portrait. Without a portrait, the card shows the person's initials. */
  readonly image?: string | undefined;
}
