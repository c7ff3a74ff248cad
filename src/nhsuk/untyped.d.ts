declare module "nunjucks" {
  /** What is used of Nunjucks (https://mozilla.github.io/nunjucks/api.html). */
  class FileSystemLoader {
    constructor(folder: string);
  }
  class Environment {
    constructor(
      loader: FileSystemLoader,
      options: Record<"autoescape" | "trimBlocks" | "lstripBlocks", boolean>,
    );
  }
  class Template {
    constructor(source: string, environment: Environment, path: string, compiledAtOnce: boolean);
    render(context: object): string;
  }
  export default { FileSystemLoader, Environment, Template };
  export type { Template };
}
