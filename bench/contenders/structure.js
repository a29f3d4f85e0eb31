// Parsing that a developer would write for this one file, so that the page has the same blocks as that of dsfr-blocks:
// titled steps, a salary table, a headword. It supports only the way in which this file is written.

/** Splits the texts of the front matter into the parts that each block shows. The remaining texts are Markdown. */
export function structure({ def, profiles, conditions, how, ...content }) {
  return {
    ...content,
    def: { title: def.title, term: def.title.split(",")[0], ...entry(def.info) },
    profiles: { ...profiles, ...sheets(profiles.desc) },
    conditions: { title: conditions.title, ...salaries(conditions.desc) },
    how: { title: how.title, ...steps(how.desc) },
  };
}

/** Returns the content with `convert` applied to each of its Markdown texts. */
export function mapTexts({ def, profiles, conditions, how, wait, ...content }, convert) {
  return {
    ...content,
    def: { ...def, desc: convert(def.desc) },
    profiles: { ...profiles, desc: convert(profiles.desc), sheets: profiles.sheets.map(convert) },
    conditions: { ...conditions, desc: convert(conditions.desc) },
    how: {
      ...how,
      desc: convert(how.desc),
      steps: how.steps.map((step) => ({ ...step, desc: convert(step.desc) })),
    },
    wait: { ...wait, desc: wait.desc && convert(wait.desc) },
  };
}

function entry({ title, desc }) {
  const [, phonetic, grammar] = /^(\[.*?\]) (.*)$/s.exec(title);
  return { phonetic, grammar, desc };
}

function sheets(desc) {
  const [intro, ...sheets] = desc.split(/^#### /m);
  return { desc: intro, sheets: sheets.map((sheet) => `### ${sheet}`) };
}

function salaries(desc) {
  const [before, list] = desc.split(/^\* (?=Une égalité)/m);
  const [title, ...lines] = list.trim().split(/\n\s*- /);
  const rows = lines.map((line) => {
    const [, experience, salary, part] =
      /^(.*), un salaire net mensuel de (.*) et une part variable de (.*)\.$/.exec(line);
    return [experience, salary, part];
  });
  return {
    desc: before,
    salaries: { title, headers: ["Expérience", "Salaire net mensuel", "Part variable"], rows },
  };
}

function steps(desc) {
  const [intro, ...steps] = desc.split(/^\d+\. /m);
  return {
    desc: intro,
    steps: steps.map((step) => {
      const [title, ...lines] = step.split("\n");
      return { title, desc: lines.join("\n").trim() };
    }),
  };
}
