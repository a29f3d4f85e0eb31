import { Page as Compiled } from "dsfr-blocks/compiled";

export const Page = ({ content }) => <Compiled {...content} />;
