import { filesUnder } from "../base/node/namedFiles";
import type { OnFileError } from "../base/node/userError";

export function markdownFiles(folder: string, cwd: string, onError?: OnFileError): string[] {
  return filesUnder(folder, cwd, /\.md$/i, onError);
}
