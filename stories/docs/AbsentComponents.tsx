import { absentComponents } from "virtual:catalogue-data";

/** Renders a `<ul>` of the components of the DSFR that have no page in the catalogue, with the links to their documentation. */
export function AbsentComponents() {
  return (
    <ul>
      {absentComponents.map(({ id, name, url }) => (
        <li key={id}>
          {url === undefined ? name : <a href={url}>{name}</a>} <code>{id}</code>
        </li>
      ))}
    </ul>
  );
}
