import type { Path } from "@dsfr-blocks/base/issue";
import { formatPath } from "@dsfr-blocks/base/paths";

/** Error in the code of a block or page. Its message begins with the name of the block or page. */
export class DefinitionError extends Error {}

/**
 * Runs a function of a block or page and returns its result. Other thrown values pass through: React throws promises to
 * suspend.
 *
 * @throws {DefinitionError} With the name of the block or page if the function throws an `Error`.
 */
export function withOwner<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof DefinitionError) throw error;
    throw new DefinitionError(`${name}: ${error.message}`, { cause: error });
  }
}

/** `DefinitionError` of a block on a page, with the path of the block's content. */
export class BlockError extends DefinitionError {
  constructor(
    readonly path: Path,
    readonly error: DefinitionError,
  ) {
    super(`${formatPath(path)}, ${error.message}`, { cause: error.cause });
  }
}

/**
 * Runs a function that renders or checks a block of a page.
 *
 * @throws {BlockError} With the block's name and path if it throws an `Error`.
 */
export function withBlockPath<T>(path: Path, name: string, work: () => T): T {
  try {
    return withOwner(name, work);
  } catch (error) {
    throw error instanceof DefinitionError && !(error instanceof BlockError)
      ? new BlockError(path, error)
      : error;
  }
}
