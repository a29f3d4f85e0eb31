/** The keys of an intersection in one map. The condition has editors show these keys, and not the schema that they come from. */
export type Simplify<T> = T extends infer Map ? { [K in keyof Map]: Map[K] } : never;
