import type { MdastNode } from "satteri";
import { collections, type Collection, type Data } from "../schemas/index.ts";
import type { FrontMatter } from "./front-matter.ts";
import { getId, isList } from "./ids.ts";
import { getNodes, parseMarkdown, type Markdown } from "./markdown.ts";
import type { Path, Position } from "./position.ts";
import { isRecord, type YamlData } from "./yaml.ts";

/** One entry as its file holds it. */
export interface SourceEntry<C extends Collection = Collection> {
  collection: C;
  id: string;
  /** Its file, inside the content folder. */
  path: string;
  /** Its data as written, which may be anything. */
  raw: unknown;
  /** False where its file's YAML is so broken that `raw` can't be relied on. */
  readable: boolean;
  /** Its data, where that fits the schema. */
  data: Data<C> | undefined;
  /** The position in the file of a part of its data; for a missing part, of what is nearest above it. */
  locate: (path: Path, part?: "key" | "value") => Position;
  body?: Body;
}

export interface Body {
  /** The line of the file that it begins on. */
  line: number;
  syntax: "md" | "mdx";
  text: string;
  /** Its tree, parsed when it is first asked for. */
  markdown: () => Markdown;
  /** Every node of the tree, in the order of the text; none where it can’t be read. */
  nodes: () => readonly MdastNode[];
}

export type AnyEntry = { [C in Collection]: SourceEntry<C> }[Collection];

/** The entry of a Markdown file. */
export function readMarkdownEntry(collection: Collection, path: string, file: FrontMatter): AnyEntry {
  const syntax = path.endsWith(".mdx") ? "mdx" : "md";
  let parsed: Markdown | undefined;
  const markdown = () => (parsed ??= parseMarkdown(file.body, syntax));
  let all: readonly MdastNode[] | undefined;
  const nodes = () => {
    const { root } = markdown();
    return (all ??= root ? getNodes(root) : []);
  };
  const body: Body = { line: file.bodyLine, syntax, text: file.body, markdown, nodes };
  return { ...makeEntry(collection, getId(collection, path), path, file, []), body };
}

/** The entries of a YAML file: one a key, or the whole of `site.yaml`. */
export function readYamlEntries(collection: Collection, path: string, file: YamlData): AnyEntry[] {
  if (!isList(collection)) return [makeEntry(collection, getId(collection, path), path, file, [])];
  return Object.keys(file.data).map((id) => makeEntry(collection, id, path, file, [id]));
}

function makeEntry(collection: Collection, id: string, path: string, file: YamlData, at: Path): AnyEntry {
  const raw = at.reduce<unknown>((data, key) => (isRecord(data) ? data[String(key)] : undefined), file.data);
  return {
    collection,
    id,
    path,
    raw,
    readable: file.readable,
    data: file.readable ? collections[collection].schema.safeParse(raw).data : undefined,
    locate: (inside, part) => file.locate([...at, ...inside], inside.length === 0 ? "key" : part),
  } as AnyEntry;
}
