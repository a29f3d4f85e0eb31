import { Layout } from "./Layout.jsx";

const Prose = ({ text }) => <div dangerouslySetInnerHTML={{ __html: text }} />;

export const Page = ({ content }) => <Layout content={content} Prose={Prose} />;
