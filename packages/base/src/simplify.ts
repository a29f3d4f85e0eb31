/**
 * Intersection type as one object type. The condition makes editors show the keys instead of the schema that they
 * come from.
 */
export type Simplify<T> = T extends infer Map ? { [K in keyof Map]: Map[K] } : never;

/** Object type without `readonly`, for an object that is not complete yet. */
export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
