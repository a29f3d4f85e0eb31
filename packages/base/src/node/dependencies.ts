/**
 * Receives the absolute path of each file and folder before it is read, so that a framework makes its result again when one of
 * them changes, also if the reading fails. A path may not exist yet.
 */
export interface Dependencies {
  addFile(path: string): void;
  /** Receives a folder in which a new file changes the result. */
  addFolder(path: string): void;
}
