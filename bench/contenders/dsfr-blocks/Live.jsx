import { CandidatesPage } from "dsfr-blocks";

export const Live = ({ content }) => <CandidatesPage {...content} />;
