import { BrowserWindow, Menu, type Session } from 'electron';
import { join } from 'node:path';
import { APP_ORIGIN } from '../security/app-origin';

const WIDTH = 1_440;
const HEIGHT = 900;
const MIN_WIDTH = 1_024;
const MIN_HEIGHT = 640;

/** Opens the one window, shown as soon as it has something to show. */
export async function openWindow(session: Session): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: WIDTH,
    height: HEIGHT,
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    show: false,
    title: '采衡',
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      // Chromium's PDF viewer, for the preview of documents that the program has made.
      plugins: true,
    },
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  await window.loadURL(`${APP_ORIGIN}/`);
  return window;
}

/** Only what gives the keys their meaning: copy, paste, undo, zoom, full screen. */
export function setMenu(): void {
  const app = process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : [];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...app,
      { role: 'editMenu', label: '编辑' },
      {
        label: '查看',
        submenu: [
          { role: 'reload', label: '重新载入' },
          { role: 'zoomIn', label: '放大' },
          { role: 'zoomOut', label: '缩小' },
          { role: 'resetZoom', label: '原始大小' },
          { role: 'togglefullscreen', label: '全屏' },
        ],
      },
    ]),
  );
}
