declare module "turndown" {
  /** What is used of Turndown (https://github.com/mixmark-io/turndown). */
  export default class TurndownService {
    constructor(options: Record<"headingStyle" | "bulletListMarker" | "br", string>);
    use(plugin: (service: TurndownService) => void): void;
    escape(text: string): string;
    turndown(html: string): string;
  }
}

declare module "turndown-plugin-gfm" {
  import type TurndownService from "turndown";
  /** Adds the tables of GitHub Flavored Markdown. */
  export function tables(service: TurndownService): void;
}

declare module "mammoth/lib/unzip.js" {
  /** A Word document as what it is: a zip file of XML files. */
  export interface Zip {
    exists(name: string): boolean;
    read(name: string, encoding: "utf8"): Promise<string>;
    write(name: string, content: string): void;
    toArrayBuffer(): Promise<ArrayBuffer>;
  }
  const unzip: { openZip(input: { buffer: Uint8Array }): Promise<Zip> };
  export default unzip;
}
