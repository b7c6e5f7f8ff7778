import { App, ConfigProvider, type ThemeConfig } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { ReactNode } from 'react';
import './theme.css';

dayjs.locale('zh-cn');

const FONT =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** Every text colour below has at least 4.5 : 1 against the surface it is used on. */
const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0f5f8a',
    colorInfo: '#0f5f8a',
    colorLink: '#0f5f8a',
    colorLinkHover: '#0a4666',
    colorLinkActive: '#0a4666',
    colorSuccess: '#1c6e35',
    colorWarning: '#9a5b00',
    colorError: '#b3261e',
    colorText: '#1c2733',
    colorTextSecondary: '#4a5763',
    colorTextTertiary: '#5a6672',
    colorTextQuaternary: '#5f6b77',
    colorTextDescription: '#4a5763',
    colorTextPlaceholder: '#66717c',
    colorBgLayout: '#f3f5f7',
    colorBorder: '#c3ccd4',
    colorBorderSecondary: '#dde3e8',
    fontFamily: FONT,
    fontSize: 13,
    borderRadius: 4,
    controlHeight: 30,
    controlHeightSM: 26,
    motion: false,
    wireframe: false,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' },
    Tabs: { horizontalMargin: '0 0 8px', horizontalItemPadding: '6px 0' },
  },
};

/** Colours, sizes and language of every screen; also the place notifications appear in. */
export function AppTheme({ children }: { readonly children: ReactNode }) {
  return (
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: true }}
    >
      <App className="ch-app" message={{ duration: 5, maxCount: 3, top: 8 }}>
        {children}
      </App>
    </ConfigProvider>
  );
}
