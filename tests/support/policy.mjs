// What the page may load and run, and the other headers it wants to be sent
// with: said here once, for the page itself, for hosts that read a `_headers`
// file, and for the server of the tests. docs/security.md says why.

/** The file of a build that says which headers its host is to send. */
export const HEADERS = "_headers";

const RULES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // The policies through which the service worker is registered, and the worker
  // started that seals files under a password.
  "trusted-types app-sw app-sealed",
];

/** For the page's own `meta` element: in there a browser does not listen to frame-ancestors. */
export const IN_THE_PAGE = RULES.join("; ");

/** Sent with every file. */
const ALWAYS = {
  "Content-Security-Policy": [...RULES, "frame-ancestors 'none'"].join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
  "Cross-Origin-Opener-Policy": "same-origin",
};

const FOR_EVER = "public, max-age=31536000, immutable";

/** Names end in a hash of what the file or the folder holds, written by us or by esbuild. */
export const NAMED_BY_CONTENT = /^[a-z-]+-(?:[0-9a-f]{16}|[0-9A-Z]{8})(?:\.(?:js|css|wasm)|\/[a-z.]+\.json)$/;

/**
 * A `_headers` file as Netlify, Cloudflare Pages and others read it. Two blocks
 * never say the same header for one path, since some hosts would send both.
 *
 * @param {string[]} files the names in the build's root
 * @param {string[]} folders those named by what they hold
 */
export function headersFile(files, folders) {
  const block = (path, headers) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  const lasting = (file) => NAMED_BY_CONTENT.test(file);
  const others = ["", ...files.filter((file) => !lasting(file))];
  const blocks = [
    block("/*", ALWAYS),
    ...others.map((file) => block(`/${file}`, { "Cache-Control": "no-cache" })),
    ...[...files.filter(lasting), ...folders.map((folder) => `${folder}/*`)].map((file) => block(`/${file}`, { "Cache-Control": FOR_EVER })),
  ];
  return `${blocks.join("\n")}\n`;
}

/** Reads such a file; gives the headers for a path that begins with a slash. */
export function headersFrom(text) {
  const blocks = [];
  for (const line of text.split("\n")) {
    const header = /^\s+([^:\s]+):\s*(.*)$/.exec(line);
    if (header) {
      blocks.at(-1).headers[header[1]] = header[2];
    } else if (/^\//.test(line)) {
      blocks.push({ path: line.trim(), headers: {} });
    }
  }
  const fits = (rule, path) => (rule.endsWith("*") ? path.startsWith(rule.slice(0, -1)) : rule === path);
  return (path) => Object.assign({}, ...blocks.filter((block) => fits(block.path, path)).map((block) => block.headers));
}
