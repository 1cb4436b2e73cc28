import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCNLocale from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect, useMemo, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { I18nProvider, useI18n } from '@/shared/i18n/i18n';
import { createQueryClient } from './query-client';
import { router } from './router';
import { motionWanted, theme } from './theme';
import '@/shared/ui/base.css';

function Themed() {
  const { language } = useI18n();
  const look = useMemo(() => theme(motionWanted()), []);
  useEffect(() => {
    dayjs.locale(language === 'zh-CN' ? 'zh-cn' : 'en');
  }, [language]);
  return (
    <ConfigProvider
      locale={language === 'zh-CN' ? zhCNLocale : enUS}
      theme={look}
      button={{ autoInsertSpace: false }}
    >
      <AntApp>
        <RouterProvider router={router} />
      </AntApp>
    </ConfigProvider>
  );
}

export function App() {
  const [client] = useState(createQueryClient);
  return (
    <I18nProvider>
      <QueryClientProvider client={client}>
        <Themed />
      </QueryClientProvider>
    </I18nProvider>
  );
}
