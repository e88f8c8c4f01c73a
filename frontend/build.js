// Bundles the editor and copies htmx and idiomorph into the folder named on the command line.
import { build } from "esbuild";
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";

const target = process.argv[2];
if (!target) throw new Error("Usage: node build.js FOLDER, for example ../quizapp/static");

mkdirSync(join(target, "vendor"), { recursive: true });
copyFileSync("node_modules/htmx.org/dist/htmx.min.js", join(target, "vendor", "htmx.min.js"));
copyFileSync("node_modules/idiomorph/dist/idiomorph-ext.min.js", join(target, "vendor", "idiomorph-ext.min.js"));

await build({
  entryPoints: ["src/editor.js"],
  outfile: join(target, "js", "editor.js"),
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  banner: { js: "/* Built from frontend/src. Holds CodeMirror 6 and Lezer (MIT, Marijn Haverbeke and others). */" },
});
