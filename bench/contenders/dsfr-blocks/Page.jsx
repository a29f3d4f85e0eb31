import { CandidatesPage } from "dsfr-blocks/compiled";

export const Page = ({ content }) => <CandidatesPage {...content} />;
