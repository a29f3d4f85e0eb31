/** An error in the code of a block or page: its message says whose it is, and under which key of the page it stands. */
export class DefinitionError extends Error {
  constructor(
    /** The block or page, by its name. */
    readonly owner: string,
    readonly reason: string,
    readonly key: string | undefined,
    cause: unknown,
  ) {
    super(`${key === undefined ? "" : `${key}, `}${owner}: ${reason}`, { cause });
  }
}

/**
 * Runs a block's or page's own function: an error in it says whose it is, and at which key of the page. What React throws to
 * wait passes through.
 */
export function inNameOf<T>(owner: string, work: () => T, key?: string): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (!(error instanceof DefinitionError)) throw new DefinitionError(owner, error.message, key, error);
    // the innermost knows its owner, the page its key
    throw error.key === undefined && key !== undefined
      ? new DefinitionError(error.owner, error.reason, key, error.cause)
      : error;
  }
}
