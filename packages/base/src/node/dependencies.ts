/**
 * Receiver of the files and folders that a result depends on. Each absolute path is passed before the file or folder is read,
 * even if the file or folder does not exist. When the file or folder changes, a framework can thus build the result again, even
 * if reading failed.
 */
export interface Dependencies {
  addFile(path: string): void;
  /** Receives the path of a folder in which a new file changes the result. */
  addFolder(path: string): void;
}
