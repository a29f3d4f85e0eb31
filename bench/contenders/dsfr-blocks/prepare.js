import { CandidatesPage, compilePage } from "dsfr-blocks";

export const compile = (content) => compilePage(CandidatesPage, content);
