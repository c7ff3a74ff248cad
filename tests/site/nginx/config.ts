import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { projectFolder } from "../../../scripts/child.ts";

/** Where a local nginx runs and what it serves. */
export interface Places {
  /** The output folder of a build, named `dist`. */
  outDir: string;
  /** An empty folder for nginx's own files and the certificate. */
  folder: string;
  httpPort: number;
  httpsPort: number;
}

const deploy = join(projectFolder, "docs/deploy");

/** Whether nginx can send the Brotli copies here. */
export const hasBrotli = existsSync("/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf");

/**
 * The nginx.conf of docs/deploy with other places: ports, folders, name, certificate, user. All else is
 * what is deployed.
 * @throws {Error} where the file no longer has what is to be replaced.
 */
export function localConfig({ outDir, folder, httpPort, httpsPort }: Places): string {
  const isRoot = process.getuid?.() === 0;
  const own = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path "${folder}/${name}";`,
  );
  const replacements: [from: string, to: string][] = [
    ["user www-data;", isRoot ? "user root;" : ""],
    ["worker_processes auto;", "worker_processes 2;"],
    ["/run/nginx.pid", `"${folder}/nginx.pid"`],
    ["/var/log/nginx/error.log", `"${folder}/error.log"`],
    ["http {", `http {\n${own.join("\n")}`],
    ["/etc/nginx/record.d/*.conf", hasBrotli ? `"${deploy}/brotli.conf"` : `"${folder}/*.conf-none"`],
    ["    listen [::]:80;\n", ""],
    ["    listen [::]:443 ssl http2;\n", ""],
    ["listen 80;", `listen 127.0.0.1:${httpPort};`],
    ["listen 443 ", `listen 127.0.0.1:${httpsPort} `],
    ["https://record.example.org$request_uri", `https://localhost:${httpsPort}$request_uri`],
    ["/etc/letsencrypt/live/record.example.org/", `${folder}/`],
    ["record.example.org", "localhost"],
    ["/srv/record/", `${dirname(outDir)}/`],
  ];
  return replacements.reduce(
    (config, [from, to]) => {
      if (!config.includes(from)) throw new Error(`docs/deploy/nginx.conf has no "${from}".`);
      return config.replaceAll(from, to);
    },
    readFileSync(join(deploy, "nginx.conf"), "utf8"),
  );
}
