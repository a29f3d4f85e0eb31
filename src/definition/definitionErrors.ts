import type { Path } from "@dsfr-blocks/base/issue";
import { pathName } from "@dsfr-blocks/base/paths";

/** An error in what a site's own block or page brings: its message says whose it is. */
export class DefinitionError extends Error {}

/** Runs a block's or page's own function: an error in it says whose it is. What React throws to wait passes through. */
export function withOwner<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof DefinitionError) throw error;
    throw new DefinitionError(`${name}: ${error.message}`, { cause: error });
  }
}

/** A `DefinitionError` of a block on a page, at the path of its content. */
export class BlockError extends DefinitionError {
  constructor(
    readonly path: Path,
    readonly error: DefinitionError,
  ) {
    super(`${pathName(path)}, ${error.message}`, { cause: error.cause });
  }
}

/** Runs what makes or checks a page's block: an error in it says whose it is, and where its content stands. */
export function atBlock<T>(path: Path, name: string, work: () => T): T {
  try {
    return withOwner(name, work);
  } catch (error) {
    throw error instanceof DefinitionError && !(error instanceof BlockError)
      ? new BlockError(path, error)
      : error;
  }
}
