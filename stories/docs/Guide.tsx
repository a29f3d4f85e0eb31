import { Markdown } from "@storybook/addon-docs/blocks";
import { type ComponentProps, useEffect } from "react";
import { Code } from "./Code";
import { adaptFrenchGuide, adaptGuide } from "./guides";
import { Scroll } from "./Scroll";

interface GuideProps {
  /** Language of the guide. Guides for developers are in English. */
  readonly lang?: "fr" | "en";
  /** Markdown of the guide. */
  readonly children: string;
}

/** Renders a guide of the repository as a page of the catalogue. */
export function Guide({ lang = "fr", children }: GuideProps) {
  // sets the language of the guide on the table of contents that Storybook shows beside the page
  useEffect(() => {
    const titles = document.querySelector(".toc-wrapper");
    titles?.setAttribute("lang", lang);
    return () => titles?.removeAttribute("lang");
  }, [lang]);
  const text = lang === "fr" ? adaptFrenchGuide(children) : adaptGuide(children);
  return (
    <div lang={lang}>
      <Markdown options={{ overrides: { code: Code, table: TABLES[lang] } }}>{text}</Markdown>
    </div>
  );
}

const TABLES = { fr: createTable("Tableau"), en: createTable("Table") };

/** Returns a component that renders a table. If the table is wider than the page, only the table scrolls. */
function createTable(label: string) {
  return (props: ComponentProps<"table">) => (
    <Scroll className="doc-table" label={label}>
      <table {...props} />
    </Scroll>
  );
}
