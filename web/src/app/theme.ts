import type { ThemeConfig } from 'antd';

/** Nothing moves for readers who asked for that, nor when the address says motion=off. */
export function motionWanted(): boolean {
  const asked = new URLSearchParams(window.location.search).get('motion');
  return asked !== 'off' && !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

export function theme(motion: boolean): ThemeConfig {
  return {
    token: {
      colorPrimary: '#0b5cad',
      colorPrimaryBg: '#e6f0fa',
      colorInfo: '#0b5cad',
      colorInfoBg: '#eef5fc',
      colorInfoBorder: '#b5d2ee',
      colorLink: '#0b5cad',
      colorLinkHover: '#08427c',
      colorError: '#b3202e',
      colorErrorBg: '#fdf2f2',
      colorErrorBorder: '#efbfc2',
      // Hints and placeholders, too, stand out from white by 4.5 to 1.
      colorTextSecondary: '#4b5563',
      colorTextTertiary: '#5c6470',
      colorTextDescription: '#5c6470',
      colorTextPlaceholder: '#6b7280',
      borderRadius: 4,
      fontFamily:
        '-apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "Segoe UI", sans-serif',
      motion,
    },
    components: {
      Layout: { headerBg: '#ffffff', siderBg: '#ffffff', bodyBg: '#f4f6f8' },
      Breadcrumb: { linkColor: '#0b5cad' },
    },
  };
}
