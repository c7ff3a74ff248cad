import { globSync } from "node:fs";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const texts = "**/*.{css,csv,html,ics,js,json,mjs,opml,svg,txt,xml}";

/** Below it, what is saved fits in the same packet of the network. */
const MIN_BYTES = 512;

/** Up to this many bytes of text, Brotli's slowest level takes less than about a minute. */
const MAX_BYTES_AT_BEST = 20_000_000;

/**
 * Puts a gzip and a Brotli copy beside each text of a built site where it is smaller, for servers that send
 * those (nginx's `gzip_static` and `brotli_static`). The same bytes give the same copies. Pagefind's own files
 * are compressed already.
 */
export async function compressSite(folder: string): Promise<void> {
  const found = globSync(texts, { cwd: folder });
  const sizes = await Promise.all(found.map(async (file) => (await stat(join(folder, file))).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const files = found.filter((_, index) => sizes[index]! >= MIN_BYTES);
  const quality = total > MAX_BYTES_AT_BEST ? 6 : constants.BROTLI_MAX_QUALITY;
  // A few at a time: as many as Node has threads for it, so that no more is in memory.
  const queue = files.values();
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (const file of queue) {
        const path = join(folder, file);
        const copies = await compressText(await readFile(path), quality);
        for (const [ending, copy] of copies) await writeFile(`${path}.${ending}`, copy);
      }
    }),
  );
}

/** Those of a text's compressed copies that are smaller, each with the end of its name. */
async function compressText(
  text: Uint8Array,
  quality: number,
): Promise<[ending: string, copy: Uint8Array][]> {
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  const copies: [string, Uint8Array][] = [
    ["gz", await promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION })],
    ["br", await promisify(brotliCompress)(text, { params })],
  ];
  return copies.filter(([, copy]) => copy.length < text.length);
}
