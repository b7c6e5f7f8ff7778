import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type TestCertificate = { readonly key: string; readonly cert: string };

type Wanted = {
  /** Such as `DNS:localhost` or `IP:127.0.0.1`. */
  readonly name: string;
  /** `YYYYMMDDHHMMSSZ`. */
  readonly from?: string;
  readonly to?: string;
};

/** A hospital network's own authority, made by openssl in a folder. */
export function createAuthority(folder: string) {
  mkdirSync(folder, { recursive: true });
  const at = (name: string) => join(folder, name);
  const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
  let made = 0;
  openssl(
    ...[
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      '36500',
    ],
    ...[
      '-subj',
      '/O=Hospital Net/CN=Hospital Net CA',
      '-keyout',
      at('ca.key'),
      '-out',
      at('ca.pem'),
    ],
  );
  writeFileSync(at('index.txt'), '');
  writeFileSync(
    at('ca.cnf'),
    [
      '[ca]\ndefault_ca=own\n[own]',
      `database=${at('index.txt')}\nnew_certs_dir=${folder}\nrand_serial=yes`,
      'default_md=sha256\npolicy=any\ncopy_extensions=copy\nunique_subject=no\n[any]\ncommonName=supplied',
    ].join('\n'),
  );
  return {
    caPem: readFileSync(at('ca.pem'), 'utf8'),

    issue({ name, from = '20200101000000Z', to = '21200101000000Z' }: Wanted): TestCertificate {
      made += 1;
      const [key, request, cert] = ['key', 'csr', 'pem'].map((kind) => at(`${made}.${kind}`)) as [
        string,
        string,
        string,
      ];
      openssl(
        ...['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'],
        ...[
          '-subj',
          '/CN=Province Platform',
          '-addext',
          `subjectAltName=${name}`,
          '-keyout',
          key,
          '-out',
          request,
        ],
      );
      openssl(
        ...[
          'ca',
          '-batch',
          '-config',
          at('ca.cnf'),
          '-cert',
          at('ca.pem'),
          '-keyfile',
          at('ca.key'),
        ],
        ...['-in', request, '-out', cert, '-startdate', from, '-enddate', to, '-notext'],
      );
      return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
    },

    selfSigned(): TestCertificate {
      openssl(
        ...[
          'req',
          '-x509',
          '-newkey',
          'ec',
          '-pkeyopt',
          'ec_paramgen_curve:P-256',
          '-nodes',
          '-days',
          '36500',
        ],
        ...[
          '-subj',
          '/CN=Front End',
          '-addext',
          'subjectAltName=IP:127.0.0.1',
          '-keyout',
          at('s.key'),
          '-out',
          at('s.pem'),
        ],
      );
      return { key: readFileSync(at('s.key'), 'utf8'), cert: readFileSync(at('s.pem'), 'utf8') };
    },
  };
}
