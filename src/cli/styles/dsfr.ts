import { findDsfr as find } from "../../styles/dsfr";
import { UserError } from "../userError";

/** The folder of the DSFR installed nearest to one of these folders, else beside this package. */
export function findDsfr(folders: readonly string[]): string {
  const found = find(folders);
  if (found === undefined) throw new UserError("noDsfr");
  return found;
}
