/**
 * Intersection type as one object type. The type is conditional, so that an editor shows the keys of the object instead of the
 * schema from which the type was inferred.
 */
export type Simplify<T> = T extends infer Map ? { [K in keyof Map]: Map[K] } : never;

/** Object type without `readonly`, for an object that is not complete yet. */
export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
