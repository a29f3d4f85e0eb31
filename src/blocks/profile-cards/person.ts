/** A person's profile; every field is optional. */
export interface Person {
  /** The address of a page about the person. */
  readonly href?: string | undefined;
  /** What the person does: `designer`. */
  readonly job?: string | undefined;
  /** What the person has worked on, in a few words each. */
  readonly challenges?: readonly string[] | undefined;
  /** The address of a square portrait. */
  readonly image?: string | undefined;
}
