import { serveExchange } from './serve-exchange';

// The window's first message brings the port over which the engine asks it.
self.addEventListener(
  'message',
  ({ ports: [port] }: MessageEvent) => {
    if (port === undefined) throw new Error('The window has sent no port');
    port.start();
    serveExchange(self, port);
  },
  { once: true },
);
