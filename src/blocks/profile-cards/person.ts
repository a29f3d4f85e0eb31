/** A person's profile; every field is optional. */
export interface Person {
  readonly href?: string | undefined;
  readonly job?: string | undefined;
  readonly challenges?: readonly string[] | undefined;
  /** The address of a square portrait. */
  readonly image?: string | undefined;
}
