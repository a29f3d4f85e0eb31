import { Markdown } from "@storybook/addon-docs/blocks";
import { type ComponentProps, useEffect } from "react";
import { Code } from "./Code";
import { inCatalogue, linkedInCatalogue } from "./guides";
import { Scroll } from "./Scroll";

interface GuideProps {
  /** Guides for developers are in English. */
  readonly lang?: "fr" | "en";
  /** Its Markdown. */
  readonly children: string;
}

/** A guide of the repository, as a page of the catalogue. */
export function Guide({ lang = "fr", children }: GuideProps) {
  // Storybook lists the titles of the page beside it
  useEffect(() => {
    const titles = document.querySelector(".toc-wrapper");
    titles?.setAttribute("lang", lang);
    return () => titles?.removeAttribute("lang");
  }, [lang]);
  const text = lang === "fr" ? inCatalogue(children) : linkedInCatalogue(children);
  return (
    <div lang={lang}>
      <Markdown options={{ overrides: { code: Code, table: TABLES[lang] } }}>{text}</Markdown>
    </div>
  );
}

const TABLES = { fr: tableNamed("Tableau"), en: tableNamed("Table") };

/** A table that scrolls by itself where it is wider than the page. */
function tableNamed(label: string) {
  return (props: ComponentProps<"table">) => (
    <Scroll className="doc-table" label={label}>
      <table {...props} />
    </Scroll>
  );
}
