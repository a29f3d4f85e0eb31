import Markdown from "react-markdown";
import { Layout } from "./Layout.jsx";

const Prose = ({ text }) => (
  <div>
    <Markdown>{text}</Markdown>
  </div>
);

export const Live = ({ content }) => <Layout content={content} Prose={Prose} />;
