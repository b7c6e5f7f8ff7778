import { err, ok, type Result } from '@shared/kernel/result';
import { notSent, type NotSent } from './http-outcome';

/**
 * A path under the base address. Whatever the settings say, it stays at that host.
 *
 * @errors a `not-sent` outcome, `address-wrong`
 */
export function resolvePlatformUrl(baseUrl: string, path: string): Result<URL, NotSent> {
  const base = new URL(baseUrl);
  const text = `${baseUrl.replace(/\/+$/u, '')}${path}`;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isAtHome =
    url?.origin === base.origin && url.username === '' && url.password === '' && url.hash === '';
  if (!isAtHome || /[\s\\]/u.test(path) || (path !== '' && !path.startsWith('/')))
    return err(
      notSent('address-wrong', `连接设置中的路径 ${path.slice(0, 80)} 不对。应以 / 开头。`),
    );
  return ok(url);
}
