/** An error in what a site's own block or page brings: its message says whose it is. */
export class DefinitionError extends Error {}

/** Runs a block's or page's own function: an error in it says whose it is. What React throws to wait passes through. */
export function inNameOf<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof DefinitionError) throw error;
    throw new DefinitionError(`${name}: ${error.message}`, { cause: error });
  }
}
