import { readRules, type ReadRule } from './headers-file.ts';

/** A header and what it is by address, the last pattern that fits counting; without one it is `otherwise`, empty where it is not sent. */
export interface HeaderByAddress {
  readonly name: string;
  readonly otherwise: string;
  /** Regular expressions over the whole path, the weightiest first. */
  readonly cases: readonly { readonly pattern: string; readonly value: string }[];
}

/** What of a `_headers` file a server is to do. */
export interface ServerRules {
  readonly headers: readonly HeaderByAddress[];
  /** Types of files, which a server sends by its own means. */
  readonly types: readonly { readonly pattern: string; readonly value: string }[];
}

const isForAll = ({ path }: ReadRule): boolean => path.endsWith('/*') && !path.slice(0, -2).includes('*');

/**
 * The rules of a `_headers` file as servers know them, whose headers do not add up. Throws on a rule that would: what is written
 * for one host must mean the same on all.
 */
export const serverRules = (text: string): ServerRules => {
  const rules = readRules(text);
  const [all] = rules;
  if (!all || !isForAll(all)) throw new Error('_headers: luật đầu tiên phải nói về mọi địa chỉ.');
  const names = [...new Set(rules.flatMap(({ headers }) => headers.map(([name]) => name)))];
  const casesOf = (name: string): HeaderByAddress['cases'] =>
    rules.slice(1).flatMap(({ pattern, headers, replaced }) =>
      headers
        .filter(([own]) => own === name)
        .map(([, value]) => {
          const isAlone = replaced.includes(name) || !all.headers.some(([own]) => own === name);
          if (!isAlone) throw new Error(`_headers: ${name} ở ${pattern} cộng vào cái đã đặt; hãy thay nó bằng “!”.`);
          return { pattern, value };
        }),
    );
  return {
    headers: names
      .filter((name) => name !== 'Content-Type')
      .map((name) => ({
        name,
        otherwise: all.headers.find(([own]) => own === name)?.[1] ?? '',
        cases: casesOf(name).toReversed(),
      })),
    types: casesOf('Content-Type').toReversed(),
  };
};

/** Where the site lies on the machine and how it is called. */
export interface Placed {
  /** The folder that the server serves as the root of the host. */
  readonly root: string;
  /** Name of the host. */
  readonly host: string;
  /** Path of the site, `/` or `/ke-hoach-so/`. */
  readonly base: string;
  readonly port: number;
  /** Whether nginx has the module that sends `.br` files. */
  readonly brotli: boolean;
}

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** A configuration for nginx, for `/etc/nginx/conf.d/`: what it sends is what the `_headers` file says. */
export const nginxConfiguration = (text: string, { root, host, base, port, brotli }: Placed): string => {
  const { headers, types } = serverRules(text);
  const variable = (name: string): string => `$ke_hoach_so_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = headers.map(({ name, otherwise, cases }) =>
    [
      `map $ke_hoach_so_path ${variable(name)} {`,
      `    default ${quoted(otherwise)};`,
      ...cases.map(({ pattern, value }) => `    ${quoted(`~${pattern}`)} ${quoted(value)};`),
      '}',
    ].join('\n'),
  );
  return `# Do npm run headers viết từ _headers của bản dựng. Đổi bản dựng thì viết lại.
# Địa chỉ như được hỏi, không có “?…”: $uri đổi thành tệp index.html trước khi tiêu đề được gửi.
map $request_uri $ke_hoach_so_path {
    "~^(?<ke_hoach_so_asked>[^?]*)" $ke_hoach_so_asked;
}
${maps.join('\n')}

server {
    listen ${port};
    server_name ${host};
    # Thư mục này (hoặc thư mục con ${base}) là liên kết đến bản đang dùng.
    root ${root};
    index index.html;
    absolute_redirect off;
    server_tokens off;
    etag on;
    charset utf-8;
    charset_types text/css text/plain text/xml text/csv application/javascript application/json application/xml application/manifest+json;
    gzip_static on;
    ${brotli ? 'brotli_static on;' : '# brotli_static on;  # cần gói libnginx-mod-http-brotli-static'}

    types {
        text/html html;
        text/css css;
        application/javascript js;
        application/json json;
        application/manifest+json webmanifest;
        text/csv csv;
        text/plain txt md;
        text/xml xml;
        image/svg+xml svg;
        image/png png;
        image/webp webp;
        image/x-icon ico;
        font/woff2 woff2;
        application/wasm wasm;
        application/pdf pdf;
        application/zip zip;
        application/vnd.openxmlformats-officedocument.wordprocessingml.document docx;
    }
    default_type application/octet-stream;

${headers.map(({ name }) => `    add_header ${name} ${variable(name)} always;`).join('\n')}

    error_page 404 ${base}404.html;
    # Tệp của bản dựng mà không phải của trang.
    location ~ ${quoted(String.raw`/(?:\.|_headers$)`)} {
        return 404;
    }
${types
  .map(
    ({ pattern, value }) => `    location ~ ${quoted(pattern)} {
        types { }
        default_type ${quoted(value)};
        charset off;
    }`,
  )
  .join('\n')}
}
`;
};

/** A configuration for Caddy: what it sends is what the `_headers` file says. */
export const caddyConfiguration = (text: string, { root, host, base, port }: Placed): string => {
  const { headers, types } = serverRules(text);
  // Caddy reads a backquoted word as it stands.
  const word = (value: string): string => `\`${value}\``;
  let count = 0;
  const byAddress = (name: string, cases: HeaderByAddress['cases']): string[] =>
    // The last that is set counts: the weightiest at the end.
    cases.toReversed().flatMap(({ pattern, value }) => {
      count += 1;
      return [`\t\t@noi${count} path_regexp ${word(pattern)}`, `\t\theader @noi${count} ${name} ${word(value)}`];
    });
  return `# Do npm run headers viết từ _headers của bản dựng. Đổi bản dựng thì viết lại.
${port === 443 ? host : `http://${host}:${port}`} {
	root * ${root}
	# Giữ đúng thứ tự: cái đặt sau thay cái đặt trước.
	route {
${[
  ...headers.flatMap(({ name, otherwise, cases }) => [
    ...(otherwise === '' ? [] : [`\t\theader ${name} ${word(otherwise)}`]),
    ...byAddress(name, cases),
  ]),
  ...byAddress('Content-Type', types),
].join('\n')}
		@rieng path_regexp ${word(String.raw`/(?:\.|_headers$)`)}
		error @rieng 404
		file_server {
			precompressed br gzip
		}
	}
	handle_errors {
${headers
  .filter(({ otherwise }) => otherwise !== '')
  .map(({ name, otherwise }) => `\t\theader ${name} ${word(otherwise)}`)
  .join('\n')}
		rewrite * ${base}404.html
		file_server
	}
}
`;
};
