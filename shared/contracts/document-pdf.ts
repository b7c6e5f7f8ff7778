import { z } from 'zod';
import { defineChannel } from './channel';

/**
 * Makes a PDF of one HTML document.
 *
 * `html` is a whole document without scripts and without remote content. `headerHtml` and
 * `footerHtml` follow Chromium's printToPDF templates (`<span class="pageNumber">`). Sizes are in mm.
 */
export const renderDocumentPdf = defineChannel({
  name: 'document:pdf',
  request: z.strictObject({
    html: z.string().max(50_000_000),
    headerHtml: z.string().max(20_000),
    footerHtml: z.string().max(20_000),
    page: z.strictObject({
      widthMm: z.number().positive(),
      heightMm: z.number().positive(),
      marginsMm: z.strictObject({
        top: z.number().nonnegative(),
        right: z.number().nonnegative(),
        bottom: z.number().nonnegative(),
        left: z.number().nonnegative(),
      }),
    }),
  }),
  value: z.strictObject({ pdf: z.instanceof(Uint8Array) }),
  /** `no-pdf-engine`: the browser shell found no Chromium-based browser to print with. */
  errors: ['no-pdf-engine', 'failed'],
});
