import { join } from "node:path";
import process from "node:process";
import { projectFolder } from "../../../scripts/child.ts";
import { lastDay } from "../content/days.ts";
import { writeInto } from "../peers/peer-folder.ts";
import type { Tool } from "./tool.ts";

/** This project. */
export const own: Tool = {
  name: "This project",
  about: () => "`npm run build`: the content check, the site, its search index, a last look over the site",
  write: (folder, files) => {
    for (const [path, text] of files) writeInto(folder, `content/${path}`, text);
  },
  rewrite: (folder, path, text) => writeInto(folder, `content/${path}`, text),
  build: (folder) => [run("scripts/build.ts", [], folder)],
  output: (folder) => join(folder, "dist"),
  kept: (folder) => [join(folder, ".dist-builds")],
  serve: (folder, port) => run("scripts/dev.ts", ["--host", "127.0.0.1", "--port", `${port}`], folder),
};

function run(script: string, args: string[], folder: string) {
  const env = { CONTENT_DIR: join(folder, "content"), OUT_DIR: join(folder, "dist"), AS_OF: lastDay };
  return { program: process.execPath, args: [script, ...args], cwd: projectFolder, env };
}
