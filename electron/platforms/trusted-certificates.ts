import { err, ok, type Result } from '@shared/kernel/result';
import { X509Certificate } from 'node:crypto';
import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu;

/**
 * What certificates are checked against: the public authorities, and those the hospital has added.
 *
 * @errors `not-a-certificate`
 */
export function trustCertificates(
  caCertificate: string | null,
): Result<SecureContext, { readonly kind: 'not-a-certificate' }> {
  if (caCertificate === null || caCertificate.trim() === '') return ok(createSecureContext());
  const certificates = caCertificate.match(PEM) ?? [];
  if (certificates.length === 0 || !certificates.every(isCertificate))
    return err({ kind: 'not-a-certificate' });
  return ok(createSecureContext({ ca: [...rootCertificates, ...certificates] }));
}

function isCertificate(pem: string): boolean {
  try {
    new X509Certificate(pem);
    return true;
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return false;
  }
}
