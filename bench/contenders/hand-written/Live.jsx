import { parse } from "marked";
import { Layout } from "./Layout.jsx";

const Prose = ({ text }) => <div dangerouslySetInnerHTML={{ __html: parse(text) }} />;

export const Live = ({ content }) => <Layout content={content} Prose={Prose} />;
