import { render } from "preact";
import { App } from "./app";
import { start } from "./live";
import { applyTheme } from "./theme";
import "./style.css";

applyTheme();
const root = document.getElementById("app")!;
root.replaceChildren();
render(<App />, root);
start();
