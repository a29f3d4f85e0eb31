// No plugin: for a page that arrives while the site runs, from an API or an editor.
import { CandidatesPage } from "dsfr-blocks";
import { readPage } from "dsfr-blocks/content";
import source from "../content/devenir-eig.md?raw";

export function App() {
  const { value: page, issues } = readPage(source, CandidatesPage, { file: "devenir-eig.md" });
  if (page) return <CandidatesPage {...page} />;
  return (
    <ul>
      {issues.map(({ line, column, message }) => (
        <li key={`${line}:${column}`}>{`${line}:${column} ${message}`}</li>
      ))}
    </ul>
  );
}
