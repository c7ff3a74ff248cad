import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { permalinkOf } from "../../../src/record/permalinks.ts";
import { paragraph, sectionText } from "./prose.ts";
import { random } from "./random.ts";
import { pathOf, type Front, type Written } from "./written.ts";

const pages = ["strategy", "plans", "planParts", "goals", "programmes", "workstreams"] as const;

/** What is written as a content folder: the text of each file, by its path inside the folder. */
export function filesOf(written: Written): Map<string, string> {
  const files = new Map([["site.yaml", yaml(written.site)]]);
  for (const list of ["places", "measures", "glossary", "redirects"] as const) {
    const entries = written[list].map(({ id, data }) => [id, data] as const);
    files.set(pathOf(list, ""), yaml(Object.fromEntries(entries)));
  }
  for (const collection of pages) {
    for (const { id, data } of written[collection]) {
      const text = paragraph(random(`${collection} ${id}`), data.title, 60);
      files.set(pathOf(collection, id), markdown(data, text));
    }
  }
  for (const { id, data } of written.updates) {
    files.set(pathOf("updates", id), markdown(data, updateText(id, data)));
  }
  return files;
}

/** Puts files into a folder, and tells now and then how many are there. */
export function writeFiles(folder: string, files: Map<string, string>, tell: (line: string) => void): void {
  let done = 0;
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    done += 1;
    if (done % 1000 === 0 || done === files.size) tell(`${done} of ${files.size} files written`);
  }
}

function updateText(id: string, { title, programme, sections }: Front<"updates">): string {
  const choices = random(id);
  const texts = sections.map(({ heading, workstream }) => {
    const page =
      workstream === undefined
        ? permalinkOf("programmes", programme)
        : permalinkOf("workstreams", workstream);
    return `## ${heading}\n\n${sectionText(choices, heading, `[${heading}](${page})`)}`;
  });
  return [paragraph(choices, title, 20), ...texts].join("\n\n");
}

function markdown(front: object, body: string): string {
  return `---\n${yaml(front)}---\n\n${body}\n`;
}

/** What an editor would write: a list that holds nothing is left out. */
function yaml(data: object): string {
  const filled = (_key: unknown, value: unknown) =>
    Array.isArray(value) && value.length === 0 ? undefined : value;
  return stringify(data, filled, { lineWidth: 0 });
}
