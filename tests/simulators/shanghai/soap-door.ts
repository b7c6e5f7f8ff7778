import { findChild, readXml, type XmlElement } from '@shared/connectors/shanghai/xml-element';
import type { SimulatorAnswer } from '../kit/simulator-server';

export type SoapStyle = 'SendRecv' | 'sendRecv';

/** What one call carries, whichever style it came in. */
export type SoapArguments = {
  readonly user: string;
  readonly password: string;
  readonly sJgbm: string;
  readonly version: string;
  readonly type: string;
  readonly sign: string;
  readonly xmlData: string;
};

export const NAMESPACES: Readonly<Record<SoapStyle, string>> = {
  SendRecv: 'http://ws.framework.shys.wondersgroup.com/',
  sendRecv: 'http://main.service.local.wondersgroup.com/',
};

const NAMES: Readonly<Record<SoapStyle, readonly string[]>> = {
  SendRecv: ['sUser', 'sPwd', 'sJgbm', 'sVersion', 'sXxlx', 'sSign', 'xmlData'],
  sendRecv: ['arg0', 'arg1', 'arg2', 'arg3', 'arg4', 'arg5', 'arg6'],
};

const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/';

/** The arguments of a call of this style, or why a SOAP server would not pass it on. */
export function readSoapCall(text: string, style: SoapStyle): SoapArguments | string {
  const root = readXml(text);
  if (root?.name !== 'Envelope' || !text.includes(`"${ENVELOPE}"`))
    return 'Not a SOAP 1.1 envelope';
  const body = findChild(root, 'Body');
  const operation = body?.children[0];
  if (operation?.name !== style) return `No such operation: ${operation?.name ?? '-'}`;
  if (!text.includes(`"${NAMESPACES[style]}"`)) return 'Operation of another namespace';
  const values = NAMES[style].map((name) => findChild(operation, name));
  if (values.some((value) => value === null)) return 'Argument missing';
  if (operation.children.length !== values.length) return 'Unknown argument';
  const [user, password, sJgbm, version, type, sign, xmlData] = values.map(textOf);
  return {
    user: user ?? '',
    password: password ?? '',
    sJgbm: sJgbm ?? '',
    version: version ?? '',
    type: type ?? '',
    sign: sign ?? '',
    xmlData: xmlData ?? '',
  };
}

/** The platform's XML as the text of `return`: escaped, or as CDATA like other stacks do. */
export function soapAnswer(
  xml: string,
  { style, asCdata }: { readonly style: SoapStyle; readonly asCdata: boolean },
): SimulatorAnswer {
  const content = asCdata ? `<![CDATA[${xml.replaceAll(']]>', ']]]]><![CDATA[>')}]]>` : escape(xml);
  const answer = `<ns2:${style}Response xmlns:ns2="${NAMESPACES[style]}"><return>${content}</return></ns2:${style}Response>`;
  return { type: 'text/xml', body: inEnvelope(answer) };
}

/** SOAP 1.1: status 500. */
export function soapFault(words: string): SimulatorAnswer {
  const fault = `<soap:Fault><faultcode>soap:Client</faultcode><faultstring>${escape(words)}</faultstring></soap:Fault>`;
  return { status: 500, type: 'text/xml', body: inEnvelope(fault) };
}

/** Not the connector's own, so that what one of the two forgets is found. */
export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#xD;');
}

function inEnvelope(content: string): string {
  return `<?xml version='1.0' encoding='UTF-8'?><soap:Envelope xmlns:soap="${ENVELOPE}"><soap:Body>${content}</soap:Body></soap:Envelope>`;
}

function textOf(element: XmlElement | null): string {
  return element?.text ?? '';
}
