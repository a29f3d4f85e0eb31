/** Returns a function that creates a value at its first call and returns the same value at every call. */
export function once<T>(create: () => T): () => T {
  let cached: { readonly value: T } | undefined;
  return () => (cached ??= { value: create() }).value;
}
