import { createRoot } from "react-dom/client";
import "dsfr-blocks/styles.css";
import { App } from "./App";

createRoot(document.getElementById("root")!).render(<App />);
