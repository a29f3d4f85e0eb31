/**
 * Receiver of the absolute path of each file and folder, before the file or folder is read. When one of them changes, a
 * framework can then build its result again, even if reading failed. The file or folder may still be missing.
 */
export interface Dependencies {
  addFile(path: string): void;
  /** Receives the path of a folder in which a new file changes the result. */
  addFolder(path: string): void;
}
