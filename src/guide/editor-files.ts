import { kinds } from "../schemas/kinds.ts";
import { entryShape } from "../schemas/described.ts";
import { collections, type Collection } from "../schemas/index.ts";

// What VS Code needs to complete and explain the fields of the content while someone types.

const all = Object.keys(collections).filter((name): name is Collection => name in collections);

/** The JSON Schema of each collection, and the settings that name those of YAML files, by path in the repository. */
export function editorFiles(): Map<string, object> {
  const schemas = all.map((collection): [string, object] => [schemaPath(collection), schemaOf(collection)]);
  return new Map([...schemas, [".vscode/settings.json", settings()]]);
}

function schemaPath(collection: Collection): string {
  return `.vscode/schemas/${collection}.json`;
}

/** The shape of a collection's front matter; for a list, of its whole file. */
function schemaOf(collection: Collection): object {
  const { $schema, ...entry } = entryShape(collection);
  const { one, about } = kinds[collection];
  const head = { $schema, title: one, description: about };
  const isList = collection !== "site" && isYaml(collection);
  return isList ? { ...head, type: "object", additionalProperties: entry } : { ...head, ...entry };
}

function settings(): object {
  const files = all.filter(isYaml).map((collection) => [
    `./${schemaPath(collection)}`,
    // Also in the example of the guide.
    [`content/${collections[collection].files}`, `docs/content/example/${collections[collection].files}`],
  ]);
  return {
    "yaml.schemas": Object.fromEntries(files),
    "astro.content-intellisense": true,
    "files.eol": "\n",
  };
}

function isYaml(collection: Collection): boolean {
  return collections[collection].files.endsWith(".yaml");
}
