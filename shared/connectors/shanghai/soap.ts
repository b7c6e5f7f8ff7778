import { settingOf } from './setting';
import { findChild, readXml, type XmlElement } from './xml-element';
import { escapeXml, writeElements } from './xml-text';

/** `SendRecv` names its parameters; the older `sendRecv` counts them from arg0 to arg6. */
export type SoapStyle = 'SendRecv' | 'sendRecv';

export type SoapChoices = {
  readonly style: SoapStyle;
  readonly namespace: string;
  readonly sJgbm: string;
  readonly sVersion: string;
};

export type SoapCall = SoapChoices & {
  readonly user: string;
  readonly password: string;
  /** The message type: `YY111`. */
  readonly sXxlx: string;
  /** Lower-case hex SHA-1 of the UTF-8 of `xmlData`. */
  readonly sSign: string;
  readonly xmlData: string;
};

export type SoapFault = { readonly code: string; readonly words: string };

const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/';
const NAMESPACES: Readonly<Record<SoapStyle, string>> = {
  SendRecv: 'http://ws.framework.shys.wondersgroup.com/',
  sendRecv: 'http://main.service.local.wondersgroup.com/',
};

/** SOAP 1.1 over HTTP: the header must be there, and neither endpoint looks at it. */
export const SOAP_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/xml; charset=utf-8',
  soapaction: '""',
};

/** What a connection's settings say of the call; the public clients' values where they say nothing. */
export function soapChoicesOf(settings: Readonly<Record<string, string>>): SoapChoices {
  const style = settingOf(settings, 'operationStyle') === 'sendRecv' ? 'sendRecv' : 'SendRecv';
  return {
    style,
    namespace: settingOf(settings, 'namespace', NAMESPACES[style]),
    sJgbm: settingOf(settings, 'sJgbm'),
    sVersion: settingOf(settings, 'sVersion', '1.0.0.0'),
  };
}

/** The body of the HTTP request. What is signed goes in as escaped text, so that it comes out unchanged. */
export function soapRequest(call: SoapCall): string {
  const { user, password, sJgbm, sVersion, sXxlx, sSign, xmlData } = call;
  const named = {
    sUser: user,
    sPwd: password,
    sJgbm,
    sVersion,
    sXxlx,
    sSign,
    xmlData,
  };
  const parameters = call.style === 'SendRecv' ? named : counted(Object.values(named));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<soapenv:Envelope xmlns:soapenv="${ENVELOPE}" xmlns:ws="${escapeXml(call.namespace)}">`,
    `<soapenv:Header/><soapenv:Body><ws:${call.style}>`,
    writeElements(parameters),
    `</ws:${call.style}></soapenv:Body></soapenv:Envelope>`,
  ].join('');
}

/** The platform's own message inside a SOAP answer; null for a fault and for what is no SOAP answer. */
export function unwrapSoap(text: string): string | null {
  const body = findBody(text);
  const answer = body?.children.find(({ name }) => name !== 'Fault');
  if (answer === undefined) return null;
  return findChild(answer, 'return')?.text ?? null;
}

/** What a SOAP fault says; null where the text is none. */
export function findSoapFault(text: string): SoapFault | null {
  const body = findBody(text);
  const fault = body === null ? null : findChild(body, 'Fault');
  if (fault === null) return null;
  return {
    code: findChild(fault, 'faultcode')?.text.trim() ?? '',
    words: findChild(fault, 'faultstring')?.text.trim() ?? '',
  };
}

function findBody(text: string): XmlElement | null {
  const root = readXml(text);
  return root?.name === 'Envelope' ? findChild(root, 'Body') : null;
}

function counted(values: readonly string[]): Record<string, string> {
  return Object.fromEntries(values.map((value, index) => [`arg${index}`, value]));
}
