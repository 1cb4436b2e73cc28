import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { speak } from '../api/client';
import type { Text } from '../api/types';
import { en } from './en';
import { type MessageKey, type Messages, zhCN } from './zh-CN';

export type Language = 'zh-CN' | 'en';

export type Translate = (key: MessageKey, params?: Record<string, string | number>) => string;

interface I18n {
  language: Language;
  change: (language: Language) => void;
  t: Translate;
  /** The words of the server or the pack in the language of the reader. */
  say: (text: Text | string | null | undefined) => string;
}

const DICTIONARIES: Record<Language, Messages> = { 'zh-CN': zhCN, en };
const KEPT = 'zhiqiang.language';

export function firstLanguage(): Language {
  try {
    const kept = localStorage.getItem(KEPT);
    if (kept === 'zh-CN' || kept === 'en') return kept;
  } catch {
    // Nothing is kept.
  }
  for (const wanted of navigator.languages ?? [navigator.language]) {
    if (wanted.toLowerCase().startsWith('zh')) return 'zh-CN';
    if (wanted.toLowerCase().startsWith('en')) return 'en';
  }
  return 'zh-CN';
}

export function fill(message: string, params: Record<string, string | number> = {}): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

const Context = createContext<I18n | null>(null);

export function I18nProvider({ children, initial }: { children: ReactNode; initial?: Language }) {
  const [language, setLanguage] = useState<Language>(() => {
    const first = initial ?? firstLanguage();
    speak(first);
    return first;
  });

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = DICTIONARIES[language]['app.name'];
  }, [language]);

  const change = useCallback((next: Language) => {
    speak(next);
    setLanguage(next);
    try {
      localStorage.setItem(KEPT, next);
    } catch {
      // For this page only.
    }
  }, []);

  const value = useMemo<I18n>(
    () => ({
      language,
      change,
      t: (key, params) => fill(DICTIONARIES[language][key], params),
      say: (text) => {
        if (text === null || text === undefined) return '';
        if (typeof text === 'string') return text;
        return (language === 'zh-CN' ? text.zh : text.en) || text.zh || text.en;
      },
    }),
    [language, change],
  );

  return <Context value={value}>{children}</Context>;
}

export function useI18n(): I18n {
  const value = useContext(Context);
  if (value === null) throw new Error('useI18n outside of I18nProvider');
  return value;
}
