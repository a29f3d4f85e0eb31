import Markdown from "react-markdown";
import { Layout } from "./Layout.jsx";

const Prose = ({ text }) => <div>{typeof text === "string" ? <Markdown>{text}</Markdown> : text}</div>;

export const Live = ({ content }) => <Layout content={content} Prose={Prose} />;
