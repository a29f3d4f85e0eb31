import { parse, parser } from "marked";
import { Layout } from "./Layout.jsx";

const Prose = ({ text }) => (
  <div dangerouslySetInnerHTML={{ __html: typeof text === "string" ? parse(text) : parser(text) }} />
);

export const Live = ({ content }) => <Layout content={content} Prose={Prose} />;
