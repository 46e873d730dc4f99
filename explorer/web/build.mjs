// Builds the page into the directory that is named: one script, one style sheet, and what lies in static.
import { build } from "esbuild";
import { cp, mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2];
if (!out) throw new Error("usage: node build.mjs DIRECTORY");

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await cp(join(here, "static"), out, { recursive: true });
await build({
    absWorkingDir: here,
    entryPoints: { app: "src/main.tsx" },
    outdir: out,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    legalComments: "none",
    logLevel: "warning",
});
