import type { Simulator } from '../kit/simulator';

/** Somebody of the material department at the portal's pages. */
export type PortalVisitor = {
  readonly upload: (
    bytes: Uint8Array,
  ) => Promise<{ readonly status: number; readonly page: string }>;
  readonly download: () => Promise<Uint8Array>;
  readonly press: (path: string) => Promise<number>;
};

/** Logs in by the portal's own form. */
export async function visitPortal({
  url,
  credentials,
}: Pick<Simulator, 'url' | 'credentials'>): Promise<PortalVisitor> {
  const login = await fetch(`${url}/login`, {
    method: 'POST',
    body: new URLSearchParams(credentials),
    redirect: 'manual',
  });
  const cookie = login.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error(`The portal let nobody in: ${login.status}`);
  const headers = { cookie };
  return {
    async upload(bytes) {
      const form = new FormData();
      form.append('file', new Blob([bytes.slice()]), '采购计划.xlsx');
      const answer = await fetch(`${url}/upload`, { method: 'POST', headers, body: form });
      return { status: answer.status, page: await answer.text() };
    },
    async download() {
      const answer = await fetch(`${url}/export`, { headers });
      return new Uint8Array(await answer.arrayBuffer());
    },
    async press(path) {
      const answer = await fetch(`${url}${path}`, { method: 'POST', headers, redirect: 'manual' });
      return answer.status;
    },
  };
}
