import type { Path } from "@dsfr-blocks/base/issue";
import { formatPath } from "@dsfr-blocks/base/paths";

/** Error in the code of a block or page. Its message begins with the name of the block or page. */
export class DefinitionError extends Error {}

/**
 * Runs a function of a block or page and returns its result. Rethrows unchanged a thrown value that is not an `Error`, because
 * React throws promises to suspend.
 *
 * @throws {DefinitionError} If the function throws an `Error`. The message begins with the name of the block or page.
 */
export function withOwner<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof DefinitionError) throw error;
    const prefix = error.message.startsWith(`${name}: `) ? "" : `${name}: `;
    throw new DefinitionError(`${prefix}${error.message}`, { cause: error });
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
 * @throws {BlockError} If the function throws an `Error`. The message contains the block's path and name.
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
